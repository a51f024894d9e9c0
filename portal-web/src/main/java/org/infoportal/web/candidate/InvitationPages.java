package org.infoportal.web.candidate;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.candidate.Invitations;
import org.infoportal.candidate.KnownPerson;
import org.infoportal.candidate.ListedPerson;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.registration.Registrations;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Caller;
import org.infoportal.web.registration.RegistrationView;
import org.infoportal.web.view.Page;

/** Where a personal link leads: the form to register, filled in as far as the office knows. Only its button acts. */
@Path("einladung")
@Produces(MediaType.TEXT_HTML)
public final class InvitationPages {

    private static final String TEMPLATE = "portal/invitation";
    private static final String OTHER = "other";

    private final Invitations invitations;
    private final RegistrationView view;
    private final Registrations registrations;
    private final Members members;

    public InvitationPages(
            Invitations invitations, RegistrationView view, Registrations registrations, Members members) {
        this.invitations = invitations;
        this.view = view;
        this.registrations = registrations;
        this.members = members;
    }

    @GET
    public Response ask(@QueryParam("token") @DefaultValue("") String token, @Context SecurityContext security) {
        Optional<KnownPerson> known = invitations.open(token);
        if (known.isEmpty()) {
            return closed("invalid", 410);
        }
        if (invitations.isRegistered(known.get())) {
            return closed("registered", 200);
        }
        return form(200, token, known.get(), proposal(known.get().person()), List.of(), Caller.of(security));
    }

    private static Map<String, Object> proposal(ListedPerson person) {
        return Map.of(
                "firstName", person.firstName(),
                "lastName", person.lastName(),
                "function", person.audiences().stream().findFirst().orElse(OTHER),
                "unit", person.unit());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        String token = FormInput.text(sent, "_token");
        Optional<KnownPerson> known = invitations.open(token);
        if (known.isEmpty()) {
            return closed("invalid", 410);
        }
        Map<String, Object> input = FormInput.of(registrations.form(), sent);
        try {
            return invitations
                    .accept(token, input, caller.language())
                    .map(account -> closed(isAccredited(account) ? "accredited" : "pending", 200))
                    .orElseGet(() -> closed("registered", 409));
        } catch (InvalidException e) {
            return form(422, token, known.get(), input, e.errors(), caller);
        }
    }

    private boolean isAccredited(String account) {
        return members.find(account)
                .map(Member::state)
                .filter(AccreditationState.ACCREDITED::equals)
                .isPresent();
    }

    private Response form(
            int status,
            String token,
            KnownPerson known,
            Map<String, Object> input,
            List<FieldError> errors,
            Caller caller) {
        Map<String, Object> model = new HashMap<>(view.of(input, errors, caller));
        model.put("phase", "ask");
        model.put("token", token);
        model.put("email", known.person().email());
        return Response.status(status).entity(new Page(TEMPLATE, model)).build();
    }

    private static Response closed(String phase, int status) {
        return Response.status(status)
                .entity(new Page(TEMPLATE, Map.of("phase", phase)))
                .build();
    }
}
