package org.infoportal.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.reflect.Proxy;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginFilterTest {

    private final ApplicationHandler portal = new ApplicationHandler(new ResourceConfig()
            .property("jersey.config.server.wadl.disableWadl", true)
            .register(Deed.class)
            .register(new OriginFilter(Requests.BASE))
            .register(new StatusOnly())
            .register(new AbstractBinder() {
                @Override
                protected void configure() {
                    bind(servletRequest()).to(HttpServletRequest.class);
                }
            }));

    @ParameterizedTest(name = "{0}, Sec-Fetch-Site {1}, Origin {2}, cookie {3}, authorization {4}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
            GET,    cross-site,  -,                          a=b, -,         204
            POST,   same-origin, -,                          a=b, -,         204
            POST,   same-site,   -,                          a=b, -,         403
            POST,   cross-site,  -,                          a=b, -,         403
            POST,   none,        -,                          a=b, -,         403
            POST,   cross-site,  https://portal.example.org, a=b, -,         403
            PUT,    cross-site,  -,                          a=b, -,         403
            DELETE, cross-site,  -,                          a=b, -,         403
            POST,   -,           https://portal.example.org, a=b, -,         204
            POST,   -,           http://internal:8080,       a=b, -,         204
            POST,   -,           http://portal.example.org,  a=b, -,         403
            POST,   -,           https://evil.example.org,   a=b, -,         403
            POST,   -,           https://evil.example.org,   -,   -,         403
            POST,   -,           null,                       a=b, -,         403
            POST,   -,           -,                          a=b, -,         403
            POST,   -,           -,                          -,   -,         204
            POST,   cross-site,  -,                          -,   Basic YTpi, 204
            POST,   cross-site,  -,                          a=b, Bearer x,  403
            """)
    void refusesWhatAnotherSiteMakesABrowserSend(
            String method, String site, String origin, String cookie, String authorization, int status)
            throws Exception {
        ContainerRequest request = Requests.of(method, "deed");
        header(request, "Sec-Fetch-Site", site);
        header(request, "Origin", origin);
        header(request, "Cookie", cookie);
        header(request, "Authorization", authorization);

        assertThat(status(request)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void letsEverybodyRead(String method) throws Exception {
        ContainerRequest request = Requests.of(method, "deed");
        request.header("Sec-Fetch-Site", "cross-site");

        assertThat(status(request)).isLessThan(400);
    }

    private int status(ContainerRequest request) throws Exception {
        return portal.apply(request).get().getStatus();
    }

    private static void header(ContainerRequest request, String name, String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    /** As it arrives behind a proxy that does not tell where it was sent to. */
    private static HttpServletRequest servletRequest() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                OriginFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getScheme" -> "http";
                    case "getServerName" -> "internal";
                    case "getServerPort" -> 8080;
                    case "toString" -> "request";
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Path("deed")
    public static final class Deed {

        @GET
        public void read() {}

        @POST
        public void post() {}

        @PUT
        public void put() {}

        @DELETE
        public void delete() {}
    }

    private static final class StatusOnly implements ExceptionMapper<RuntimeException> {

        @Override
        public Response toResponse(RuntimeException failure) {
            return Response.status(Problems.status(failure)).build();
        }
    }
}
