package org.infoportal.web.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Times every request by kind and outcome, never by address, which may name a person. */
@Provider
@PreMatching
public final class TimingFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String START = "org.infoportal.start";

    private final MeterRegistry registry;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    public TimingFilter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(START, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(START) instanceof Long start) {
            String path = request.getUriInfo().getPath();
            String kind = path.startsWith("api/") ? "api" : path.startsWith("assets/") ? "asset" : "page";
            String outcome = response.getStatus() / 100 + "xx";
            timers.computeIfAbsent(kind + outcome, key -> timer(kind, outcome))
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(String kind, String outcome) {
        return Timer.builder("portal.requests")
                .tag("kind", kind)
                .tag("outcome", outcome)
                .register(registry);
    }
}
