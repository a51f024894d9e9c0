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
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.Portal;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.OwnApplications;
import org.infoportal.accreditation.ProcessingTime;
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
    private final ProcessingTime processingTime;
    private final Clock clock;
    private final FunctionLabels functions;
    private final FormViews forms;
    private final Messages messages;

    public AccountPages(Portal portal, FunctionLabels functions, FormViews forms, Messages messages) {
        this.functions = functions;
        this.applications = portal.ownApplications();
        this.forms = forms;
        this.members = portal.members();
        this.registrations = portal.registrations();
        this.processingTime = portal.processingTime();
        this.clock = portal.host().clock();
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
                        remarked(
                                forms.of(
                                        applications.form(),
                                        input == null ? applications.values(member) : input,
                                        errors,
                                        caller),
                                member.remarks())));
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

    /** The form with the accreditor's remarks beside the fields they are about. */
    private static Map<String, Object> remarked(Map<String, Object> form, Map<String, String> remarks) {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Object section : (List<?>) form.get("sections")) {
            Map<String, Object> copy = copy(section);
            List<Map<String, Object>> fields = new ArrayList<>();
            for (Object field : (List<?>) copy.get("fields")) {
                Map<String, Object> view = copy(field);
                view.put("remark", remarks.get(String.valueOf(view.get("name"))));
                fields.add(view);
            }
            copy.put("fields", fields);
            sections.add(copy);
        }
        Map<String, Object> remarked = new HashMap<>(form);
        remarked.put("sections", sections);
        return remarked;
    }

    private static Map<String, Object> copy(Object view) {
        Map<String, Object> copy = new HashMap<>();
        ((Map<?, ?>) view).forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    /** How long it usually takes, in words; null if nobody can say. */
    private String usualTime(Locale language) {
        return processingTime
                .usual()
                .map(usual -> {
                    long days = Math.max(1, (long) Math.ceil(usual.toMinutes() / (24 * 60.0)));
                    if (days == 1) {
                        return messages.get(language, "infoportal.queue.usual.day");
                    }
                    return days < 14
                            ? messages.get(language, "infoportal.queue.usual.days", days)
                            : messages.get(language, "infoportal.queue.usual.weeks", (days + 6) / 7);
                })
                .orElse(null);
    }

    private Map<String, Object> view(Member member, Locale language) {
        AccreditationState state = member.stateAt(clock.instant());
        Map<String, Object> view = new HashMap<>();
        view.put("salutation", messages.get(language, "infoportal.salutation." + member.salutation()));
        view.put("firstName", member.firstName());
        view.put("lastName", member.lastName());
        view.put("email", member.email());
        view.put("userName", member.userName());
        view.put("function", functions.of(member.function(), language));
        view.put("unit", member.unit());
        view.put("state", state.id());
        view.put("usual", state == AccreditationState.PENDING ? usualTime(language) : null);
        view.put(
                "validUntil",
                member.validUntil()
                        .filter(day -> state == AccreditationState.ACCREDITED || state == AccreditationState.EXPIRED)
                        .map(String::valueOf)
                        .orElse(null));
        view.put("requestedAt", member.requestedAt().toString());
        view.put("reason", lastReason(member));
        view.put(
                "circles",
                (state == AccreditationState.ACCREDITED ? member.audiences() : List.<String>of())
                        .stream()
                                .map(audience -> messages.get(language, "infoportal.audience." + audience))
                                .toList());
        return view;
    }

    /** Why it stands as it stands; null if nobody gave a reason. */
    private static String lastReason(Member member) {
        return member.steps().stream()
                .reduce((first, second) -> second)
                .map(Transition::reason)
                .filter(reason -> !reason.isEmpty())
                .orElse(null);
    }
}
