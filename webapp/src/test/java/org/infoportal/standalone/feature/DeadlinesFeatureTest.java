package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.deadline.Deadlines;
import org.infoportal.deadlinechange.DeadlineChange;
import org.infoportal.deadlinechange.DeadlineChanges;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules and elections as editors write them, and what readers get of it. Each case has a jurisdiction of its own. */
class DeadlinesFeatureTest {

    private static int cases;

    @RegisterExtension
    private static final FeaturePortal feature = new FeaturePortal();

    private final String land = "Land " + ++cases;
    private Deadlines deadlines;
    private DeadlineChanges changes;

    @BeforeEach
    void find() {
        deadlines = feature.portal().deadlines();
        changes = feature.portal().deadlineChanges();
    }

    @Test
    void appliesARuleToEveryElectionOfItsJurisdiction() {
        publishedRule("Vorschläge", -69, Map.of("timeOfDay", "18:00"));
        publishedElection("Wahl A", "2031-09-14");
        publishedElection("Wahl B", "2032-09-12");

        assertThat(visible(Viewer.GUEST))
                .extracting(deadline -> deadline.due().toOffsetDateTime().toString())
                .containsExactly("2031-07-07T18:00+02:00", "2032-07-05T18:00+02:00");
    }

    @Test
    void showsOnlyWhatBothRuleAndElectionAreFor() {
        publishedRule("Für Kandidierende", -10, Map.of("audiences", List.of("candidate")));
        publishedElection("Wahl", "2031-09-14");

        assertThat(visible(Viewer.GUEST)).isEmpty();
        assertThat(visible(FeaturePortal.memberIn("chair"))).isEmpty();
        assertThat(visible(FeaturePortal.memberIn("candidate"))).hasSize(1);
    }

    @Test
    void hidesTheDeadlinesOfAnElectionTheViewerMayNotRead() {
        publishedRule("Für alle", -10, Map.of());
        ContentItem election = publishedElection("Wahl", "2031-09-14");
        Map<String, Object> values = election("Wahl", "2031-09-14");
        values.put("audiences", List.of("staff"));
        feature.publishByFourEyes(update(election, values));

        assertThat(visible(Viewer.GUEST)).isEmpty();
        assertThat(visible(FeaturePortal.memberIn("staff"))).hasSize(1);
    }

    @Test
    void countsFromARuleTheViewerMayNotReadWithoutNamingIt() {
        ContentItem hidden = publishedRule("Entscheidung", -58, Map.of("audiences", List.of("staff")));
        publishedRule("Beschwerde", 3, Map.of("anchor", "rule", "anchorRule", hidden.id()));
        publishedElection("Wahl", "2031-09-14");

        Deadline complaint = visible(Viewer.GUEST).get(0);

        assertThat(complaint.day()).isEqualTo("2031-07-21");
        assertThat(deadlines.anchorRule(complaint, Viewer.GUEST)).isEmpty();
        assertThat(deadlines.anchorRule(complaint, FeaturePortal.memberIn("staff")))
                .isPresent();
    }

    @Test
    void findsByAddressPresentAndFormer() {
        publishedRule("Vorschläge", -69, Map.of("slug", "vorschlaege-" + cases));
        ContentItem election = publishedElection("Wahl", "2031-09-14");
        Map<String, Object> renamed = election("Wahl", "2031-09-14");
        renamed.put("slug", "neue-adresse-" + cases);
        feature.publishByFourEyes(update(election, renamed));

        assertThat(deadlines.find("vorschlaege-" + cases + "--neue-adresse-" + cases, Viewer.GUEST))
                .isPresent();
        assertThat(deadlines.find("vorschlaege-" + cases + "--" + election.slug(), Viewer.GUEST))
                .isPresent();
        assertThat(deadlines.find("vorschlaege-" + cases + "--nichts", Viewer.GUEST))
                .isEmpty();
    }

    @Test
    void tellsWhatIsMeantForTheViewersOwnCircles() {
        publishedRule("Für alle", -10, Map.of());
        publishedRule("Für Vorsitzende", -11, Map.of("audiences", List.of("public", "chair")));
        publishedElection("Wahl", "2031-09-14");
        DeadlineQuery mine = new DeadlineQuery("", "", "", true, Optional.empty(), Optional.empty());

        assertThat(ofLand(deadlines.list(FeaturePortal.memberIn("chair"), mine)))
                .extracting(deadline -> deadline.rule().title())
                .containsExactly("Für Vorsitzende");
        assertThat(ofLand(deadlines.list(FeaturePortal.memberIn("candidate"), mine)))
                .isEmpty();
    }

    @Nested
    class Moving {

        @Test
        void needsSomebodyElsesApproval() {
            ContentItem election = publishedElection("Wahl", "2031-09-14");
            ContentItem moved = update(election, election("Wahl", "2031-10-12"));

            assertThatThrownBy(() -> feature.act(FeaturePortal.PUBLISHER, moved, EditorialAction.PUBLISH))
                    .isInstanceOf(ConflictException.class);
            feature.publishByFourEyes(moved);
            assertThat(item(election).state()).isEqualTo(ContentState.PUBLISHED);
        }

        @Test
        void needsNobodyElseForOtherWords() {
            ContentItem election = publishedElection("Wahl", "2031-09-14");

            ContentItem renamed = update(election, election("Wahl mit anderem Namen", "2031-09-14"));

            assertThat(feature.act(FeaturePortal.EDITOR, renamed, EditorialAction.PUBLISH)
                            .state())
                    .isEqualTo(ContentState.PUBLISHED);
        }

        @Test
        void movesEveryDeadlineAndSaysFromWhenAndWhy() {
            publishedRule("Vorschläge", -69, Map.of("timeOfDay", "18:00"));
            ContentItem election = publishedElection("Wahl", "2031-09-14");
            Map<String, Object> other = election("Wahl", "2031-10-12");
            other.put("moveReason", "Neuer Termin der Landesregierung");
            feature.publishByFourEyes(update(election, other));

            Deadline deadline = visible(Viewer.GUEST).get(0);
            assertThat(deadline.day()).isEqualTo("2031-08-04");
            assertThat(deadline.moved().orElseThrow().from().toOffsetDateTime()).hasToString("2031-07-07T18:00+02:00");
            assertThat(deadline.moved().orElseThrow().reason()).isEqualTo("Neuer Termin der Landesregierung");
        }

        @Test
        void isNoMoveWhenTheOldDayComesBackBeforeAnybodyKnew() {
            ContentItem election = publishedElection("Wahl", "2031-09-14");
            ContentItem moved = update(election, election("Wahl", "2031-10-12"));

            ContentItem back = update(moved, election("Wahl", "2031-09-14"));

            assertThat(back.value("moves")).isEmpty();
        }

        @Test
        void keepsWhatReadersWereTold() {
            ContentItem election = publishedElection("Wahl", "2031-09-14");
            feature.publishByFourEyes(update(election, election("Wahl", "2031-10-12")));

            // sent without the list of moves
            feature.publishByFourEyes(update(item(election), election("Wahl", "2031-11-09")));

            assertThat(feature.portal()
                            .elections()
                            .find(election.slug(), Viewer.GUEST)
                            .orElseThrow()
                            .moves())
                    .extracting(move -> move.before().day())
                    .containsExactly(LocalDate.parse("2031-09-14"), LocalDate.parse("2031-10-12"));
        }

        @Test
        void isNotThatADayBecomesKnown() {
            ContentItem election = publishedElection("Wahl", "2031-09-14");
            Map<String, Object> withResult = election("Wahl", "2031-09-14");
            withResult.put("resultPublished", "2031-09-20");

            assertThat(update(election, withResult).value("moves")).isEmpty();
        }
    }

    @Nested
    class Told {

        @Test
        void countsEachChangeOfATime() {
            publishedRule("Vorschläge", -69, Map.of());
            ContentItem election = publishedElection("Wahl", "2031-09-14");
            changes.sync();
            Deadline first = visible(Viewer.GUEST).get(0);
            assertThat(changes.find(first).orElseThrow().sequence()).isZero();

            feature.publishByFourEyes(update(election, election("Wahl", "2031-10-12")));
            changes.sync();
            changes.sync();

            assertThat(changes.find(first).orElseThrow().sequence()).isEqualTo(1);
            assertThat(changes.of(first))
                    .extracting(DeadlineChange::cause)
                    .containsExactly(DeadlineChange.Cause.ELECTION);
        }

        @Test
        void keepsTheSequenceWhenOnlyWordsChange() {
            publishedRule("Vorschläge", -69, Map.of());
            ContentItem election = publishedElection("Wahl", "2031-09-14");
            changes.sync();
            feature.clock().advance(Duration.ofHours(1));
            feature.publishByFourEyes(update(election, election("Wahl im Herbst", "2031-09-14")));
            changes.sync();

            Deadline deadline = visible(Viewer.GUEST).get(0);
            assertThat(changes.find(deadline).orElseThrow().sequence()).isZero();
            assertThat(changes.find(deadline).orElseThrow().modified())
                    .isEqualTo(deadline.election().modified());
            assertThat(changes.of(deadline)).isEmpty();
        }

        @Test
        void rememberWhatIsNoMoreForThoseWhoCouldReadIt() {
            ContentItem rule = publishedRule("Vorschläge", -69, Map.of("audiences", List.of("candidate")));
            publishedElection("Wahl", "2031-09-14");
            changes.sync();
            feature.act(FeaturePortal.ADMIN, item(rule), EditorialAction.UNPUBLISH);
            changes.sync();

            assertThat(changes.withdrawn(FeaturePortal.memberIn("candidate")))
                    .filteredOn(told -> told.id().startsWith(rule.id()))
                    .singleElement()
                    .satisfies(told -> assertThat(told.sequence()).isEqualTo(1));
            assertThat(changes.withdrawn(Viewer.GUEST))
                    .filteredOn(told -> told.id().startsWith(rule.id()))
                    .isEmpty();
        }

        @Test
        void tellsThatALawOrRuleWasCorrected() {
            ContentItem rule = publishedRule("Vorschläge", -69, Map.of());
            publishedElection("Wahl", "2031-09-14");
            changes.sync();
            Map<String, Object> corrected = rule("Vorschläge", -59, Map.of());
            feature.publishByFourEyes(update(item(rule), corrected));
            changes.sync();

            assertThat(changes.of(visible(Viewer.GUEST).get(0)))
                    .extracting(DeadlineChange::cause)
                    .containsExactly(DeadlineChange.Cause.RULE);
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(textBlock = """
                zone,      Mars/Olympus,  zone
                until,     -80,           until
                offsetUnit, working-day,  offsetUnit
                validTo,   1999-01-01,    validTo
                """)
        void isRefusedWithItsField(String field, String value, String named) {
            Map<String, Object> rule = rule("Regel", -69, Map.of("kind", "period", "validFrom", "2000-01-01"));
            rule.put(field, field.equals("until") ? (Object) Long.valueOf(value) : value);

            assertThatThrownBy(() -> feature.portal().editing().create(FeaturePortal.EDITOR, Deadlines.RULES, rule))
                    .asInstanceOf(type(InvalidException.class))
                    .extracting(InvalidException::errors)
                    .satisfies(errors ->
                            assertThat(errors).extracting(FieldError::field).containsExactly(named));
        }

        @Test
        void aRuleCountingFromItselfIsRefused() {
            ContentItem rule = publishedRule("Regel", -69, Map.of());

            assertRefused(rule, Map.of("anchor", "rule", "anchorRule", rule.id()), "anchorRule", "self");
        }

        @Test
        void rulesCountingInACircleAreRefusedByName() {
            ContentItem first = publishedRule("Erste", -69, Map.of());
            ContentItem second = publishedRule("Zweite", 1, Map.of("anchor", "rule", "anchorRule", first.id()));

            assertThatThrownBy(() ->
                            update(first, rule("Erste", 1, Map.of("anchor", "rule", "anchorRule", second.id()))))
                    .asInstanceOf(type(InvalidException.class))
                    .satisfies(e -> {
                        FieldError error = e.errors().get(0);
                        assertThat(error.field()).isEqualTo("anchorRule");
                        assertThat(error.arguments()).containsExactly("Erste → Zweite → Erste");
                    });
        }

        @Test
        void aRuleCountingFromADraftIsRefused() {
            ContentItem draft = feature.portal()
                    .editing()
                    .create(FeaturePortal.EDITOR, Deadlines.RULES, rule("Entwurf", -1, Map.of()));
            ContentItem rule = publishedRule("Regel", -69, Map.of());

            assertRefused(rule, Map.of("anchor", "rule", "anchorRule", draft.id()), "anchorRule", "unpublished");
        }

        @Test
        void versionsThatOverlapAreRefused() {
            publishedRule("Fassung 1", -48, Map.of("ruleKey", "r-" + cases, "validTo", "2019-12-31"));
            ContentItem second =
                    publishedRule("Fassung 2", -59, Map.of("ruleKey", "r-" + cases, "validFrom", "2020-01-01"));

            assertRefused(second, Map.of("ruleKey", "r-" + cases, "validFrom", "2019-12-31"), "validFrom", "overlap");
        }

        @Test
        void aVersionIsNotPublishedBesideOneWhoseEndIsOnlyDrafted() {
            String key = "r-" + land.replace("Land ", "");
            ContentItem old = publishedRule("Fassung 1", -48, Map.of("ruleKey", key));
            update(old, rule("Fassung 1", -48, Map.of("ruleKey", key, "validTo", "2019-12-31")));
            ContentItem next = feature.portal()
                    .editing()
                    .create(
                            FeaturePortal.EDITOR,
                            Deadlines.RULES,
                            rule("Fassung 2", -59, Map.of("ruleKey", key, "validFrom", "2020-01-01")));

            assertThatThrownBy(() -> feature.publishByFourEyes(next))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("overlap");
            feature.publishByFourEyes(item(old));
            assertThat(feature.act(FeaturePortal.PUBLISHER, item(next), EditorialAction.PUBLISH)
                            .state())
                    .isEqualTo(ContentState.PUBLISHED);
        }

        @Test
        void aRunoffBeforeThePollIsRefused() {
            Map<String, Object> election = election("Wahl", "2031-09-14");
            election.put("runoff", "2031-09-07");

            assertThatThrownBy(() -> feature.portal().editing().create(FeaturePortal.EDITOR, "election", election))
                    .asInstanceOf(type(InvalidException.class))
                    .satisfies(e ->
                            assertThat(e.errors()).extracting(FieldError::field).containsExactly("runoff"));
        }

        @Test
        void anUncertainRuleStaysADraft() {
            ContentItem rule = feature.portal()
                    .editing()
                    .create(
                            FeaturePortal.EDITOR,
                            Deadlines.RULES,
                            rule("Unsicher", -1, Map.of("certainty", "uncertain")));

            assertThatThrownBy(() -> feature.publishByFourEyes(rule))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("uncertain");
        }

        private void assertRefused(ContentItem rule, Map<String, Object> values, String field, String reason) {
            assertThatThrownBy(() -> update(item(rule), rule("Regel", 1, values)))
                    .asInstanceOf(type(InvalidException.class))
                    .satisfies(e -> {
                        assertThat(e.errors()).extracting(FieldError::field).containsExactly(field);
                        assertThat(e.errors().get(0).messageKey()).endsWith(reason);
                    });
        }
    }

    private List<Deadline> visible(Viewer viewer) {
        return ofLand(deadlines.list(viewer, DeadlineQuery.ALL));
    }

    private List<Deadline> ofLand(List<Deadline> all) {
        return all.stream()
                .filter(deadline -> deadline.rule().jurisdiction().equals(land))
                .toList();
    }

    private ContentItem publishedRule(String title, long offset, Map<String, Object> more) {
        return feature.publishByFourEyes(
                feature.portal().editing().create(FeaturePortal.EDITOR, Deadlines.RULES, rule(title, offset, more)));
    }

    private Map<String, Object> rule(String title, long offset, Map<String, Object> more) {
        Map<String, Object> rule = FeaturePortal.rule(land, title, offset);
        rule.putAll(more);
        return rule;
    }

    private ContentItem publishedElection(String title, String day) {
        return feature.act(
                FeaturePortal.EDITOR,
                feature.portal().editing().create(FeaturePortal.EDITOR, "election", election(title, day)),
                EditorialAction.PUBLISH);
    }

    private Map<String, Object> election(String title, String day) {
        return FeaturePortal.election(land, title, day);
    }

    private ContentItem update(ContentItem item, Map<String, Object> values) {
        // what is saved in the moment of its publication does not count as changed since
        feature.clock().advance(Duration.ofSeconds(1));
        return feature.portal()
                .editing()
                .update(
                        FeaturePortal.EDITOR,
                        item.type().name(),
                        item.id(),
                        item(item).revision(),
                        values);
    }

    private ContentItem item(ContentItem item) {
        return feature.portal().editing().get(FeaturePortal.ADMIN, item.type().name(), item.id());
    }
}
