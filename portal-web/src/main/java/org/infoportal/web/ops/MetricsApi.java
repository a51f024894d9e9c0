package org.infoportal.web.ops;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.infoportal.error.NotFoundException;

/** Figures in Prometheus' text format, for callers on the same machine only. */
@Path("metrics")
@Produces(MediaType.TEXT_PLAIN)
public final class MetricsApi {

    private final PrometheusMeterRegistry registry;

    public MetricsApi(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @GET
    public String scrape(@Context HttpServletRequest request) {
        // a proxy on this machine passes strangers on; it names them in this header
        if (!isLoopback(request.getRemoteAddr()) || request.getHeader("X-Forwarded-For") != null) {
            throw new NotFoundException();
        }
        return registry.scrape();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
