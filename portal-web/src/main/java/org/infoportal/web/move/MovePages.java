package org.infoportal.web.move;

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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.access.Gate;
import org.infoportal.content.ContentState;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.PublicNotConfirmedException;
import org.infoportal.editorial.Workflow;
import org.infoportal.election.Elections;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.PortalException;
import org.infoportal.error.StaleException;
import org.infoportal.move.MovableElection;
import org.infoportal.move.MovePreview;
import org.infoportal.move.Moves;
import org.infoportal.time.LegalTime;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/**
 * Putting an election on other days: first a look at every deadline that moves with it, then the proposal, then somebody
 * else's yes. For those who work on elections, in both hosts.
 */
@Path("verwaltung/wahlen")
@Produces(MediaType.TEXT_HTML)
public final class MovePages {

    private static final String WITHDRAW = "withdraw";
    private static final String COMMENT = "comment";
    private static final String CONFIRMED = "_confirmPublic";

    /** What is decided here; all else about the item is the Desk's, or the CMS's own. */
    private static final Set<EditorialAction> STEPS = EnumSet.of(
            EditorialAction.SUBMIT, EditorialAction.APPROVE, EditorialAction.SEND_BACK, EditorialAction.PUBLISH);

    private final Moves moves;
    private final Workflow workflow;
    private final Gate gate;
    private final FormViews forms;
    private final Messages messages;
    private final MoveViews views;
    private final Clock clock;

    public MovePages(Portal portal, FormViews forms, Messages messages) {
        this.moves = portal.moves();
        this.workflow = portal.desk().workflow();
        this.gate = portal.gate();
        this.forms = forms;
        this.messages = messages;
        this.views = new MoveViews(messages);
        this.clock = portal.host().clock();
    }

    @GET
    public Page list(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        List<Map<String, Object>> elections = moves.list(caller.viewer()).stream()
                .map(election -> views.election(election, caller.language()))
                .toList();
        return new Page("portal/move-list", Map.of("elections", elections));
    }

    @GET
    @Path("{id}/termin")
    public Page show(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        MovableElection election = moves.get(caller.viewer(), id);
        return page(election, moves.values(election), List.of(), Map.of(), caller);
    }

    /** Saves nothing; what was typed stays on the page. */
    @POST
    @Path("{id}/termin/vorschau")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(
            @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        MovableElection election = getEditable(caller, id);
        return typed(200, election, FormInput.of(moves.form(), sent), List.of(), "", caller);
    }

    @POST
    @Path("{id}/termin/einreichen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        MovableElection election = getEditable(caller, id);
        Map<String, Object> input = FormInput.of(moves.form(), sent);
        try {
            moves.propose(caller.viewer(), id, revision(sent), input);
            return done(uri, id, "move-submitted");
        } catch (InvalidException e) {
            return typed(422, election, input, e.errors(), "", caller);
        } catch (StaleException e) {
            return typed(412, moves.get(caller.viewer(), id), input, List.of(), text(e, caller), caller);
        } catch (ConflictException e) {
            return typed(409, moves.get(caller.viewer(), id), input, List.of(), text(e, caller), caller);
        }
    }

    @POST
    @Path("{id}/termin/schritt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        MovableElection election = moves.get(caller.viewer(), id);
        String name = FormInput.text(sent, "_action");
        Map<String, Object> said = new HashMap<>();
        said.put(COMMENT, FormInput.text(sent, "_comment"));
        int status;
        try {
            carryOut(election, name, sent, caller);
            return done(uri, id, notice(name));
        } catch (PublicNotConfirmedException e) {
            status = 422;
            said.put("askPublic", true);
        } catch (InvalidException e) {
            status = 422;
            said.put("commentError", text(e.errors().get(0), caller));
        } catch (StaleException e) {
            status = 412;
            said.put("problem", messages.get(caller.language(), "infoportal.desk.step.stale"));
        } catch (ConflictException e) {
            status = 409;
            said.put("problem", text(e, caller));
        }
        MovableElection present = moves.get(caller.viewer(), id);
        return Response.status(status)
                .entity(page(present, moves.values(present), List.of(), said, caller))
                .build();
    }

    private void carryOut(MovableElection election, String name, MultivaluedMap<String, String> sent, Caller caller) {
        String id = election.item().id();
        if (WITHDRAW.equals(name)) {
            moves.withdraw(caller.viewer(), id, revision(sent));
            return;
        }
        EditorialAction action =
                EditorialAction.find(name).filter(STEPS::contains).orElseThrow(NotFoundException::new);
        workflow.act(
                caller.viewer(),
                Elections.TYPE,
                id,
                Optional.of(revision(sent)),
                action,
                FormInput.text(sent, "_comment"),
                "true".equals(FormInput.text(sent, CONFIRMED)));
    }

    private static String notice(String step) {
        return switch (step) {
            case "submit" -> "move-submitted";
            case "approve" -> "move-approved";
            case "send-back" -> "move-sent-back";
            case "publish" -> "move-published";
            default -> "move-withdrawn";
        };
    }

    /** With what was typed, and what would become of the deadlines if it can be computed. */
    private Response typed(
            int status,
            MovableElection election,
            Map<String, Object> input,
            List<FieldError> errors,
            String problem,
            Caller caller) {
        Map<String, Object> more = new HashMap<>();
        if (!problem.isEmpty()) {
            more.put("problem", problem);
        }
        List<FieldError> wrong = new ArrayList<>(errors);
        int answer = status;
        try {
            MovePreview preview = moves.preview(caller.viewer(), election.item().id(), input);
            more.put("result", views.preview(preview, today(), caller.language()));
        } catch (InvalidException e) {
            e.errors().stream().filter(error -> !wrong.contains(error)).forEach(wrong::add);
            answer = 422;
        }
        return Response.status(answer)
                .entity(page(election, input, wrong, more, caller))
                .build();
    }

    private Page page(
            MovableElection election,
            Map<String, ?> values,
            List<FieldError> errors,
            Map<String, Object> more,
            Caller caller) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "election", views.election(election, caller.language()),
                "form", forms.of(moves.form(), values, errors, caller),
                "editable", isEditable(election, caller),
                "steps", steps(election, caller),
                "typed", values));
        moves.pending(caller.viewer(), election.item()).ifPresent(pending -> {
            model.put("pending", views.preview(pending, today(), caller.language()));
            model.put(
                    "otherChanges",
                    moves.otherChanges(election).stream()
                            .map(field -> messages.get(caller.language(), field.label()))
                            .toList());
        });
        model.putAll(more);
        return new Page("portal/move", model);
    }

    /** Those the viewer can take now, as {@link Workflow#allowed} says. */
    private List<Map<String, Object>> steps(MovableElection election, Caller caller) {
        List<Map<String, Object>> steps = new ArrayList<>();
        if (!election.isMoving()) {
            return steps;
        }
        workflow.allowed(caller.viewer(), election.item()).stream()
                .filter(STEPS::contains)
                .map(action -> Map.<String, Object>of(
                        "name",
                        action.id(),
                        "label",
                        messages.get(caller.language(), "infoportal.desk.step." + action.id()),
                        "primary",
                        action == EditorialAction.APPROVE || action == EditorialAction.PUBLISH))
                .forEach(steps::add);
        if (moves.mayWithdraw(caller.viewer(), election)) {
            steps.add(Map.of(
                    "name",
                    WITHDRAW,
                    "label",
                    messages.get(caller.language(), "infoportal.moves.step.withdraw"),
                    "primary",
                    false));
        }
        return steps;
    }

    private boolean isEditable(MovableElection election, Caller caller) {
        return gate.mayEdit(caller.viewer(), Elections.TYPE) && election.item().state() != ContentState.ARCHIVED;
    }

    private MovableElection getEditable(Caller caller, String id) {
        if (!gate.mayEdit(caller.viewer(), Elections.TYPE)) {
            throw new NotFoundException();
        }
        return moves.get(caller.viewer(), id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
    }

    private String text(PortalException e, Caller caller) {
        return messages.get(caller.language(), e.messageKey(), e.arguments());
    }

    private String text(FieldError error, Caller caller) {
        return messages.get(
                caller.language(), error.messageKey(), error.arguments().toArray());
    }

    /** @throws StaleException if none was sent: then nobody knows what she has seen */
    private static long revision(MultivaluedMap<String, String> sent) {
        return Optional.of(FormInput.text(sent, "_revision"))
                .filter(revision -> revision.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(StaleException::new);
    }

    private static Response done(UriInfo uri, String id, String notice) {
        return Response.seeOther(Addresses.of(uri, "verwaltung/wahlen/" + id + "/termin")
                        .queryParam("meldung", notice)
                        .build())
                .build();
    }
}
