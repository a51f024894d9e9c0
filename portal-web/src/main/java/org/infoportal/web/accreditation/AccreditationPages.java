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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Functions;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Transition;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Pager;
import org.infoportal.web.http.Window;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** The accreditors' queue and the page on which they decide. */
@Path("verwaltung/akkreditierungen")
@Produces(MediaType.TEXT_HTML)
public final class AccreditationPages {

    private static final String ALL = "alle";

    private final Accreditations accreditations;
    private final Definitions definitions;
    private final Functions functions;
    private final FunctionLabels functionLabels;
    private final FormViews forms;
    private final Messages messages;

    public AccreditationPages(
            Accreditations accreditations,
            Definitions definitions,
            Functions functions,
            FunctionLabels functionLabels,
            FormViews forms,
            Messages messages) {
        this.accreditations = accreditations;
        this.definitions = definitions;
        this.functions = functions;
        this.functionLabels = functionLabels;
        this.forms = forms;
        this.messages = messages;
    }

    @GET
    public Page list(
            @QueryParam("state") @DefaultValue("pending") String state,
            @QueryParam("offset") String offset,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Map<AccreditationState, Long> counts = accreditations.counts(caller.viewer());
        Window window = Window.of(offset, null);
        List<Member> found = accreditations.list(caller.viewer(), AccreditationState.find(state));
        Map<String, Object> model = new HashMap<>(Pager.of(uri, window, found.size()));
        model.put(
                "items",
                window.part(found).stream().map(m -> row(m, caller.language())).toList());
        model.put("states", states(counts, state, caller.language(), uri));
        model.put("total", found.size());
        return new Page("portal/accreditations", model);
    }

    @GET
    @Path("{id}")
    public Page show(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Member member = accreditations.get(caller.viewer(), id);
        Map<String, Object> proposed = Map.of(
                "audiences",
                functions.proposedAudiences(member.function()),
                "unit",
                member.unitId().orElse(""));
        return page(member, proposed, List.of(), null, caller);
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
        Viewer viewer = caller.viewer();
        Member member = accreditations.get(viewer, id);
        Map<String, Object> input = FormInput.of(form(), sent);
        try {
            accreditations.decide(viewer, id, DecisionInput.read(input));
            return Response.seeOther(Addresses.of(uri, "verwaltung/akkreditierungen")
                            .queryParam("meldung", "decided")
                            .build())
                    .build();
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(page(member, input, e.errors(), null, caller))
                    .build();
        } catch (ConflictException e) {
            String notice = messages.get(caller.language(), e.messageKey(), e.arguments());
            Member now = accreditations.get(viewer, id);
            return Response.status(409)
                    .entity(page(now, input, List.of(), notice, caller))
                    .build();
        }
    }

    private Page page(Member member, Map<String, Object> input, List<FieldError> errors, String notice, Caller caller) {
        Locale language = caller.language();
        Map<String, Object> model = new HashMap<>();
        Map<String, Object> item = new HashMap<>(row(member, language));
        item.put("salutation", messages.get(language, "infoportal.salutation." + member.salutation()));
        item.put("userName", member.userName());
        item.put("confirmedAt", member.confirmedAt().map(String::valueOf).orElse(null));
        model.put("item", item);
        model.put(
                "decisions",
                Action.decisions(member.state()).stream().map(Action::id).toList());
        model.put("form", forms.of(form(), input, errors, caller));
        model.put(
                "history", member.history().stream().map(t -> step(t, language)).toList());
        model.put("notice", notice);
        return new Page("portal/accreditation", model);
    }

    private Form form() {
        return definitions.getForm("accreditation");
    }

    private Map<String, Object> row(Member member, Locale language) {
        return Map.of(
                "id", member.id(),
                "firstName", member.firstName(),
                "lastName", member.lastName(),
                "email", member.email(),
                "function", functionLabels.of(member.function(), language),
                "unit", member.unit(),
                "state", member.state().id(),
                "stateLabel", stateLabel(member.state(), language),
                "requestedAt", member.requestedAt().toString());
    }

    private Map<String, Object> step(Transition transition, Locale language) {
        Map<String, Object> step = new HashMap<>();
        step.put("at", transition.at().toString());
        step.put("actor", transition.actor());
        step.put("from", stateLabel(transition.from(), language));
        step.put("to", stateLabel(transition.to(), language));
        step.put("reason", transition.reason().isEmpty() ? null : transition.reason());
        return step;
    }

    private List<Map<String, Object>> states(
            Map<AccreditationState, Long> counts, String selected, Locale language, UriInfo uri) {
        String base = uri.getBaseUri().getPath() + "verwaltung/akkreditierungen?state=";
        Map<String, Object> all = Map.of(
                "name", ALL,
                "label", messages.get(language, "infoportal.state.all"),
                "count", counts.values().stream().mapToLong(Long::longValue).sum(),
                "selected", AccreditationState.find(selected).isEmpty(),
                "url", base + ALL);
        return Stream.concat(
                        Arrays.stream(AccreditationState.values())
                                .filter(state -> counts.containsKey(state) || state == AccreditationState.PENDING)
                                .map(state -> Map.<String, Object>of(
                                        "name", state.id(),
                                        "label", stateLabel(state, language),
                                        "count", counts.getOrDefault(state, 0L),
                                        "selected", state.id().equals(selected),
                                        "url", base + state.id())),
                        Stream.of(all))
                .toList();
    }

    private String stateLabel(AccreditationState state, Locale language) {
        return messages.get(language, "infoportal.state." + state.id());
    }
}
