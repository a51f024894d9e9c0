package org.infoportal.move;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.content.Contents;
import org.infoportal.content.ItemRule;
import org.infoportal.deadline.DeadlinePlan;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Deadlines;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Field;
import org.infoportal.definition.Form;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.LastPublished;
import org.infoportal.editorial.Workflow;
import org.infoportal.election.Election;
import org.infoportal.election.ElectionCheck;
import org.infoportal.election.ElectionItems;
import org.infoportal.election.Elections;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Host;
import org.infoportal.host.View;
import org.infoportal.time.LegalTime;

/**
 * Putting an election on other days: a look at what would become of its deadlines, the proposal, and taking it back. One
 * change of one item; it goes the way of all content, and the deadlines follow when it is published. Every method answers
 * whoever does not work on elections as if nothing were there, and so it does where no editors work.
 */
public final class Moves {

    private static final String FORM = "election-move";
    private static final String SLUG = "slug";
    private static final Set<String> OF_THE_MOVE = Set.of(ElectionItems.MOVES, ElectionCheck.MOVE_REASON);
    private static final Set<String> DAYS =
            Set.of(ElectionItems.DAY, ElectionItems.RUNOFF, ElectionItems.TERM_START, ElectionItems.PUBLISHED);

    private final Host host;
    private final Gate gate;
    private final Definitions definitions;
    private final FormChecker checker;
    private final ItemRule check;
    private final ContentEditing editing;
    private final Workflow workflow;
    private final LastPublished published;
    private final Contents contents;
    private final Deadlines deadlines;
    private final Clock clock;

    /** @param check what an election's days must be together */
    public Moves(
            Host host,
            Gate gate,
            Definitions definitions,
            FormChecker checker,
            ItemRule check,
            ContentEditing editing,
            Workflow workflow,
            LastPublished published,
            Contents contents,
            Deadlines deadlines) {
        this.host = host;
        this.gate = gate;
        this.definitions = definitions;
        this.checker = checker;
        this.check = check;
        this.editing = editing;
        this.workflow = workflow;
        this.published = published;
        this.contents = contents;
        this.deadlines = deadlines;
        this.clock = host.clock();
    }

    /** Whether the viewer may look at elections here at all. */
    public boolean isOpenTo(Viewer viewer) {
        return host.isForEditors() && gate.worksOn(viewer, Elections.TYPE);
    }

    /** All elections but those that were thrown away: first those under way, the next one first, then the past ones. */
    public List<MovableElection> list(Viewer viewer) {
        ensureOpen(viewer);
        LocalDate today = LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
        Comparator<MovableElection> byDay = Comparator.comparing((MovableElection election) ->
                election.present().map(Election::day).orElse(LocalDate.MAX));
        List<MovableElection> all = editing.list(viewer, Elections.TYPE).stream()
                .map(this::election)
                .sorted(byDay.thenComparing(election -> election.item().slug()))
                .toList();
        List<MovableElection> ordered = new ArrayList<>();
        all.stream().filter(election -> !isOver(election, today)).forEach(ordered::add);
        List<MovableElection> past = new ArrayList<>(
                all.stream().filter(election -> isOver(election, today)).toList());
        Collections.reverse(past);
        ordered.addAll(past);
        return ordered;
    }

    private static boolean isOver(MovableElection election, LocalDate today) {
        return election.present()
                .filter(present -> present.lastDay().isBefore(today))
                .isPresent();
    }

    public MovableElection get(Viewer viewer, String id) {
        ensureOpen(viewer);
        return election(editing.get(viewer, Elections.TYPE, id));
    }

    private MovableElection election(ContentItem item) {
        Optional<Election> draft = ElectionItems.read(item);
        Optional<Election> live = published.find(item).flatMap(ElectionItems::read);
        int count = live.or(() -> draft)
                .map(present -> plan(present).deadlines().size())
                .orElse(0);
        return new MovableElection(item, draft, live, count);
    }

    /** The new days, and why. */
    public Form form() {
        return definitions.getForm(FORM);
    }

    /** What the form begins with: the days as editors have them, and the reason as it was proposed. */
    public Map<String, Object> values(MovableElection election) {
        Map<String, Object> values = new LinkedHashMap<>();
        DAYS.forEach(day -> election.item().value(day).ifPresent(value -> values.put(day, String.valueOf(value))));
        if (!election.reason().isEmpty()) {
            values.put(ElectionCheck.MOVE_REASON, election.reason());
        }
        return values;
    }

    /** What is proposed, compared with what readers know; empty if no day is to be another. */
    public Optional<MovePreview> pending(Viewer viewer, ContentItem item) {
        if (!isOpenTo(viewer) || !item.type().name().equals(Elections.TYPE)) {
            return Optional.empty();
        }
        MovableElection election = election(item);
        return election.isMoving()
                ? Optional.of(compare(election.live().get(), election.draft().get()))
                : Optional.empty();
    }

    /** What else readers do not know yet: it is published together with the days. */
    public List<Field> otherChanges(MovableElection election) {
        Map<String, Object> known =
                published.find(election.item()).map(ContentItem::values).orElse(Map.of());
        Map<String, Object> present = election.item().values();
        return election.item().type().form().fields().stream()
                .filter(field -> !DAYS.contains(field.name()) && !OF_THE_MOVE.contains(field.name()))
                .filter(field -> !Objects.equals(known.get(field.name()), present.get(field.name())))
                .toList();
    }

    /**
     * What would become of the deadlines on these days. Nothing is saved.
     *
     * @param input of {@link #form}
     * @throws InvalidException naming the fields
     */
    public MovePreview preview(Viewer viewer, String id, Map<String, ?> input) {
        MovableElection election = getEditable(viewer, id);
        Checked checked = check(viewer, election.item(), input).orThrow();
        return preview(election, checked);
    }

    private MovePreview preview(MovableElection election, Checked checked) {
        Election after = ElectionItems.read(election.item().withValues(merged(election.item(), checked)))
                .orElseThrow();
        return compare(election.present().orElse(after), after);
    }

    private MovePreview compare(Election before, Election after) {
        return MovePreview.of(plan(before), plan(after), clock.instant());
    }

    /** Of published rules: where content is only worked on, as on a CMS's author, the drafts are among the others. */
    private DeadlinePlan plan(Election election) {
        DeadlinePlan plan = deadlines.planFor(election);
        return new DeadlinePlan(
                election,
                plan.deadlines().stream()
                        .filter(deadline -> isPublished(deadline.rule()))
                        .toList(),
                plan.pending().stream()
                        .filter(pending -> isPublished(pending.rule()))
                        .toList());
    }

    private boolean isPublished(DeadlineRule rule) {
        return contents.find(Deadlines.RULES, View.WORKING, rule.id())
                .filter(item -> item.editorial().live())
                .isPresent();
    }

    private Checked check(Viewer viewer, ContentItem item, Map<String, ?> input) {
        Checked typed = checker.check(form(), input, viewer);
        List<FieldError> errors = new ArrayList<>(typed.errors());
        check.apply(item.type(), Optional.of(item), new Checked(merged(item, typed), List.of())).errors().stream()
                .filter(error ->
                        errors.stream().noneMatch(other -> other.field().equals(error.field())))
                .forEach(errors::add);
        return new Checked(typed.values(), errors);
    }

    /** The item's values with the typed days. */
    private static Map<String, Object> merged(ContentItem item, Checked typed) {
        Map<String, Object> merged = new LinkedHashMap<>(item.values());
        merged.keySet().removeAll(DAYS);
        merged.putAll(typed.values());
        return merged;
    }

    /**
     * Saves the new days and asks somebody else to read them.
     *
     * @param revision what the editor saw
     * @param input of {@link #form}
     * @throws InvalidException naming the fields; the reason is asked for if a known day is to be another
     * @throws StaleException if somebody else saved since
     * @throws ConflictException if the election cannot be changed now
     */
    public ContentItem propose(Viewer viewer, String id, long revision, Map<String, ?> input) {
        MovableElection election = getEditable(viewer, id);
        if (election.item().state() == ContentState.ARCHIVED) {
            throw new ConflictException("infoportal.editorial.conflict.state");
        }
        Checked checked = check(viewer, election.item(), input).orThrow();
        MovePreview preview = preview(election, checked);
        if (!preview.isAnyDayOther()) {
            throw invalid(ElectionItems.DAY, "infoportal.moves.error.same");
        }
        boolean told = election.live().isPresent() && preview.isMove();
        if (told && checked.text(ElectionCheck.MOVE_REASON).isEmpty()) {
            throw invalid(ElectionCheck.MOVE_REASON, "infoportal.moves.error.reason");
        }
        ContentItem saved = editing.update(
                viewer, Elections.TYPE, id, revision, sent(election.item(), merged(election.item(), checked)));
        return saved.state() == ContentState.IN_REVIEW
                ? saved
                : workflow.act(viewer, Elections.TYPE, id, Optional.of(saved.revision()), EditorialAction.SUBMIT, "");
    }

    /** Whether there is a proposal that the viewer may take back. */
    public boolean mayWithdraw(Viewer viewer, MovableElection election) {
        return election.isMoving()
                && gate.mayEdit(viewer, Elections.TYPE)
                && election.item().state() != ContentState.ARCHIVED;
    }

    /**
     * Puts the election back on the days that readers know. If nothing else was changed, it is then published as it was.
     *
     * @throws StaleException if somebody else saved since
     * @throws ConflictException if there is no proposal
     */
    public ContentItem withdraw(Viewer viewer, String id, long revision) {
        MovableElection election = getEditable(viewer, id);
        if (!mayWithdraw(viewer, election)) {
            throw new ConflictException("infoportal.editorial.conflict.state");
        }
        ContentItem live = published.find(election.item()).orElseThrow(NotFoundException::new);
        Map<String, Object> values = new LinkedHashMap<>(election.item().values());
        values.keySet().removeAll(DAYS);
        DAYS.forEach(day -> live.value(day).ifPresent(value -> values.put(day, value)));
        ContentItem saved = editing.update(viewer, Elections.TYPE, id, revision, sent(election.item(), values));
        boolean asKnown = otherChanges(election(saved)).isEmpty();
        // publishing what readers know already changes nothing for them, and ends the review
        return asKnown && workflow.allowed(viewer, saved).contains(EditorialAction.PUBLISH)
                ? workflow.act(viewer, Elections.TYPE, id, Optional.of(saved.revision()), EditorialAction.PUBLISH, "")
                : saved;
    }

    /** An item's values as an editing form would send them. */
    private static Map<String, Object> sent(ContentItem item, Map<String, Object> values) {
        Map<String, Object> sent = new LinkedHashMap<>();
        item.type().form().fields().forEach(field -> {
            Object value = values.get(field.name());
            if (value != null) {
                sent.put(field.name(), typed(value));
            }
        });
        sent.put(SLUG, item.slug());
        return sent;
    }

    private static Object typed(Object value) {
        if (value instanceof LocalDate || value instanceof LocalDateTime) {
            return value.toString();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Moves::typed).toList();
        }
        if (value instanceof Map<?, ?> composite) {
            Map<String, Object> sent = new LinkedHashMap<>();
            composite.forEach((name, inner) -> sent.put(String.valueOf(name), typed(inner)));
            return sent;
        }
        return value;
    }

    private void ensureOpen(Viewer viewer) {
        if (!isOpenTo(viewer)) {
            throw new NotFoundException();
        }
    }

    private MovableElection getEditable(Viewer viewer, String id) {
        if (!gate.mayEdit(viewer, Elections.TYPE)) {
            throw new NotFoundException();
        }
        return get(viewer, id);
    }

    private static InvalidException invalid(String field, String key) {
        return new InvalidException(List.of(FieldError.of(field, key)));
    }
}
