package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.infoportal.standalone.feature.FeaturePortal.EDITOR;
import static org.infoportal.standalone.feature.FeaturePortal.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.bulk.BulkActions;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.View;
import org.infoportal.task.Task;
import org.infoportal.task.TaskFailure;
import org.infoportal.task.TaskState;
import org.infoportal.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkActionsFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final Viewer REVIEWER = staff("prueferin", Roles.REVIEWER);

    private final BulkActions bulk = feature.portal().bulk();
    private final Tasks tasks = feature.portal().tasks();
    private final ContentEditing editing = feature.portal().editing();

    @Test
    void publishesManyAndTakesThemBack() {
        List<ContentItem> drafts = create(3);
        ContentItem published = feature.publishedFaq("Schon da?");
        List<String> ids = new ArrayList<>(ids(drafts));
        ids.add(published.id());

        String id = bulk.start(EDITOR, "faq", EditorialAction.PUBLISH, ids);

        Task done = ended(EDITOR, id);
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.done()).isEqualTo(4);
        assertThat(done.results())
                .containsEntry("infoportal.bulk.result.publish", 3)
                .containsEntry("infoportal.bulk.result.unchanged", 1);
        assertThat(drafts).allSatisfy(item -> assertThat(live(item)).isTrue());
        assertThat(done.undoSteps()).isEqualTo(3);

        Task undone = ended(EDITOR, tasks.undo(EDITOR, id));

        assertThat(undone.results()).containsEntry("infoportal.bulk.result.takenBack", 3);
        assertThat(drafts).allSatisfy(item -> assertThat(live(item)).isFalse());
        assertThat(live(published)).as("was there before").isTrue();
    }

    @Test
    void goesOnAfterAnItemThatFailsAndSaysWhy() {
        List<ContentItem> drafts = create(2);
        ContentItem archived = feature.createFaq("Im Archiv?");
        act(archived, EditorialAction.ARCHIVE);

        Task done = ended(
                EDITOR,
                bulk.start(
                        EDITOR,
                        "faq",
                        EditorialAction.SUBMIT,
                        List.of(
                                drafts.get(0).id(),
                                archived.id(),
                                "unknown",
                                drafts.get(1).id())));

        assertThat(done.results()).containsEntry("infoportal.bulk.result.submit", 2);
        assertThat(done.failures())
                .extracting(TaskFailure::item, TaskFailure::title, TaskFailure::messageKey)
                .containsExactly(
                        tuple(archived.id(), "Im Archiv?", "infoportal.editorial.conflict.state"),
                        tuple("", "", "infoportal.error.not-found"));
        assertThat(done.undoUntil())
                .as("a text that was handed in is not taken back")
                .isEmpty();
    }

    @Test
    void doesOnlyWhatTheRolesOfWhoeverStartsItAllow() {
        ContentItem draft = feature.createFaq("Darf sie das?");

        Task done = ended(REVIEWER, bulk.start(REVIEWER, "faq", EditorialAction.PUBLISH, List.of(draft.id())));

        assertThat(done.failures())
                .extracting(TaskFailure::item, TaskFailure::messageKey)
                .containsExactly(tuple(draft.id(), "infoportal.bulk.refused"));
        assertThat(live(draft)).isFalse();
    }

    @Test
    void bringsBackWhatWasThrownAway() {
        ContentItem published = feature.publishedFaq("Veröffentlicht weggeworfen?");
        ContentItem draft = feature.createFaq("Als Entwurf weggeworfen?");
        ContentItem archived = feature.createFaq("Archiviert weggeworfen?");
        act(archived, EditorialAction.ARCHIVE);

        String id =
                bulk.start(EDITOR, "faq", EditorialAction.TRASH, List.of(published.id(), draft.id(), archived.id()));

        assertThat(ended(EDITOR, id).results()).containsEntry("infoportal.bulk.result.trash", 3);
        assertThat(live(published)).isFalse();

        ended(EDITOR, tasks.undo(EDITOR, id));

        assertThat(state(published)).isEqualTo(ContentState.PUBLISHED);
        assertThat(live(published)).isTrue();
        assertThat(state(draft)).isEqualTo(ContentState.DRAFT);
        assertThat(state(archived)).isEqualTo(ContentState.ARCHIVED);
    }

    @Test
    void takesNothingBackThatSomebodyHasTouchedSince() {
        ContentItem item = feature.createFaq("Wer schreibt weiter?");
        String id = bulk.start(EDITOR, "faq", EditorialAction.PUBLISH, List.of(item.id()));
        ended(EDITOR, id);
        editing.update(
                EDITOR, "faq", item.id(), editing.get(EDITOR, "faq", item.id()).revision(), faq("Ich?"));

        Task undone = ended(EDITOR, tasks.undo(EDITOR, id));

        assertThat(undone.failures()).extracting(TaskFailure::messageKey).containsExactly("infoportal.bulk.touched");
        assertThat(live(item)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = EditorialAction.class,
            names = {"SEND_BACK", "SCHEDULE", "ERASE"})
    void refusesWhatNeedsWordsOrIsForGood(EditorialAction action) {
        ContentItem item = feature.createFaq("Mit " + action + "?");

        assertThatThrownBy(() -> bulk.start(EDITOR, "faq", action, List.of(item.id())))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void refusesToDoNothing() {
        assertThatThrownBy(() -> bulk.start(EDITOR, "faq", EditorialAction.PUBLISH, List.of()))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void isThereForNobodyButEditors() {
        for (Viewer stranger : List.of(Viewer.GUEST, FeaturePortal.ACCREDITOR, FeaturePortal.memberIn("staff"))) {
            assertThatThrownBy(() -> bulk.start(stranger, "faq", EditorialAction.PUBLISH, List.of("x")))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    private List<ContentItem> create(int count) {
        List<ContentItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(feature.createFaq("Eine von vielen " + i + "?"));
        }
        return items;
    }

    private static List<String> ids(List<ContentItem> items) {
        return items.stream().map(ContentItem::id).toList();
    }

    private void act(ContentItem item, EditorialAction action) {
        feature.portal().desk().workflow().act(EDITOR, "faq", item.id(), Optional.empty(), action, "");
    }

    private static boolean live(ContentItem item) {
        return feature.portal().contents().find("faq", View.LIVE, item.id()).isPresent();
    }

    private static ContentState state(ContentItem item) {
        return feature.portal()
                .contents()
                .find("faq", View.WORKING, item.id())
                .orElseThrow()
                .state();
    }

    private Task ended(Viewer viewer, String id) {
        Await.until("task is over", () -> !tasks.get(viewer, id).isRunning());
        return tasks.get(viewer, id);
    }

    private static Viewer staff(String name, String role) {
        return new Viewer(Optional.of("id-" + name), name, name, "none", false, List.of(), Set.of(role));
    }
}
