package org.infoportal.web.letter;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.paper.LetterDesk;
import org.infoportal.paper.PaperApplications;
import org.infoportal.paper.PrintedLetter;
import org.infoportal.time.LegalTime;
import org.infoportal.web.accreditation.FunctionLabels;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Problems;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** For people who write letters: taking down their applications, and printing what is written to them. */
@Path("verwaltung/briefe")
@Produces(MediaType.TEXT_HTML)
public final class LetterPages {

    private static final String HOME = "verwaltung/briefe";
    private static final String PDF = "application/pdf";

    private final PaperApplications applications;
    private final LetterDesk desk;
    private final LetterPdf pdf;
    private final FunctionLabels functions;
    private final FormViews forms;
    private final Problems problems;
    private final Messages messages;
    private final Clock clock;

    public LetterPages(
            PaperApplications applications,
            LetterDesk desk,
            LetterPdf pdf,
            FunctionLabels functions,
            FormViews forms,
            Problems problems,
            Messages messages,
            Clock clock) {
        this.applications = applications;
        this.desk = desk;
        this.pdf = pdf;
        this.functions = functions;
        this.forms = forms;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
    }

    @GET
    public Page list(@Context SecurityContext security) {
        return list(Caller.of(security), null);
    }

    /** Printing gives letters with a code a new one, so it is no GET. */
    @POST
    @Path("drucken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({PDF, MediaType.TEXT_HTML})
    public Response print(MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        List<PrintedLetter> printed = desk.print(caller.viewer(), chosen(caller, sent));
        if (printed.isEmpty()) {
            return nothingChosen(caller);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
        return Response.ok(pdf.of(printed, caller.language()))
                .type(PDF)
                .header("Content-Disposition", "attachment; filename=\"briefe-" + today + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @POST
    @Path("verschickt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response markPosted(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        return desk.markPosted(caller.viewer(), chosen(caller, sent)) == 0
                ? nothingChosen(caller)
                : to(uri, HOME, "letters-posted");
    }

    @GET
    @Path("neu")
    public Page ask(@Context SecurityContext security) {
        return form(Caller.of(security), Map.of("language", "de"), List.of());
    }

    @POST
    @Path("neu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Map<String, Object> input = FormInput.of(applications.form(caller.viewer()), sent);
        try {
            applications.record(caller.viewer(), input);
            return to(uri, HOME, "application-recorded");
        } catch (InvalidException e) {
            return Response.status(422).entity(form(caller, input, e.errors())).build();
        }
    }

    @GET
    @Path("antrag/{id}")
    public Page show(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        return application(caller, applications.get(caller.viewer(), id), "", List.of(), null);
    }

    @POST
    @Path("antrag/{id}/bestaetigung")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Member member = applications.get(caller.viewer(), id);
        String reason = FormInput.text(sent, "reason");
        try {
            applications.confirmByPost(caller.viewer(), id, reason);
            return to(uri, HOME, "address-proven");
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(application(caller, member, reason, e.errors(), null))
                    .build();
        } catch (ConflictException e) {
            Member now = applications.get(caller.viewer(), id);
            String notice = messages.get(caller.language(), e.messageKey(), e.arguments());
            return Response.status(409)
                    .entity(application(caller, now, reason, List.of(), notice))
                    .build();
        }
    }

    @POST
    @Path("antrag/{id}/code")
    public Response requestCode(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        applications.requestCode(Caller.of(security).viewer(), id);
        return to(uri, HOME, "code-requested");
    }

    private List<String> chosen(Caller caller, MultivaluedMap<String, String> sent) {
        return FormInput.text(sent, "alle").isEmpty()
                ? sent.getOrDefault("brief", List.of())
                : desk.waiting(caller.viewer()).stream()
                        .map(waiting -> waiting.letter().id())
                        .toList();
    }

    private Response nothingChosen(Caller caller) {
        String notice = messages.get(caller.language(), "infoportal.letters.nothing-chosen");
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(list(caller, notice))
                .build();
    }

    private Page list(Caller caller, String notice) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "letters",
                desk.waiting(caller.viewer()).stream()
                        .map(waiting -> letter(waiting, caller))
                        .toList());
        model.put(
                "applications",
                applications.unconfirmed(caller.viewer()).stream()
                        .map(member -> row(member, caller))
                        .toList());
        model.put("most", LetterDesk.MAX_AT_ONCE);
        model.put("notice", notice);
        return new Page("portal/letters", model);
    }

    private Map<String, Object> letter(LetterDesk.Waiting waiting, Caller caller) {
        Map<String, Object> letter = new HashMap<>();
        letter.put("id", waiting.letter().id());
        letter.put("name", waiting.member().fullName());
        letter.put("kind", kind(waiting.letter().template(), caller));
        letter.put("created", waiting.letter().created().toString());
        letter.put("printed", waiting.letter().printed().map(String::valueOf).orElse(null));
        return letter;
    }

    /** What the letter is about; its template's name where nobody has given it another. */
    private String kind(String template, Caller caller) {
        return messages.find(caller.language(), "infoportal.letters.kind." + template)
                .orElse(template);
    }

    private Map<String, Object> row(Member member, Caller caller) {
        return Map.of(
                "id", member.id(),
                "name", member.lastName() + ", " + member.firstName(),
                "function", functions.of(member.function(), caller.language()),
                "unit", member.unit(),
                "requestedAt", member.requestedAt().toString());
    }

    private Page form(Caller caller, Map<String, Object> input, List<FieldError> errors) {
        return new Page(
                "portal/letter-new",
                Map.of("form", forms.of(applications.form(caller.viewer()), input, errors, caller)));
    }

    private Page application(Caller caller, Member member, String reason, List<FieldError> errors, String notice) {
        Map<String, Object> item = new HashMap<>(row(member, caller));
        item.put("userName", member.userName());
        item.put("address", member.address().lines().toList());
        item.put("email", member.email());
        item.put("open", member.state() == AccreditationState.REGISTERED);
        item.put("state", member.state().id());
        item.put(
                "stateLabel",
                messages.get(
                        caller.language(), "infoportal.state." + member.state().id()));
        Map<String, Object> model = new HashMap<>();
        model.put("item", item);
        model.put("reason", reason);
        model.put(
                "error",
                errors.stream()
                        .map(e -> problems.text(e, caller.language()))
                        .findFirst()
                        .orElse(null));
        model.put("notice", notice);
        return new Page("portal/letter-application", model);
    }

    private static Response to(UriInfo uri, String path, String notice) {
        return Response.seeOther(
                        Addresses.of(uri, path).queryParam("meldung", notice).build())
                .build();
    }
}
