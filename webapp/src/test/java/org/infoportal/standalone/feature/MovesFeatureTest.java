package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.infoportal.standalone.feature.FeaturePortal.ADMIN;
import static org.infoportal.standalone.feature.FeaturePortal.EDITOR;
import static org.infoportal.standalone.feature.FeaturePortal.PUBLISHER;
import static org.infoportal.standalone.feature.FeaturePortal.REVIEWER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.content.HistoryEntry;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.definition.Field;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.election.Election;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.host.View;
import org.infoportal.move.Mark;
import org.infoportal.move.MovableElection;
import org.infoportal.move.MovePreview;
import org.infoportal.move.MovedDeadline;
import org.infoportal.move.Moves;
import org.infoportal.time.LegalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Putting an election on other days. Each case has a jurisdiction of its own. */
class MovesFeatureTest {

    private static final String ELECTION = "election";
    private static final String RULE = "deadline-rule";
    private static final String OLD = "2031-09-14";
    private static final String NEW = "2031-10-12";
    private static final Map<String, Object> INPUT = Map.of("day", NEW, "moveReason", "Gerichtsbeschluss");

    private static int cases;

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final String land = "Bezirk " + ++cases;
    private Moves moves;

    @BeforeEach
    void find() {
        moves = feature.portal().moves();
    }

    @Test
    void showsEveryDeadlineBeforeAndAfterAndSavesNothing() {
        publishedRule("Vorschläge", -69, Map.of("timeOfDay", "18:00"));
        publishedRule("Stichwahl", 0, Map.of("anchor", "runoff"));
        ContentItem election = publishedElection();

        MovePreview preview = moves.preview(EDITOR, election.id(), Map.of("day", NEW, "runoff", "2031-10-26"));

        assertThat(preview.deadlines())
                .extracting(moved -> moved.rule().title() + " " + moved.mark() + " "
                        + moved.before().map(Deadline::day) + " "
                        + moved.after().map(Deadline::day))
                .containsExactly(
                        "Stichwahl GAINED Optional.empty Optional[2031-10-26]",
                        "Vorschläge LATER Optional[2031-07-07] Optional[2031-08-04]");
        assertThat(item(election).revision()).isEqualTo(election.revision());
        assertThat(visibleDays()).containsExactly(LocalDate.parse("2031-07-07"));
    }

    @Test
    void movesAllDeadlinesWithOneChangeThatSomebodyElseHasApproved() {
        publishedRule("Vorschläge", -69, Map.of());
        publishedRule("Briefwahl", -2, Map.of());
        ContentItem election = publishedElection();

        ContentItem proposed = moves.propose(EDITOR, election.id(), election.revision(), INPUT);
        assertThat(proposed.state()).isEqualTo(ContentState.IN_REVIEW);
        assertThat(visibleDays()).as("not yet").containsExactly(day("2031-07-07"), day("2031-09-12"));
        ContentItem approved = feature.act(REVIEWER, proposed, EditorialAction.APPROVE);
        assertThat(visibleDays()).as("still not").containsExactly(day("2031-07-07"), day("2031-09-12"));
        feature.act(PUBLISHER, approved, EditorialAction.PUBLISH);

        assertThat(visibleDays()).containsExactly(day("2031-08-04"), day("2031-10-10"));
        assertThat(visible()).allSatisfy(deadline -> {
            assertThat(deadline.moved()).isPresent();
            assertThat(deadline.moved().get().reason()).isEqualTo("Gerichtsbeschluss");
        });
        assertThat(steps(election)).endsWith("save", "submit", "approve", "publish");
    }

    @Test
    void showsTheReviewerWhatTheEditorSaw() {
        publishedRule("Vorschläge", -69, Map.of());
        ContentItem election = publishedElection();
        MovePreview seen = moves.preview(EDITOR, election.id(), INPUT);
        ContentItem proposed = moves.propose(EDITOR, election.id(), election.revision(), INPUT);

        MovePreview pending = moves.pending(REVIEWER, proposed).orElseThrow();

        assertThat(marks(pending)).isEqualTo(marks(seen)).containsExactly(Mark.LATER);
        assertThat(pending.before().day()).isEqualTo(OLD);
        assertThat(pending.after().day()).isEqualTo(NEW);
        assertThat(get(proposed).reason()).isEqualTo("Gerichtsbeschluss");
        assertThat(moves.otherChanges(get(proposed))).isEmpty();
    }

    @Test
    void letsNobodyPublishHerOwnMove() {
        ContentItem election = publishedElection();
        ContentItem proposed = moves.propose(ADMIN, election.id(), election.revision(), INPUT);

        assertThat(feature.portal().desk().workflow().allowed(ADMIN, proposed))
                .doesNotContain(EditorialAction.APPROVE, EditorialAction.PUBLISH);
        assertThatThrownBy(() -> feature.act(ADMIN, proposed, EditorialAction.APPROVE))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> feature.act(ADMIN, proposed, EditorialAction.PUBLISH))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void voidsTheApprovalWhenOtherDaysAreProposed() {
        ContentItem election = publishedElection();
        ContentItem approved = feature.act(
                REVIEWER, moves.propose(EDITOR, election.id(), election.revision(), INPUT), EditorialAction.APPROVE);

        ContentItem again = moves.propose(
                EDITOR, election.id(), approved.revision(), Map.of("day", "2031-11-09", "moveReason", "Noch später"));

        assertThat(again.state()).isEqualTo(ContentState.IN_REVIEW);
        assertThatThrownBy(() -> feature.act(PUBLISHER, again, EditorialAction.PUBLISH))
                .isInstanceOf(ConflictException.class);
        assertThat(get(again).draft().orElseThrow().moves()).hasSize(1);
        assertThat(get(again).reason()).isEqualTo("Noch später");
    }

    @Test
    void comesBackToItsAuthorWithAComment() {
        ContentItem election = publishedElection();
        ContentItem proposed = moves.propose(EDITOR, election.id(), election.revision(), INPUT);

        ContentItem back = feature.act(REVIEWER, proposed, EditorialAction.SEND_BACK, "Bitte mit Stichwahl");

        assertThat(back.state()).isEqualTo(ContentState.CHANGED);
        assertThat(back.editorial().assignee()).isEqualTo(EDITOR.userName());
        assertThat(moves.pending(EDITOR, back)).isPresent();
    }

    @Test
    void goesBackToTheKnownDaysWhenItIsWithdrawn() {
        publishedRule("Vorschläge", -69, Map.of());
        ContentItem election = publishedElection();
        ContentItem proposed = moves.propose(EDITOR, election.id(), election.revision(), INPUT);

        ContentItem withdrawn = moves.withdraw(EDITOR, election.id(), proposed.revision());

        assertThat(withdrawn.state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(withdrawn.value("moves")).isEmpty();
        assertThat(moves.pending(EDITOR, withdrawn)).isEmpty();
        assertThat(visibleDays()).containsExactly(day("2031-07-07"));
        assertThatThrownBy(() -> moves.withdraw(EDITOR, election.id(), withdrawn.revision()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void publishesNoOtherWordsByWithdrawing() {
        ContentItem election = publishedElection();
        Map<String, Object> values = election();
        values.put("title", "Wahl mit anderem Namen");
        values.put("day", NEW);
        ContentItem changed = feature.portal().editing().update(EDITOR, ELECTION, election.id(), 1, values);
        assertThat(moves.otherChanges(get(changed))).extracting(Field::name).containsExactly("title");

        ContentItem withdrawn = moves.withdraw(EDITOR, election.id(), changed.revision());

        assertThat(withdrawn.state()).isEqualTo(ContentState.CHANGED);
        assertThat(withdrawn.title()).isEqualTo("Wahl mit anderem Namen");
        assertThat(live(election).title()).isEqualTo("Wahl");
    }

    @Test
    void asksForAReasonOnlyWhereSomebodyKnewTheDay() {
        ContentItem election = publishedElection();

        assertRefused(election, Map.of("day", NEW), "moveReason");
        ContentItem known =
                moves.propose(EDITOR, election.id(), election.revision(), Map.of("day", OLD, "runoff", "2031-09-28"));

        assertThat(known.value("moves")).isEmpty();
        assertThat(feature.act(EDITOR, known, EditorialAction.PUBLISH).state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void publishesTheFirstDaysOfAnElectionWithoutFourEyes() {
        ContentItem draft = feature.portal().editing().create(EDITOR, ELECTION, election());
        ContentItem otherDay = moves.propose(EDITOR, draft.id(), draft.revision(), Map.of("day", NEW));

        assertThat(feature.act(EDITOR, otherDay, EditorialAction.PUBLISH).value("moves"))
                .isEmpty();
    }

    @Test
    void refusesDaysThatCannotBe() {
        ContentItem election = publishedElection();

        assertRefused(election, Map.of("day", "2031-02-31", "moveReason", "x"), "day");
        assertRefused(election, Map.of("moveReason", "x"), "day");
        assertRefused(election, Map.of("day", NEW, "runoff", "2031-10-05", "moveReason", "x"), "runoff");
        assertRefused(election, Map.of("day", NEW, "termStart", "2031-10-12", "moveReason", "x"), "termStart");
        assertRefused(election, Map.of("day", NEW, "resultPublished", "2031-10-11"), "resultPublished");
        assertRefused(election, Map.of("day", OLD), "day");
        assertThat(item(election).revision()).isEqualTo(election.revision());
    }

    @Test
    void overwritesNobodysWork() {
        ContentItem election = publishedElection();
        moves.propose(EDITOR, election.id(), election.revision(), INPUT);

        assertThatThrownBy(() -> moves.propose(
                        EDITOR, election.id(), election.revision(), Map.of("day", "2031-11-09", "moveReason", "x")))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> moves.withdraw(EDITOR, election.id(), election.revision()))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void isOnlyForThoseWhoWorkOnElections() {
        ContentItem election = publishedElection();
        Viewer ofPages = FeaturePortal.staff("seiten", Roles.editorOf("page"));

        for (Viewer stranger : List.of(Viewer.GUEST, FeaturePortal.memberIn("chair"), ofPages)) {
            assertThatThrownBy(() -> moves.list(stranger)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> moves.get(stranger, election.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> moves.preview(stranger, election.id(), INPUT))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> moves.propose(stranger, election.id(), 1, INPUT))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> moves.withdraw(stranger, election.id(), 1)).isInstanceOf(NotFoundException.class);
            assertThat(moves.pending(stranger, item(election))).isEmpty();
        }
        assertThatThrownBy(() -> moves.propose(REVIEWER, election.id(), 1, INPUT))
                .isInstanceOf(NotFoundException.class);
        assertThat(moves.get(REVIEWER, election.id()).present()).isPresent();
    }

    @Test
    void listsThoseToComeFirst() {
        publishedElection();

        List<MovableElection> all = moves.list(EDITOR);

        List<LocalDate> days = all.stream()
                .flatMap(e -> e.present().stream())
                .map(Election::day)
                .toList();
        assertThat(days).isNotEmpty().isSortedAccordingTo(LocalDate::compareTo);
    }

    /** A CMS's own form saves without asking anybody. */
    @Nested
    class InAnotherEditor {

        @Test
        void becomesAMoveWhenItIsHandedIn() {
            publishedRule("Vorschläge", -69, Map.of());
            ContentItem election = publishedElection();
            write(election, node -> {
                node.setProperty("day", date(NEW));
                node.setProperty("moveReason", "Gerichtsbeschluss");
            });

            ContentItem submitted = act(EDITOR, election, EditorialAction.SUBMIT);
            feature.portal().completion().complete(ELECTION, election.id());

            MovableElection moved = get(item(submitted));
            assertThat(moved.reason()).isEqualTo("Gerichtsbeschluss");
            assertThat(moved.item().value("moveReason")).isEmpty();
            assertThat(moved.draft().orElseThrow().moves())
                    .extracting(move -> move.before().day())
                    .containsExactly(day(OLD));
        }

        @Test
        void staysAsItWasApproved() {
            ContentItem election = publishedElection();
            write(election, node -> node.setProperty("day", date(NEW)));
            act(EDITOR, election, EditorialAction.SUBMIT);
            feature.portal().completion().complete(ELECTION, election.id());
            act(REVIEWER, election, EditorialAction.APPROVE);
            Object recorded = item(election).value("moves");

            feature.portal().completion().complete(ELECTION, election.id());
            act(PUBLISHER, election, EditorialAction.PUBLISH);

            assertThat(item(election).value("moves")).isEqualTo(recorded);
            assertThat(visibleMoves(election)).isEqualTo(1);
        }

        @Test
        void isPublishedByNobodyAlone() {
            ContentItem election = publishedElection();
            write(election, node -> node.setProperty("day", date(NEW)));

            assertThatThrownBy(() -> act(ADMIN, election, EditorialAction.PUBLISH))
                    .isInstanceOf(ConflictException.class);
        }

        @Test
        void isNotHandedInWithARunoffBeforeThePoll() {
            ContentItem election = publishedElection();
            write(election, node -> node.setProperty("runoff", date("2031-09-07")));

            assertHindered(election, EditorialAction.SUBMIT, "infoportal.election.error.runoff");
            assertHindered(election, EditorialAction.PUBLISH, "infoportal.election.error.runoff");
        }

        @Test
        void isNotPublishedWithoutAPollDay() {
            ContentItem election = publishedElection();
            write(election, node -> node.getProperty("day").remove());

            assertHindered(election, EditorialAction.PUBLISH, "infoportal.election.error.day");
        }

        @Test
        void handsInNoRuleThatCannotBe() {
            ContentItem rule = publishedRule("Regel", -10, Map.of());
            ContentItem other = publishedRule("Andere", 1, Map.of("anchor", "rule", "anchorRule", rule.id()));
            ContentItem draft = feature.portal().editing().create(EDITOR, RULE, rule("Entwurf", -1, Map.of()));

            write(rule, node -> node.setProperty("zone", "Mars/Olympus"));
            assertHindered(rule, EditorialAction.SUBMIT, "infoportal.deadline.error.zone");
            write(rule, node -> {
                node.setProperty("zone", (String) null);
                node.setProperty("anchor", "rule");
                node.setProperty("anchorRule", rule.id());
            });
            assertHindered(rule, EditorialAction.SUBMIT, "infoportal.deadline.error.anchorRule.self");
            write(rule, node -> node.setProperty("anchorRule", other.id()));
            assertHindered(rule, EditorialAction.SUBMIT, "infoportal.deadline.error.anchorRule.cycle");
            write(rule, node -> node.setProperty("anchorRule", draft.id()));
            assertHindered(rule, EditorialAction.SUBMIT, "infoportal.deadline.error.anchorRule.unpublished");
            write(rule, node -> node.getProperty("offset").remove());
            assertHindered(rule, EditorialAction.SUBMIT, "infoportal.deadline.error.incomplete");
            write(draft, node -> node.setProperty("certainty", "uncertain"));
            assertHindered(draft, EditorialAction.SUBMIT, "infoportal.deadline.error.uncertain");
        }

        @Test
        void namesTheCircle() {
            ContentItem rule = publishedRule("Erste", -10, Map.of());
            ContentItem other = publishedRule("Zweite", 1, Map.of("anchor", "rule", "anchorRule", rule.id()));
            write(rule, node -> {
                node.setProperty("anchor", "rule");
                node.setProperty("anchorRule", other.id());
            });

            assertThatThrownBy(() -> act(EDITOR, rule, EditorialAction.SUBMIT))
                    .asInstanceOf(type(ConflictException.class))
                    .satisfies(e -> assertThat(e.arguments()).containsExactly("Erste → Zweite → Erste"));
        }

        private void assertHindered(ContentItem item, EditorialAction action, String key) {
            assertThatThrownBy(() -> act(ADMIN, item, action))
                    .isInstanceOf(ConflictException.class)
                    .hasMessage(key);
        }

        /** As a CMS writes: no check, and a later time of the last change. */
        private void write(ContentItem item, Writing writing) {
            feature.clock().advance(Duration.ofMinutes(1));
            feature.host().sessions().call(item.type().workspace(), View.WORKING, session -> {
                Node node = session.getNodeByIdentifier(item.id());
                writing.apply(node);
                Calendar now = Calendar.getInstance();
                now.setTimeInMillis(feature.clock().millis());
                node.setProperty("mgnl:lastModified", now);
                session.save();
                return null;
            });
        }

        private static Calendar date(String day) {
            return GregorianCalendar.from(LocalDate.parse(day).atStartOfDay(LegalTime.ZONE));
        }

        private long visibleMoves(ContentItem election) {
            return feature.portal()
                    .elections()
                    .find(election.slug(), Viewer.GUEST)
                    .orElseThrow()
                    .moves()
                    .size();
        }

        private ContentItem act(Viewer viewer, ContentItem item, EditorialAction action) {
            return feature.portal()
                    .desk()
                    .workflow()
                    .act(viewer, item.type().name(), item.id(), Optional.empty(), action, "");
        }
    }

    @FunctionalInterface
    private interface Writing {
        void apply(Node node) throws RepositoryException;
    }

    private void assertRefused(ContentItem election, Map<String, Object> input, String field) {
        assertThatThrownBy(() -> moves.propose(EDITOR, election.id(), election.revision(), input))
                .asInstanceOf(type(InvalidException.class))
                .satisfies(e ->
                        assertThat(e.errors()).extracting(FieldError::field).containsExactly(field));
    }

    private static List<Mark> marks(MovePreview preview) {
        return preview.deadlines().stream().map(MovedDeadline::mark).toList();
    }

    private MovableElection get(ContentItem item) {
        return moves.get(EDITOR, item.id());
    }

    private List<Deadline> visible() {
        return feature.portal().deadlines().list(Viewer.GUEST, DeadlineQuery.ALL).stream()
                .filter(deadline -> deadline.rule().jurisdiction().equals(land))
                .toList();
    }

    private List<LocalDate> visibleDays() {
        return visible().stream().map(Deadline::day).toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static ContentItem item(ContentItem known) {
        return feature.portal()
                .contents()
                .find(known.type().name(), View.WORKING, known.id())
                .orElseThrow();
    }

    private static ContentItem live(ContentItem known) {
        return feature.portal()
                .contents()
                .find(known.type().name(), View.LIVE, known.id())
                .orElseThrow();
    }

    private static List<String> steps(ContentItem item) {
        return feature.portal().editing().history(EDITOR, item.type().name(), item.id()).stream()
                .map(HistoryEntry::deed)
                .map(deed -> deed.action())
                .toList();
    }

    private ContentItem publishedElection() {
        ContentItem election = feature.publish(feature.portal().editing().create(EDITOR, ELECTION, election()));
        // what is written in the same moment counts as published
        feature.clock().advance(Duration.ofMinutes(1));
        return election;
    }

    private Map<String, Object> election() {
        return FeaturePortal.election(land, "Wahl", OLD);
    }

    private ContentItem publishedRule(String title, long offset, Map<String, Object> more) {
        ContentItem draft = feature.portal().editing().create(EDITOR, RULE, rule(title, offset, more));
        return feature.publishByFourEyes(draft);
    }

    private Map<String, Object> rule(String title, long offset, Map<String, Object> more) {
        Map<String, Object> rule = FeaturePortal.rule(land, title, offset);
        rule.putAll(more);
        return rule;
    }
}
