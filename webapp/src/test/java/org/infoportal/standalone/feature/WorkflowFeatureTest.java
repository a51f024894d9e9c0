package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infoportal.standalone.feature.FeaturePortal.ADMIN;
import static org.infoportal.standalone.feature.FeaturePortal.EDITOR;
import static org.infoportal.standalone.feature.FeaturePortal.PUBLISHER;
import static org.infoportal.standalone.feature.FeaturePortal.REVIEWER;
import static org.infoportal.standalone.feature.FeaturePortal.faq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.content.HistoryEntry;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.EditorialDesk;
import org.infoportal.error.ConflictException;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.host.NewAccount;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkflowFeatureTest {

    /** Pages need four eyes here; questions do not, as delivered. */
    private static final String PAGE = "page";

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final EditorialDesk desk = feature.portal().desk();

    @BeforeAll
    static void demandFourEyesForPages() throws IOException {
        Path file = feature.resourceFolder().resolve("infoportal/editorial.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "fourEyes: [ page ]\n");
        feature.clock().advance(Duration.ofSeconds(2));
    }

    @Test
    void leadsFromDraftOverReviewAndApprovalToReaders() {
        ContentItem draft = createPage("Weg eines Textes");

        ContentItem waiting = feature.act(EDITOR, draft, EditorialAction.SUBMIT, "Bitte lesen");
        assertThat(waiting.state()).isEqualTo(ContentState.IN_REVIEW);
        assertThat(waiting.editorial().comment()).isEqualTo("Bitte lesen");
        ContentItem approved = feature.act(REVIEWER, waiting, EditorialAction.APPROVE);
        assertThat(approved.state()).isEqualTo(ContentState.APPROVED);
        assertThat(isLive(approved)).isFalse();
        ContentItem published = feature.act(PUBLISHER, approved, EditorialAction.PUBLISH);

        assertThat(published.state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(isLive(published)).isTrue();
        assertThat(actions(published)).containsExactly("create", "submit", "approve", "publish");
    }

    @Test
    void letsNobodyApproveHerOwnText() {
        ContentItem waiting = feature.act(ADMIN, createPage(ADMIN, "Eigener Text"), EditorialAction.SUBMIT);

        assertThat(desk.workflow().allowed(ADMIN, waiting)).doesNotContain(EditorialAction.APPROVE);
        assertThatThrownBy(() -> feature.act(ADMIN, waiting, EditorialAction.APPROVE))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void countsWhoeverWroteOnItDuringTheReviewAsAuthor() {
        Viewer reviewingEditor = FeaturePortal.staff("beides", Roles.ADMIN);
        ContentItem waiting = feature.act(EDITOR, createPage("Gemeinsamer Text"), EditorialAction.SUBMIT);

        ContentItem corrected = feature.portal()
                .editing()
                .update(reviewingEditor, PAGE, waiting.id(), waiting.revision(), page("Gemeinsamer Text, besser"));

        assertThat(corrected.state()).isEqualTo(ContentState.IN_REVIEW);
        assertThatThrownBy(() -> feature.act(reviewingEditor, corrected, EditorialAction.APPROVE))
                .isInstanceOf(ConflictException.class);
        assertThat(feature.act(REVIEWER, corrected, EditorialAction.APPROVE).state())
                .isEqualTo(ContentState.APPROVED);
    }

    @Test
    void publishesNothingUnapprovedWhereFourEyesAreNeeded() {
        ContentItem draft = createPage("Ohne Freigabe");

        assertThatThrownBy(() -> feature.act(ADMIN, draft, EditorialAction.PUBLISH))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> feature.act(EDITOR, draft, EditorialAction.PUBLISH))
                .isInstanceOf(NotFoundException.class);

        assertThat(isLive(draft)).isFalse();
    }

    @Test
    void voidsAnApprovalWithTheNextSave() {
        ContentItem approved = approvedPage("Freigegeben und dann geändert");

        ContentItem changed = feature.portal()
                .editing()
                .update(EDITOR, PAGE, approved.id(), approved.revision(), page("Freigegeben und dann doch anders"));

        assertThat(changed.state()).isEqualTo(ContentState.DRAFT);
        assertThatThrownBy(() -> feature.act(PUBLISHER, changed, EditorialAction.PUBLISH))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void approvesExactlyTheTextThatWasRead() {
        ContentItem waiting = feature.act(EDITOR, createPage("Gelesen"), EditorialAction.SUBMIT);
        feature.portal().editing().update(EDITOR, PAGE, waiting.id(), waiting.revision(), page("Nicht gelesen"));

        assertThatThrownBy(() -> feature.act(REVIEWER, waiting, EditorialAction.APPROVE))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void sendsBackWithACommentToWhoeverWroteIt() {
        account("autorin");
        Viewer author = FeaturePortal.staff("autorin", Roles.EDITOR);
        ContentItem waiting = feature.act(author, createPage(author, "Zurückgegeben"), EditorialAction.SUBMIT);

        assertThatThrownBy(() -> feature.act(REVIEWER, waiting, EditorialAction.SEND_BACK, " "))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        e -> assertThat(e.errors()).extracting("field").containsExactly("comment"));
        ContentItem back = feature.act(REVIEWER, waiting, EditorialAction.SEND_BACK, "Die Quelle fehlt");

        assertThat(back.state()).isEqualTo(ContentState.DRAFT);
        assertThat(back.editorial().assignee()).isEqualTo("autorin");
        assertThat(desk.todos().of(author).sentBack())
                .extracting(ContentItem::id)
                .contains(back.id());
        assertThat(feature.records().queuedMails("autorin@example.org", "content-sent-back"))
                .hasSize(1);
    }

    @Test
    void letsAnEditorOfOneTypeSeeNoOther() {
        Viewer faqEditor = FeaturePortal.staff("fragen", Roles.editorOf("faq"));
        ContentItem page = createPage("Nicht ihre Seite");

        assertThat(feature.portal().editing().types(faqEditor))
                .extracting("name")
                .containsExactly("faq");
        assertThatThrownBy(() -> feature.portal().editing().get(faqEditor, PAGE, page.id()))
                .isInstanceOf(NotFoundException.class);
        ContentItem own = feature.portal().editing().create(faqEditor, "faq", faq("Darf ich das?"));
        assertThat(feature.act(faqEditor, own, EditorialAction.PUBLISH).state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void letsReviewersAndPublishersWriteNothing() {
        ContentItem page = createPage("Nur lesen");

        for (Viewer viewer : List.of(REVIEWER, PUBLISHER)) {
            assertThatThrownBy(() -> feature.portal()
                            .editing()
                            .update(viewer, PAGE, page.id(), page.revision(), page("Umgeschrieben")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> feature.act(viewer, page, EditorialAction.TRASH))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void bringsBackWhatWasThrownAwayUnderAFreeAddress() {
        ContentItem first = feature.publishedFaq("Wem gehört die Adresse?");
        ContentItem trashed = feature.act(EDITOR, first, EditorialAction.TRASH);
        ContentItem second = feature.publishedFaq("Wem gehört die Adresse?");

        assertThat(isLive(trashed)).isFalse();
        assertThat(feature.portal().editing().trash(EDITOR, "faq"))
                .extracting(ContentItem::id)
                .contains(first.id());
        assertThat(second.slug()).isEqualTo(first.slug());
        ContentItem back = feature.act(EDITOR, trashed, EditorialAction.RESTORE);

        assertThat(back.state()).isEqualTo(ContentState.DRAFT);
        assertThat(back.slug()).isEqualTo(first.slug() + "-2");
        assertThat(back.values().get("answer")).isEqualTo(first.values().get("answer"));
    }

    @Test
    void emptiesTheTrashInTime() {
        ContentItem item = feature.createFaq("Wie lange bleibt Weggeworfenes?");
        feature.act(EDITOR, item, EditorialAction.TRASH);
        feature.clock().advance(Duration.ofDays(89));
        feature.portal().editorialJobs().runNow();
        assertThat(feature.portal().editing().trash(EDITOR, "faq"))
                .extracting(ContentItem::id)
                .contains(item.id());

        feature.clock().advance(Duration.ofDays(2));
        feature.portal().editorialJobs().runNow();

        assertThat(feature.portal().editing().trash(EDITOR, "faq"))
                .extracting(ContentItem::id)
                .doesNotContain(item.id());
    }

    @Test
    void archivesAndReopens() {
        ContentItem archived = feature.act(EDITOR, feature.publishedFaq("Ist das vorbei?"), EditorialAction.ARCHIVE);

        assertThat(archived.state()).isEqualTo(ContentState.ARCHIVED);
        assertThat(isLive(archived)).isFalse();
        assertThat(desk.workflow().allowed(EDITOR, archived))
                .containsExactly(EditorialAction.REOPEN, EditorialAction.TRASH);
        assertThat(feature.act(EDITOR, archived, EditorialAction.REOPEN).state())
                .isEqualTo(ContentState.DRAFT);
    }

    @Test
    void publishesAndTakesBackByTheClock() {
        ContentItem item = feature.createFaq("Wann ist es so weit?");
        Instant begin = feature.clock().instant().plus(Duration.ofHours(1));
        Instant end = begin.plus(Duration.ofHours(2));
        ContentItem planned = schedule(EDITOR, item, Optional.of(begin), Optional.of(end));
        assertThat(desk.todos().of(EDITOR).scheduled())
                .extracting(ContentItem::id)
                .contains(item.id());

        feature.portal().editorialJobs().runNow();
        assertThat(isLive(planned)).isFalse();
        feature.clock().advance(Duration.ofMinutes(61));
        feature.portal().editorialJobs().runNow();
        assertThat(isLive(planned)).isTrue();
        feature.clock().advance(Duration.ofHours(2));
        feature.portal().editorialJobs().runNow();

        assertThat(isLive(planned)).isFalse();
        assertThat(actions(planned)).containsExactly("create", "schedule", "publish-scheduled", "unpublish-scheduled");
    }

    @Test
    void publishesNothingWhoseTimeIsOverAfterALongSleep() {
        ContentItem item = feature.createFaq("Verschlafen?");
        Instant begin = feature.clock().instant().plus(Duration.ofHours(1));
        schedule(EDITOR, item, Optional.of(begin), Optional.of(begin.plus(Duration.ofHours(1))));

        feature.clock().advance(Duration.ofHours(3));
        feature.portal().editorialJobs().runNow();

        assertThat(isLive(item)).isFalse();
        assertThat(actions(item)).doesNotContain("publish-scheduled");
    }

    @Test
    void doesNotPublishByTheClockWhatLostItsApproval() {
        ContentItem approved = approvedPage("Geplant und dann geändert");
        Instant begin = feature.clock().instant().plus(Duration.ofHours(1));
        ContentItem planned = schedule(PUBLISHER, approved, Optional.of(begin), Optional.empty());
        feature.portal().editing().update(EDITOR, PAGE, planned.id(), planned.revision(), page("Geplant, geändert"));

        feature.clock().advance(Duration.ofHours(2));
        feature.portal().editorialJobs().runNow();

        assertThat(isLive(planned)).isFalse();
        assertThat(actions(planned)).endsWith("save", "publish-missed");
        assertThat(desk.todos().of(EDITOR).assigned())
                .extracting(ContentItem::id)
                .contains(planned.id());
    }

    @Test
    void refusesTimesThatAreOverOrInTheWrongOrder() {
        ContentItem item = feature.createFaq("Geht das rückwärts?");
        Instant now = feature.clock().instant();

        assertThatThrownBy(() -> schedule(EDITOR, item, Optional.of(now), Optional.empty()))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        e -> assertThat(e.errors()).extracting("field").containsExactly("publishAt"));
        assertThatThrownBy(() ->
                        schedule(EDITOR, item, Optional.of(now.plusSeconds(60)), Optional.of(now.plusSeconds(60))))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        e -> assertThat(e.errors()).extracting("field").containsExactly("unpublishAt"));
    }

    @Test
    void keepsEveryTextAndBringsAnOldOneBack() {
        ContentItem first = feature.createFaq("Erste Fassung?");
        ContentItem second =
                feature.portal().editing().update(EDITOR, "faq", first.id(), first.revision(), faq("Zweite Fassung?"));

        List<HistoryEntry> history = feature.portal().editing().history(EDITOR, "faq", first.id());
        assertThat(history)
                .extracting(entry -> entry.item().title())
                .containsExactly("Erste Fassung?", "Zweite Fassung?");
        ContentItem restored = feature.portal()
                .editing()
                .restore(
                        EDITOR,
                        "faq",
                        first.id(),
                        second.revision(),
                        history.get(0).number());

        assertThat(restored.title()).isEqualTo("Erste Fassung?");
        assertThat(restored.slug()).isEqualTo(first.slug());
        assertThat(restored.revision()).isEqualTo(3);
        assertThat(actions(restored)).containsExactly("create", "save", "restore");
    }

    @Test
    void keepsOldTextsOutOfSightAfterARestart() {
        ContentItem item = feature.createFaq("Nur einmal da?");
        feature.portal().editing().update(EDITOR, "faq", item.id(), item.revision(), faq("Nur ein einziges Mal da?"));

        try (org.infoportal.content.Contents anew = new org.infoportal.content.Contents(
                feature.host().sessions(), feature.portal().definitions())) {
            assertThat(anew.all("faq", org.infoportal.host.View.WORKING).stream()
                            .filter(found -> found.title().startsWith("Nur ein")))
                    .hasSize(1);
        }
    }

    @Test
    void asksTheOwnerOnceWhetherItIsStillTrue() {
        account("zustaendig");
        Viewer owner = FeaturePortal.staff("zustaendig", Roles.EDITOR);
        LocalDate day = LocalDate.ofInstant(feature.clock().instant(), java.time.ZoneOffset.UTC)
                .plusDays(10);
        Map<String, Object> fields = faq("Stimmt das noch?");
        fields.put("reviewOn", day.toString());
        ContentItem item = feature.portal().editing().create(owner, "faq", fields);

        feature.portal().editorialJobs().runNow();
        assertThat(feature.records().queuedMails("zustaendig@example.org", "review-due"))
                .isEmpty();
        feature.clock().advance(Duration.ofDays(11));
        feature.portal().editorialJobs().runNow();
        feature.portal().editorialJobs().runNow();

        assertThat(feature.records().queuedMails("zustaendig@example.org", "review-due"))
                .hasSize(1);
        assertThat(desk.todos().of(owner).overdue()).extracting(ContentItem::id).contains(item.id());
        ContentItem confirmed = desk.reviewDates()
                .confirm(
                        owner,
                        "faq",
                        item.id(),
                        Optional.of(item.revision()),
                        desk.reviewDates().proposal());
        assertThat(confirmed.reviewOn()).contains(desk.reviewDates().proposal());
        assertThat(desk.reviewDates().overdue(owner))
                .extracting(ContentItem::id)
                .doesNotContain(item.id());
    }

    @Test
    void doesNotCallAConfirmedItemChanged() {
        ContentItem item = feature.publishedFaq("Bleibt das veröffentlicht?");
        feature.clock().advance(Duration.ofDays(1));

        ContentItem confirmed = desk.reviewDates()
                .confirm(
                        EDITOR,
                        "faq",
                        item.id(),
                        Optional.of(item.revision()),
                        desk.reviewDates().proposal());

        assertThat(confirmed.state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void publishesFirstWhatTheItemRefersTo() {
        ContentItem unit = feature.portal()
                .editing()
                .create(EDITOR, "unit", Map.of("title", "Kreis Beispiel", "level", "district"));
        Map<String, Object> fields = faq("Gilt das nur im Kreis?");
        fields.put("unit", unit.id());
        feature.publish(unit);
        ContentItem item = feature.portal().editing().create(EDITOR, "faq", fields);
        ContentItem hidden = feature.act(
                EDITOR, feature.portal().editing().get(EDITOR, "unit", unit.id()), EditorialAction.UNPUBLISH);

        assertThat(desk.links().unpublished(EDITOR, item))
                .extracting(ContentItem::id)
                .containsExactly(hidden.id());
        desk.links().publishWithLinks(EDITOR, "faq", item.id(), Optional.of(item.revision()), "");

        assertThat(isLive(hidden)).isTrue();
        assertThat(isLive(item)).isTrue();
    }

    @Test
    void tellsWhoeverGetsAnItem() {
        account("kollegin");
        ContentItem item = feature.createFaq("Wer macht weiter?");

        ContentItem given =
                desk.workflow().assign(EDITOR, "faq", item.id(), Optional.of(item.revision()), "", "kollegin");

        assertThat(given.editorial().assignee()).isEqualTo("kollegin");
        assertThat(feature.records().queuedMails("kollegin@example.org", "content-assigned"))
                .hasSize(1);
        assertThatThrownBy(() -> desk.workflow().assign(EDITOR, "faq", item.id(), Optional.empty(), "", "nobody"))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void demandsFourEyesForEverythingWhileTheRulesAreUnreadable() throws IOException {
        Path file = feature.resourceFolder().resolve("infoportal/editorial.yaml");
        String good = Files.readString(file);
        try {
            Files.writeString(file, "fourEyes: [ page\n");
            feature.clock().advance(Duration.ofSeconds(2));
            assertThat(desk.policy().needsFourEyes("faq")).isTrue();
        } finally {
            Files.writeString(file, good + "# mended\n");
            feature.clock().advance(Duration.ofSeconds(2));
        }
        assertThat(desk.policy().needsFourEyes("faq")).isFalse();
        assertThat(desk.policy().needsFourEyes("deadline-rule")).isTrue();
    }

    private static void account(String name) {
        String id = feature.host()
                .accounts()
                .create(new NewAccount(
                        name, name + "@example.org", name, java.util.Locale.GERMAN, "ein langes Passwort"))
                .orElseThrow()
                .id();
        feature.host().accounts().grantRole(id, Roles.EDITOR);
    }

    private ContentItem schedule(Viewer viewer, ContentItem item, Optional<Instant> begin, Optional<Instant> end) {
        return desk.workflow()
                .schedule(viewer, item.type().name(), item.id(), Optional.of(item.revision()), begin, end);
    }

    private static ContentItem approvedPage(String title) {
        ContentItem waiting = feature.act(EDITOR, createPage(title), EditorialAction.SUBMIT);
        return feature.act(REVIEWER, waiting, EditorialAction.APPROVE);
    }

    private static ContentItem createPage(String title) {
        return createPage(EDITOR, title);
    }

    private static ContentItem createPage(Viewer viewer, String title) {
        return feature.portal().editing().create(viewer, PAGE, page(title));
    }

    private static Map<String, Object> page(String title) {
        return Map.of("title", title, "body", "<p>Text.</p>", "audiences", List.of("public"));
    }

    private static List<String> actions(ContentItem item) {
        return feature.portal().editing().history(ADMIN, item.type().name(), item.id()).stream()
                .map(entry -> entry.deed().action())
                .toList();
    }

    private static boolean isLive(ContentItem item) {
        return feature.portal()
                .contents()
                .find(item.type().name(), org.infoportal.host.View.LIVE, item.id())
                .isPresent();
    }
}
