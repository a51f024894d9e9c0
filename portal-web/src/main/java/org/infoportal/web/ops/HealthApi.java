package org.infoportal.web.ops;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** For whoever watches the process. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthApi {

    private final Readiness readiness;

    public HealthApi(Readiness readiness) {
        this.readiness = readiness;
    }

    /** The process answers. */
    @GET
    @Path("live")
    public Map<String, String> live() {
        return Map.of("status", "UP");
    }

    /** The portal serves: 200, or 503 while it cannot. */
    @GET
    @Path("ready")
    public Response ready() {
        boolean ready = readiness.isReady();
        return Response.status(ready ? 200 : 503)
                .entity(Map.of("status", ready ? "UP" : "DOWN"))
                .build();
    }
}
