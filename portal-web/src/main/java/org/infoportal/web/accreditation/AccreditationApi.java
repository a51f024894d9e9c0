package org.infoportal.web.accreditation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Looks;
import org.infoportal.accreditation.Member;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Items;
import org.infoportal.web.http.Window;

/** The queue of applications and decisions over JSON. */
@Path("api/v1/accreditations")
@Produces(MediaType.APPLICATION_JSON)
public final class AccreditationApi {

    private final Accreditations accreditations;
    private final Looks looks;

    public AccreditationApi(Accreditations accreditations, Looks looks) {
        this.accreditations = accreditations;
        this.looks = looks;
    }

    @GET
    public Items<ApplicationJson> list(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        Optional<AccreditationState> wanted = AccreditationState.find(state);
        // first: a stranger learns nothing, not even that her question was wrong
        List<Member> found = accreditations.list(viewer, wanted);
        Window window = Window.of(offset, limit);
        if (!state.isEmpty() && wanted.isEmpty()) {
            throw new InvalidException(List.of(FieldError.of("state", "infoportal.field.choice.error")));
        }
        // once for the call: addresses are among what it gives
        looks.list(viewer, "state=" + state + " offset=" + window.offset() + " limit=" + window.limit());
        return Items.of(found, window, ApplicationJson::of);
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public ApplicationJson decide(
            @PathParam("id") String id, Map<String, Object> body, @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        accreditations.get(viewer, id);
        return ApplicationJson.of(
                accreditations.decide(viewer, id, DecisionInput.read(body == null ? Map.of() : body)));
    }

    /** One application, as the contract names its parts. */
    public record ApplicationJson(
            String id,
            String firstName,
            String lastName,
            String email,
            String function,
            String unit,
            String state,
            Instant requestedAt) {

        static ApplicationJson of(Member member) {
            return new ApplicationJson(
                    member.id(),
                    member.firstName(),
                    member.lastName(),
                    member.email(),
                    member.function(),
                    member.unit(),
                    member.state().id(),
                    member.requestedAt());
        }
    }
}
