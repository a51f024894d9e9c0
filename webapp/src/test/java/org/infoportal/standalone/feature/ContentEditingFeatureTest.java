package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.infoportal.standalone.feature.FeaturePortal.EDITOR;
import static org.infoportal.standalone.feature.FeaturePortal.faq;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.Workflow;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.host.View;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentEditingFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final ContentEditing editing = feature.portal().editing();
    private final Workflow workflow = feature.portal().desk().workflow();

    @Test
    void createsADraftWithAnAddressFromItsTitle() {
        ContentItem item = feature.createFaq("Wer darf wählen gehen?");

        assertThat(item.slug()).isEqualTo("wer-darf-waehlen-gehen");
        assertThat(item.state()).isEqualTo(ContentState.DRAFT);
        assertThat(item.revision()).isEqualTo(1);
        assertThat(item.modifiedBy()).isEqualTo("redaktion");
        assertThat(item.modified()).isEqualTo(feature.clock().instant());
        assertThat(editing.list(EDITOR, "faq")).contains(item);
    }

    @Test
    void keepsADraftFromReaders() {
        ContentItem item = feature.createFaq("Ist dies ein Entwurf?");

        assertThat(live(item.slug())).isEmpty();
        assertThat(feature.portal().published().all("faq", EDITOR))
                .extracting(ContentItem::id)
                .doesNotContain(item.id());
    }

    @Test
    void showsAPublishedItemAtOnce() {
        ContentItem item = feature.publishedFaq("Ist dies zu sehen?");

        assertThat(item.state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(live(item.slug())).map(ContentItem::id).contains(item.id());
    }

    @Test
    void showsTheOldTextUntilAChangeIsPublished() {
        ContentItem item = feature.publishedFaq("Wie heißt es vorher?");
        feature.clock().advance(Duration.ofMinutes(1));

        ContentItem changed = update(item, faq("Wie heißt es nachher?"));

        assertThat(changed.state()).isEqualTo(ContentState.CHANGED);
        assertThat(changed.revision()).isEqualTo(item.revision() + 1);
        assertThat(live(item.slug())).map(ContentItem::title).contains("Wie heißt es vorher?");

        ContentItem again = feature.publish(changed);

        assertThat(again.state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(live(item.slug())).map(ContentItem::title).contains("Wie heißt es nachher?");
    }

    @Test
    void takesAnItemBack() {
        ContentItem item = feature.publishedFaq("Wird dies zurückgenommen?");

        ContentItem taken =
                workflow.act(EDITOR, "faq", item.id(), Optional.of(item.revision()), EditorialAction.UNPUBLISH, "");

        assertThat(taken.state()).isEqualTo(ContentState.DRAFT);
        assertThat(live(item.slug())).isEmpty();
    }

    @Test
    void deletesAnItemInBothViews() {
        ContentItem item = feature.publishedFaq("Wird dies gelöscht?");

        workflow.act(EDITOR, "faq", item.id(), Optional.of(item.revision()), EditorialAction.TRASH, "");

        assertThat(live(item.slug())).isEmpty();
        assertThatThrownBy(() -> editing.get(EDITOR, "faq", item.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesEveryChangeOfAnOldRevision() {
        ContentItem item = feature.publishedFaq("Wer war schneller?");
        ContentItem newer = update(item, faq("Wer war schneller als ich?"));
        long old = item.revision();

        List<ThrowingCallable> late = List.of(
                () -> editing.update(EDITOR, "faq", item.id(), old, faq("Zu spät?")),
                () -> workflow.act(EDITOR, "faq", item.id(), Optional.of(old), EditorialAction.TRASH, ""),
                () -> workflow.act(EDITOR, "faq", item.id(), Optional.of(old), EditorialAction.PUBLISH, ""),
                () -> workflow.act(EDITOR, "faq", item.id(), Optional.of(old), EditorialAction.UNPUBLISH, ""));

        assertThat(late).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(StaleException.class));
        assertThat(editing.get(EDITOR, "faq", item.id())).isEqualTo(newer);
        assertThat(live(item.slug())).isPresent();
    }

    @Test
    void letsOneOfTwoSimultaneousEditorsSave() throws InterruptedException {
        ContentItem item = feature.createFaq("Wer gewinnt?");

        List<Object> answers = Together.run(List.of(
                () -> editing.update(EDITOR, "faq", item.id(), item.revision(), faq("Gewinnt die erste?")),
                () -> editing.update(EDITOR, "faq", item.id(), item.revision(), faq("Gewinnt die zweite?"))));

        assertThat(answers).hasAtLeastOneElementOfType(StaleException.class);
        assertThat(answers).hasAtLeastOneElementOfType(ContentItem.class);
    }

    @RepeatedTest(20)
    void neverDeletesOrPublishesWhatAnotherHasJustChanged(RepetitionInfo round) throws InterruptedException {
        ContentItem item = feature.createFaq("Gleichzeitig " + round.getCurrentRepetition() + "?");
        long old = item.revision();

        List<Object> answers = Together.run(List.of(
                () -> update(item, faq("Geändert?")),
                () -> {
                    workflow.act(EDITOR, "faq", item.id(), Optional.of(old), EditorialAction.TRASH, "");
                    return "deleted";
                },
                () -> workflow.act(EDITOR, "faq", item.id(), Optional.of(old), EditorialAction.PUBLISH, "")
                        .title()));

        assertThat(answers.get(0) instanceof ContentItem)
                .as("changed or deleted, not both: %s", answers)
                .isNotEqualTo("deleted".equals(answers.get(1)));
        assertThat(feature.portal().contents().find("faq", View.LIVE, item.id()).map(ContentItem::title))
                .as("published as it was seen")
                .isNotEqualTo(Optional.of("Geändert?"));
        assertThat(answers)
                .filteredOn(Throwable.class::isInstance)
                .allMatch(failure -> failure instanceof StaleException || failure instanceof NotFoundException);
    }

    @Test
    void keepsTheAddressWhenTheQuestionChanges() {
        ContentItem item = feature.createFaq("Bleibt die Adresse?");

        assertThat(update(item, faq("Bleibt sie wirklich?")).slug()).isEqualTo("bleibt-die-adresse");
    }

    @Test
    void leadsFromAGivenUpAddressToTheItem() {
        ContentItem item = rename(feature.publishedFaq("Wo steht das früher?"), "wo-steht-das-heute");
        feature.publish(item);

        assertThat(item.formerSlugs()).containsExactly("wo-steht-das-frueher");
        assertThat(live("wo-steht-das-frueher")).map(ContentItem::id).contains(item.id());
        assertThat(live("wo-steht-das-heute")).map(ContentItem::id).contains(item.id());
    }

    @Test
    void forgetsAnAddressThatNobodyEverSaw() {
        assertThat(rename(feature.createFaq("Nie gesehen?"), "doch-gesehen").formerSlugs())
                .isEmpty();
    }

    @Test
    void takesAGivenUpAddressBack() {
        ContentItem away = rename(feature.publishedFaq("Hin und zurück?"), "woanders");

        ContentItem back = rename(away, "hin-und-zurueck");

        assertThat(back.slug()).isEqualTo("hin-und-zurueck");
        assertThat(back.formerSlugs()).containsExactly("woanders");
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        ContentItem item = feature.createFaq("Schon vergeben?");

        assertErrors(withSlug("Auch ich?", item.slug()), FieldError.of("slug", "infoportal.field.slug.taken"));
    }

    @Test
    void neverGivesAFormerAddressToAnother() {
        rename(feature.publishedFaq("Einmal hier?"), "jetzt-dort");

        assertErrors(withSlug("Auch hier?", "einmal-hier"), FieldError.of("slug", "infoportal.field.slug.taken"));
        assertThat(feature.createFaq("Einmal hier?").slug()).isEqualTo("einmal-hier-2");
    }

    @Test
    void givesTwoSimultaneousItemsTwoAddresses() throws InterruptedException {
        List<Object> answers = Together.run(List.of(
                () -> feature.createFaq("Zur selben Zeit?").slug(),
                () -> feature.createFaq("Zur selben Zeit?").slug()));

        assertThat(answers).containsExactlyInAnyOrder("zur-selben-zeit", "zur-selben-zeit-2");
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void tellsStrangersThatThereIsNothing(Viewer stranger) {
        ContentItem item = feature.publishedFaq("Was sieht " + stranger.name() + "?");
        List<ThrowingCallable> calls = List.of(
                () -> editing.getType(stranger, "faq"),
                () -> editing.list(stranger, "faq"),
                () -> editing.get(stranger, "faq", item.id()),
                () -> editing.create(stranger, "faq", faq("Von außen?")),
                () -> editing.create(stranger, "faq", Map.of()),
                () -> editing.update(stranger, "faq", item.id(), item.revision(), faq("Von außen?")),
                () -> workflow.act(stranger, "faq", item.id(), Optional.of(item.revision()), EditorialAction.TRASH, ""),
                () -> workflow.act(stranger, "faq", item.id(), Optional.empty(), EditorialAction.PUBLISH, ""),
                () -> workflow.act(stranger, "faq", item.id(), Optional.empty(), EditorialAction.UNPUBLISH, ""));

        assertThat(editing.types(stranger)).isEmpty();
        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(NotFoundException.class));
        assertThat(editing.get(EDITOR, "faq", item.id())).isEqualTo(item);
    }

    static Stream<Viewer> strangers() {
        return Stream.of(
                Viewer.GUEST,
                FeaturePortal.memberIn("candidate", "chair", "group-leader", "campaign-lead", "staff"),
                FeaturePortal.ACCREDITOR);
    }

    @Test
    void answersNotFoundForUnknownTypesAndItems() {
        assertThatThrownBy(() -> editing.list(EDITOR, "nothing")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> editing.get(EDITOR, "faq", "nothing")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> workflow.act(EDITOR, "faq", "nothing", Optional.empty(), EditorialAction.PUBLISH, ""))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void sanitisesRichTextOnTheWayIn() {
        Map<String, Object> input = faq("Was bleibt stehen?");
        input.put("answer", "<p onclick=\"a()\">Gut</p><script>alert(1)</script><a href=\"javascript:b()\">x</a>");

        ContentItem item = editing.create(EDITOR, "faq", input);

        assertThat(item.text("answer")).contains("<p>Gut</p>").doesNotContain("script", "onclick");
        assertThat(feature.records().holding("faq", "alert(1)")).isEmpty();
    }

    @Test
    void sanitisesRichTextThatWasWrittenPastTheChecks() {
        ContentItem item = feature.createFaq("Wer schreibt vorbei?");

        feature.host().sessions().call("faq", View.WORKING, session -> {
            session.getNodeByIdentifier(item.id())
                    .setProperty("answer", "<p>Vorbei</p><img src=x onerror=\"alert(2)\">");
            session.save();
            return null;
        });

        Await.until("the direct change", () -> answer(item).contains("Vorbei"));
        assertThat(answer(item)).doesNotContain("img", "onerror");
    }

    @Test
    void refusesAnUnknownAudience() {
        Map<String, Object> input = faq("Für wen?");
        input.put("audiences", List.of("public", "everybody"));

        assertErrors(input, FieldError.of("audiences", "infoportal.field.choice.error"));
    }

    @Test
    void refusesAnEmptyQuestion() {
        assertErrors(faq("   "), FieldError.of("question", "infoportal.field.required.error"));
    }

    private void assertErrors(Map<String, Object> input, FieldError... errors) {
        InvalidException refused =
                catchThrowableOfType(InvalidException.class, () -> editing.create(EDITOR, "faq", input));
        assertThat(refused.errors()).containsExactly(errors);
    }

    private ContentItem rename(ContentItem item, String slug) {
        return update(item, withSlug(item.title(), slug));
    }

    private ContentItem update(ContentItem item, Map<String, Object> input) {
        return editing.update(EDITOR, "faq", item.id(), item.revision(), input);
    }

    private static Map<String, Object> withSlug(String question, String slug) {
        Map<String, Object> input = faq(question);
        input.put("slug", slug);
        return input;
    }

    private String answer(ContentItem item) {
        return editing.get(EDITOR, "faq", item.id()).text("answer");
    }

    private static Optional<ContentItem> live(String slug) {
        return feature.portal().published().findBySlug("faq", slug, Viewer.GUEST);
    }
}
