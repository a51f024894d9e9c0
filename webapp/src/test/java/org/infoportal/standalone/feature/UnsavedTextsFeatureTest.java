package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infoportal.standalone.feature.FeaturePortal.ACCREDITOR;
import static org.infoportal.standalone.feature.FeaturePortal.ADMIN;
import static org.infoportal.standalone.feature.FeaturePortal.EDITOR;

import java.time.Duration;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.unsaved.UnsavedText;
import org.infoportal.unsaved.UnsavedTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnsavedTextsFeatureTest {

    private static final String FAQ = "faq";

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final UnsavedTexts unsaved = feature.portal().unsaved();

    @BeforeEach
    void forgetAll() {
        unsaved.of(EDITOR).forEach(text -> unsaved.discard(EDITOR, text.type(), text.item()));
    }

    @Test
    void keepsTheLastTextOfEachItem() {
        ContentItem item = feature.createFaq("Was ist eine Sperrklausel?");
        unsaved.keep(EDITOR, FAQ, item.id(), "1", "erst");
        unsaved.keep(EDITOR, FAQ, UnsavedTexts.NEW, "", "neu");
        unsaved.keep(EDITOR, FAQ, item.id(), "1", "dann");

        assertThat(unsaved.find(EDITOR, FAQ, item.id()).map(UnsavedText::input)).contains("dann");
        assertThat(unsaved.find(EDITOR, FAQ, UnsavedTexts.NEW).map(UnsavedText::input))
                .contains("neu");
        assertThat(unsaved.of(EDITOR)).hasSize(2);
    }

    @Test
    void changesNoItem() {
        ContentItem item = feature.createFaq("Was ist ein Überhangmandat?");

        unsaved.keep(EDITOR, FAQ, item.id(), "1", "getippt");

        assertThat(feature.portal().editing().get(EDITOR, FAQ, item.id())).isEqualTo(item);
    }

    @Test
    void showsNobodyWhatOthersType() {
        ContentItem item = feature.createFaq("Wer zählt die Stimmen?");
        unsaved.keep(EDITOR, FAQ, item.id(), "1", "getippt");

        assertThat(unsaved.find(ADMIN, FAQ, item.id())).isEmpty();
        assertThat(unsaved.of(ADMIN)).isEmpty();
    }

    @Test
    void hasNothingForStrangersNorForItemsThatAreMissing() {
        ContentItem item = feature.createFaq("Was kostet ein Plakat?");

        for (Viewer stranger : new Viewer[] {Viewer.GUEST, ACCREDITOR, FeaturePortal.memberIn("candidate")}) {
            assertThatThrownBy(() -> unsaved.keep(stranger, FAQ, item.id(), "1", "x"))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> unsaved.find(stranger, FAQ, item.id())).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> unsaved.keep(EDITOR, FAQ, "unbekannt", "1", "x"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> unsaved.keep(EDITOR, "unbekannt", UnsavedTexts.NEW, "", "x"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsNothingOfWhatWasThrownAway() {
        ContentItem item = feature.createFaq("Ist das noch aktuell?");
        unsaved.keep(EDITOR, FAQ, item.id(), "1", "getippt");

        feature.act(EDITOR, item, EditorialAction.TRASH);

        assertThat(unsaved.of(EDITOR)).isEmpty();
    }

    @Test
    void forgetsWhatIsDiscardedAndWhatNobodyCameBackFor() {
        ContentItem item = feature.createFaq("Wie lange bleibt das?");
        unsaved.keep(EDITOR, FAQ, UnsavedTexts.NEW, "", "alt");
        unsaved.keep(EDITOR, FAQ, item.id(), "1", "verworfen");
        unsaved.discard(EDITOR, FAQ, item.id());
        assertThat(unsaved.of(EDITOR)).extracting(UnsavedText::input).containsExactly("alt");

        feature.clock().advance(Duration.ofDays(31));
        unsaved.keep(EDITOR, FAQ, item.id(), "1", "frisch");
        unsaved.purge();

        assertThat(unsaved.of(EDITOR)).extracting(UnsavedText::input).containsExactly("frisch");
    }

    @Test
    void takesNoMoreThanAFormCanHold() {
        String endless = "x".repeat(500_000);

        assertThatThrownBy(() -> unsaved.keep(EDITOR, FAQ, UnsavedTexts.NEW, "", endless))
                .isInstanceOf(InvalidException.class);
    }
}
