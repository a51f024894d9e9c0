package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.PublicNotConfirmedException;
import org.infoportal.editorial.Workflow;
import org.infoportal.visibility.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was published for some is shown to everybody only if somebody has said so. */
class OpeningFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final Viewer EDITOR = FeaturePortal.EDITOR;

    private final Workflow workflow = feature.portal().desk().workflow();

    @Test
    void asksBeforeItOpensWhatWasLiveForSome() {
        ContentItem item = opened(feature.publish(create("chair")));

        assertThatThrownBy(() -> feature.publish(item)).isInstanceOf(PublicNotConfirmedException.class);

        assertThat(isPublic(item)).isFalse();
        assertThat(feature.portal().visibility().opening(EDITOR, "faq", item.id()))
                .map(Opening::before)
                .map(ContentItem::audiences)
                .contains(java.util.Set.of("chair"));
        publishConfirmed(item);
        assertThat(isPublic(item)).isTrue();
        assertThat(feature.portal().visibility().opening(EDITOR, "faq", item.id()))
                .isEmpty();
    }

    @Test
    void asksAlsoAboutWhatIsLiveNoLonger() {
        ContentItem closed = feature.publish(create("member"));
        ContentItem item = opened(feature.act(EDITOR, closed, EditorialAction.UNPUBLISH));

        assertThatThrownBy(() -> feature.publish(item)).isInstanceOf(PublicNotConfirmedException.class);
    }

    @Test
    void doesNotAskAboutWhatWasNeverForSomeOnly() {
        ContentItem fresh = feature.publish(create("public"));
        ContentItem changed = save(fresh, "public");
        feature.publish(changed);

        ContentItem draft = save(create("chair"), "public");
        feature.publish(draft);

        assertThat(isPublic(draft)).isTrue();
    }

    @Test
    void doesNotAskWhenItIsClosed() {
        ContentItem item = save(feature.publish(create("public")), "chair");

        feature.publish(item);

        assertThat(isPublic(item)).isFalse();
    }

    @Test
    void asksWhenTheTimeOfPublicationIsNamed() {
        ContentItem item = opened(feature.publish(create("chair")));

        assertThatThrownBy(() -> schedule(item, false)).isInstanceOf(PublicNotConfirmedException.class);
        schedule(item, true);
        feature.clock().advance(Duration.ofHours(2));
        feature.portal().desk().timetable().run();

        assertThat(isPublic(item)).isTrue();
    }

    @Test
    void doesNotOpenByTheTimetableWhatWasMadePublicAfterwards() {
        ContentItem item = save(feature.publish(create("chair")), "candidate");
        schedule(item, false);
        opened(current(item));
        feature.clock().advance(Duration.ofHours(2));

        feature.portal().desk().timetable().run();

        assertThat(isPublic(item)).isFalse();
        assertThat(current(item).state()).isEqualTo(ContentState.CHANGED);
        assertThat(current(item).editorial().publishAt()).isEmpty();
    }

    private void schedule(ContentItem item, boolean confirmPublic) {
        Instant time = feature.clock().instant().plus(Duration.ofHours(1));
        workflow.schedule(
                EDITOR,
                "faq",
                item.id(),
                Optional.of(current(item).revision()),
                Optional.of(time),
                Optional.empty(),
                confirmPublic);
    }

    private void publishConfirmed(ContentItem item) {
        workflow.act(EDITOR, "faq", item.id(), Optional.of(item.revision()), EditorialAction.PUBLISH, "", true);
    }

    private static boolean isPublic(ContentItem item) {
        return feature.portal()
                .published()
                .findBySlug("faq", item.slug(), Viewer.GUEST)
                .isPresent();
    }

    private static ContentItem current(ContentItem item) {
        return feature.portal().editing().get(EDITOR, "faq", item.id());
    }

    private static ContentItem create(String audience) {
        return feature.portal().editing().create(EDITOR, "faq", text(audience));
    }

    private static ContentItem opened(ContentItem item) {
        return save(item, "public");
    }

    private static ContentItem save(ContentItem item, String audience) {
        feature.clock().advance(Duration.ofMinutes(1));
        return feature.portal().editing().update(EDITOR, "faq", item.id(), item.revision(), text(audience));
    }

    private static Map<String, Object> text(String audience) {
        Map<String, Object> text = FeaturePortal.faq("Für wen ist das?");
        text.put("audiences", List.of(audience));
        return text;
    }
}
