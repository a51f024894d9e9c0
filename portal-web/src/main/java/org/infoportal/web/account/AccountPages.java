package org.infoportal.web.account;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.OwnApplications;
import org.infoportal.accreditation.Transition;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.registration.Registrations;
import org.infoportal.web.accreditation.FunctionLabels;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** A member's own page: who she is to the portal, and where her accreditation stands. */
@Path("konto")
@Produces(MediaType.TEXT_HTML)
public final class AccountPages {

    private final Members members;
    private final Registrations registrations;
    private final OwnApplications applications;
    private final FunctionLabels functions;
    private final FormViews forms;
    private final Messages messages;

    public AccountPages(
            Members members,
            Registrations registrations,
            OwnApplications applications,
            FunctionLabels functions,
            FormViews forms,
            Messages messages) {
        this.applications = applications;
        this.functions = functions;
        this.forms = forms;
        this.members = members;
        this.registrations = registrations;
        this.messages = messages;
    }

    @GET
    public Response show(@Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        if (caller.viewer().isGuest()) {
            return Response.seeOther(Addresses.of(uri, "anmelden")
                            .queryParam("returnTo", "konto")
                            .build())
                    .build();
        }
        return Response.ok(page(caller, null, null, List.of())).build();
    }

    @POST
    @Path("antrag")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resubmit(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Map<String, Object> input = FormInput.of(applications.form(), sent);
        try {
            applications.resubmit(caller.viewer(), input);
            return Response.seeOther(Addresses.of(uri, "konto")
                            .queryParam("meldung", "resubmitted")
                            .build())
                    .build();
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(page(caller, null, input, e.errors()))
                    .build();
        }
    }

    @POST
    @Path("bestaetigung")
    public Response resend(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Member member = caller.viewer()
                .account()
                .flatMap(members::find)
                .filter(m -> m.state() == AccreditationState.REGISTERED)
                .orElseThrow(NotFoundException::new);
        registrations.resend(member.id());
        return Response.ok(page(caller, messages.get(caller.language(), "infoportal.account.resent"), null, List.of()))
                .build();
    }

    /** @param input what was typed; null shows what is stored */
    private Page page(Caller caller, String notice, Map<String, Object> input, List<FieldError> errors) {
        Map<String, Object> model = new HashMap<>();
        caller.viewer()
                .account()
                .flatMap(members::find)
                .filter(member -> member.state() == AccreditationState.SENT_BACK)
                .ifPresent(member -> model.put(
                        "form",
                        forms.of(
                                applications.form(),
                                input == null ? applications.values(member) : input,
                                errors,
                                caller)));
        model.put(
                "member",
                caller.viewer()
                        .account()
                        .flatMap(members::find)
                        .map(member -> view(member, caller.language()))
                        .orElse(null));
        model.put("notice", notice);
        return new Page("portal/account", model);
    }

    private Map<String, Object> view(Member member, Locale language) {
        Map<String, Object> view = new HashMap<>();
        view.put("salutation", messages.get(language, "infoportal.salutation." + member.salutation()));
        view.put("firstName", member.firstName());
        view.put("lastName", member.lastName());
        view.put("email", member.email());
        view.put("userName", member.userName());
        view.put("function", functions.of(member.function(), language));
        view.put("unit", member.unit());
        view.put("state", member.state().id());
        view.put("requestedAt", member.requestedAt().toString());
        view.put("reason", lastReason(member));
        view.put(
                "circles",
                member.audiences().stream()
                        .map(audience -> messages.get(language, "infoportal.audience." + audience))
                        .toList());
        return view;
    }

    /** Why it stands as it stands; null if nobody gave a reason. */
    private static String lastReason(Member member) {
        return member.history().stream()
                .reduce((first, second) -> second)
                .map(Transition::reason)
                .filter(reason -> !reason.isEmpty())
                .orElse(null);
    }
}
