package org.infoportal.web.registration;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.infoportal.registration.Registrations;
import org.infoportal.web.http.Caller;

/** Signing up over JSON. The answer is the same whether or not the address is known. */
@Path("api/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
public final class RegistrationApi {

    private static final String CHANNEL = "api";

    private final Registrations registrations;

    public RegistrationApi(Registrations registrations) {
        this.registrations = registrations;
    }

    @POST
    @ApiResponse(responseCode = "202", description = "Taken; the same answer whether or not the address is known")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(Map<String, Object> body, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        registrations.register(body == null ? Map.of() : body, caller.language(), CHANNEL, caller.network());
        return Response.accepted(Map.of("status", "accepted")).build();
    }
}
