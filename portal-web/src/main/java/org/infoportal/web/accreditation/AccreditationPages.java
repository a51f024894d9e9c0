package org.infoportal.web.accreditation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.infoportal.Portal;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Functions;
import org.infoportal.accreditation.Looks;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.PresetReasons;
import org.infoportal.accreditation.Queue;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.accreditation.QueueViews.Deed;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** The accreditors' queue and the page on which they decide. */
@Path("verwaltung/akkreditierungen")
@Produces(MediaType.TEXT_HTML)
public final class AccreditationPages {

    private static final String PATH = "verwaltung/akkreditierungen";
    private static final String CHOSEN = "_member";
    private static final String USE_PRESET = "_use";
    private static final String CHOOSE_ALL = "_all";

    private final Accreditations accreditations;
    private final Queue queue;
    private final Looks looks;
    private final DecisionForms decisions;
    private final MemberViews views;
    private final QueueViews list;
    private final Functions functions;
    private final Messages messages;

    public AccreditationPages(Portal portal, FunctionLabels labels, FormViews forms, Messages messages) {
        this.functions = portal.functions();
        this.accreditations = portal.accreditations();
        this.queue = portal.queue();
        this.looks = portal.looks();
        this.messages = messages;
        this.views = new MemberViews(labels, messages, portal.host().clock());
        this.decisions = new DecisionForms(
                portal.definitions(),
                forms,
                queue,
                new PresetReasons(portal.host().resources()),
                views);
        this.list = new QueueViews(queue, decisions, views, labels, messages);
    }

    /** @param decided whose decision was just made, so that it can be taken back */
    @GET
    public Page list(
            @QueryParam("entschieden") String decided, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        queue.counts(caller.viewer());
        Deed deed = new Deed(java.util.Set.of(), false, Map.of(), List.of(), List.of(), find(decided, caller));
        return list.page(QueueFilter.ofAddress(uri.getQueryParameters()), deed, caller, uri);
    }

    /** Searches. A form, because what is searched for is somebody's name or address. */
    @POST
    @Path("suche")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response search(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        queue.counts(caller.viewer());
        QueueFilter filter = QueueFilter.ofForm(sent);
        return filter.search().isEmpty()
                ? Response.seeOther(URI.create(QueueViews.address(filter, uri))).build()
                : Response.ok(list.page(filter, Deed.NONE, caller, uri)).build();
    }

    /** Decides on all that are ticked, or fills in the form. */
    @POST
    @Path("entscheidung")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decideAll(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        queue.counts(caller.viewer());
        QueueFilter filter = QueueFilter.ofForm(sent);
        Map<String, Long> chosen = chosen(sent);
        Map<String, Object> input = decisions.input(sent);
        if (sent.containsKey(CHOOSE_ALL) || sent.containsKey(USE_PRESET)) {
            Map<String, Object> filled =
                    sent.containsKey(USE_PRESET) ? decisions.withPreset(input, sent, caller.language()) : input;
            return answer(200, filter, chosen, sent.containsKey(CHOOSE_ALL), filled, List.of(), caller, uri);
        }
        if (chosen.isEmpty()) {
            List<FieldError> nobody = List.of(FieldError.of("members", "infoportal.queue.nobody"));
            return answer(422, filter, chosen, false, input, nobody, caller, uri);
        }
        try {
            Deed deed = new Deed(
                    java.util.Set.of(),
                    false,
                    Map.of(),
                    List.of(),
                    accreditations.decideAll(caller.viewer(), chosen, DecisionInput.read(input)),
                    Optional.empty());
            return Response.ok(list.page(filter, deed, caller, uri)).build();
        } catch (InvalidException e) {
            return answer(422, filter, chosen, false, input, e.errors(), caller, uri);
        }
    }

    private Response answer(
            int status,
            QueueFilter filter,
            Map<String, Long> chosen,
            boolean all,
            Map<String, Object> input,
            List<FieldError> errors,
            Caller caller,
            UriInfo uri) {
        Deed deed = new Deed(chosen.keySet(), all, input, errors, List.of(), Optional.empty());
        return Response.status(status)
                .entity(list.page(filter, deed, caller, uri))
                .build();
    }

    /** Takes the decisions on several back. */
    @POST
    @Path("rueckgaengig")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page undoAll(MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        queue.counts(caller.viewer());
        List<String> ids = List.copyOf(chosen(sent).keySet());
        Deed deed = new Deed(
                java.util.Set.of(),
                false,
                Map.of(),
                List.of(),
                accreditations.undoAll(caller.viewer(), ids),
                Optional.empty());
        return list.page(QueueFilter.ofForm(sent), deed, caller, uri);
    }

    @GET
    @Path("{id}")
    public Page show(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Member member = queue.get(caller.viewer(), id);
        return page(member, proposed(member), List.of(), null, caller);
    }

    /** Shows, once, what is not needed to decide; that she looked is written down. */
    @POST
    @Path("{id}/angaben")
    public Page details(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Member member = looks.details(caller.viewer(), id);
        Page page = page(member, proposed(member), List.of(), null, caller);
        Map<String, Object> model = new HashMap<>(page.model());
        model.put("details", views.details(member, caller.language()));
        return new Page(page.template(), model);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Member member = queue.get(caller.viewer(), id);
        Map<String, Object> input = decisions.input(sent);
        if (sent.containsKey(USE_PRESET)) {
            // she reads it in her language
            Map<String, Object> filled = decisions.withPreset(input, sent, member.language());
            return Response.ok(page(member, filled, List.of(), null, caller)).build();
        }
        try {
            accreditations.decideWithUndo(
                    caller.viewer(), id, DecisionInput.read(input), revision(sent.getFirst("_revision")));
            return Response.seeOther(Addresses.of(uri, PATH)
                            .queryParam("meldung", "decided")
                            .queryParam("entschieden", id)
                            .build())
                    .build();
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(page(member, input, e.errors(), null, caller))
                    .build();
        } catch (ConflictException e) {
            return conflict(id, input, e, caller);
        }
    }

    /** Takes the last decision back. */
    @POST
    @Path("{id}/rueckgaengig")
    public Response undo(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        try {
            accreditations.undo(caller.viewer(), id);
            return Response.seeOther(Addresses.of(uri, PATH)
                            .path(id)
                            .queryParam("meldung", "undone")
                            .build())
                    .build();
        } catch (ConflictException e) {
            return conflict(id, null, e, caller);
        }
    }

    /** She sees how it stands now, and keeps what she typed. */
    private Response conflict(String id, Map<String, Object> input, ConflictException e, Caller caller) {
        String notice = messages.get(caller.language(), e.messageKey(), e.arguments());
        Member now = queue.get(caller.viewer(), id);
        return Response.status(409)
                .entity(page(now, input == null ? proposed(now) : input, List.of(), notice, caller))
                .build();
    }

    private Map<String, Object> proposed(Member member) {
        return Map.of(
                "audiences",
                functions.proposedAudiences(member.function()),
                "unit",
                member.unitId().orElse(""),
                "validUntil",
                member.validUntil().map(String::valueOf).orElse(""));
    }

    private Page page(Member member, Map<String, Object> input, List<FieldError> errors, String notice, Caller caller) {
        Locale language = caller.language();
        List<Action> actions = Action.decisions(member.state());
        Map<String, Object> model = new HashMap<>();
        model.put("item", views.brief(member, language));
        model.put("revision", String.valueOf(member.revision()));
        model.put("decisions", actions.stream().map(Action::id).toList());
        model.put("form", decisions.view(actions, input, errors, caller));
        model.put("remarks", decisions.remarks(actions, input, language));
        model.put("presets", decisions.presets(language));
        model.put("history", views.history(member, language));
        model.put("undo", views.undo(member, caller.viewer(), language));
        model.put("details", null);
        model.put("notice", notice);
        return new Page("portal/accreditation", model);
    }

    private Optional<Member> find(String id, Caller caller) {
        if (id == null || id.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(queue.get(caller.viewer(), id));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Identifiers of those who are ticked, with the revision that was shown. */
    private static Map<String, Long> chosen(MultivaluedMap<String, String> sent) {
        Map<String, Long> chosen = new LinkedHashMap<>();
        for (String key : sent.getOrDefault(CHOSEN, List.of())) {
            int dot = key == null ? -1 : key.lastIndexOf('.');
            if (dot > 0) {
                chosen.put(
                        key.substring(0, dot), revision(key.substring(dot + 1)).orElse(-1));
            }
        }
        return chosen;
    }

    private static OptionalLong revision(String text) {
        return text != null && text.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
