package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentFiles.ContentFile;
import org.infoportal.content.ContentItem;
import org.infoportal.content.FileInputs;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.file.CheckedFile;
import org.infoportal.file.FileRules;
import org.infoportal.file.RefusedFileException;
import org.infoportal.file.StoredFile;
import org.infoportal.host.View;
import org.infoportal.material.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilesFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final String ACCOUNT = FeaturePortal.EDITOR.account().orElseThrow();

    @Test
    void publishesTheFileWithItsItem() throws IOException {
        ContentItem item = create("Erste", text("eins.txt", "Inhalt eins"), "public");
        assertThat(published(Viewer.GUEST, item)).isEmpty();

        feature.publish(item);

        ContentFile file = published(Viewer.GUEST, item).orElseThrow();
        assertThat(file.file().name()).isEqualTo("eins.txt");
        assertThat(file.file().type()).isEqualTo("text/plain");
        assertThat(file.file().size()).isEqualTo(11);
        assertThat(read(file)).isEqualTo("Inhalt eins");
    }

    @Test
    void keepsTheAddressAndWhatIsPublishedUntilTheNewFileIs() throws IOException {
        ContentItem item = feature.publish(create("Zweite", text("alt.txt", "alt"), "public"));

        ContentItem changed = update(item, Map.of("file", text("neu.txt", "ganz neu")));

        assertThat(read(published(Viewer.GUEST, item).orElseThrow())).isEqualTo("alt");
        assertThat(read(draft(item))).isEqualTo("ganz neu");
        feature.publish(changed);
        ContentFile file = published(Viewer.GUEST, item).orElseThrow();
        assertThat(file.item().slug()).isEqualTo(item.slug());
        assertThat(file.file().name()).isEqualTo("neu.txt");
        assertThat(read(file)).isEqualTo("ganz neu");
    }

    @Test
    void keepsTheFileWhenSomethingElseIsChanged() throws IOException {
        ContentItem item = create("Dritte", text("a.txt", "bleibt"), "public");

        ContentItem kept = update(item, Map.of("file", FileInputs.KEEP, "description", "Anders"));
        ContentItem unsaid = update(kept, Map.of("description", "Wieder anders"));
        ContentItem sentBack = update(unsaid, Map.of("file", Map.of("name", "egal")));

        assertThat(sentBack.value("file")).isEqualTo(item.value("file"));
        assertThat(read(draft(sentBack))).isEqualTo("bleibt");
    }

    @Test
    void bringsTheFileOfAnOldTextBack() throws IOException {
        ContentItem item = create("Dreieinhalbte", text("a.txt", "erste Fassung"), "public");
        ContentItem changed = update(item, Map.of("file", text("b.txt", "zweite Fassung")));

        ContentItem restored =
                feature.portal().editing().restore(FeaturePortal.EDITOR, "material", item.id(), changed.revision(), 1);

        assertThat(restored.value("file")).isEqualTo(item.value("file"));
        assertThat(read(draft(restored))).isEqualTo("erste Fassung");
    }

    @Test
    void asksForTheFileThatMustBeThere() {
        ContentItem item = create("Vierte", text("a.txt", "a"), "public");

        assertThat(errors(() -> update(item, Map.of("file", ""))))
                .containsExactly(FieldError.of("file", "infoportal.field.required.error"));
        assertThat(errors(() ->
                        feature.portal().editing().create(FeaturePortal.EDITOR, "material", Map.of("title", "x"))))
                .containsExactly(FieldError.of("file", "infoportal.field.required.error"));
    }

    @Test
    void showsAFileToThoseWhoMayReadTheItem() {
        ContentItem item = feature.publish(create("Fünfte", text("a.txt", "a"), "chair"));

        assertThat(published(Viewer.GUEST, item)).isEmpty();
        assertThat(published(FeaturePortal.memberIn("candidate"), item)).isEmpty();
        assertThat(published(FeaturePortal.memberIn("chair"), item)).isPresent();
        assertThat(published(FeaturePortal.EDITOR, item)).isPresent();
        assertThatThrownBy(() ->
                        feature.portal().files().draft(FeaturePortal.memberIn("chair"), "material", item.id(), "file"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void finishesNothingWithAnotherFile() throws IOException {
        ContentItem item = create("Sechste", text("a.txt", "erste"), "public");
        ContentFile before = draft(item);

        update(item, Map.of("file", text("a.txt", "zweite")));

        assertThatThrownBy(() -> feature.portal().files().write(before, 0, 5, new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void readsAPart() throws IOException {
        ContentFile file = draft(create("Siebte", text("a.txt", "0123456789"), "public"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        feature.portal().files().write(file, 3, 4, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("3456");
    }

    @Test
    void keepsUploadsForTheOneWhoSentThem() {
        String id = feature.portal().uploads().keep(ACCOUNT, text("a.txt", "wartet"));

        assertThat(feature.portal().uploads().find(ACCOUNT, id)).hasValue(text("a.txt", "wartet"));
        assertThat(feature.portal().uploads().find("jemand", id)).isEmpty();
        assertThat(feature.portal().uploads().find(ACCOUNT, "../" + id)).isEmpty();
        ContentItem item = create("Achte", FileInputs.UPLOAD + id, "public");
        assertThat(((StoredFile) item.value("file").orElseThrow()).name()).isEqualTo("a.txt");
    }

    @Test
    void saysWhenAnUploadIsGone() {
        String id = feature.portal().uploads().keep("jemand", text("a.txt", "fremd"));

        assertThat(errors(() -> create("Neunte", FileInputs.UPLOAD + id, "public")))
                .containsExactly(FieldError.of("file", "infoportal.file.gone.error"));
    }

    @Test
    void forgetsUploadsAfterADay() {
        String old = feature.portal().uploads().keep(ACCOUNT, text("a.txt", "alt"));
        feature.clock().advance(Duration.ofHours(25));
        String fresh = feature.portal().uploads().keep(ACCOUNT, text("a.txt", "neu"));

        feature.portal().uploads().purge();

        assertThat(feature.portal().uploads().find(ACCOUNT, old)).isEmpty();
        assertThat(feature.portal().uploads().find(ACCOUNT, fresh)).isPresent();
    }

    @Test
    void looksAtFilesThatCameByAnotherEditor() {
        ContentItem item = create("Zehnte", text("a.txt", "geprüft"), "public");
        putUnchecked(item, "bericht.bin", "%PDF-1.4\n%%EOF\n");

        feature.portal().completion().complete("material", item.id());

        ContentFile file = draft(item);
        assertThat(file.file().name()).isEqualTo("bericht.pdf");
        assertThat(file.file().type()).isEqualTo("application/pdf");
        putUnchecked(item, "seite.pdf", "<html><script>alert(1)</script></html>");
        assertThatThrownBy(() -> feature.portal().completion().complete("material", item.id()))
                .isInstanceOf(RefusedFileException.class);
    }

    @Test
    void listsMaterialForEachReader() {
        feature.publish(create("Plakat für alle Müden", text("a.txt", "a"), "public"));
        feature.publish(create("Plakat für Vorsitzende", text("b.txt", "b"), "chair"));

        assertThat(titles(Viewer.GUEST, "plakat")).containsExactly("Plakat für alle Müden");
        assertThat(titles(FeaturePortal.memberIn("chair"), "plakat"))
                .containsExactly("Plakat für alle Müden", "Plakat für Vorsitzende");
        assertThat(titles(Viewer.GUEST, "muede")).containsExactly("Plakat für alle Müden");
        assertThat(titles(Viewer.GUEST, "vorsitzende")).isEmpty();
    }

    private static List<String> titles(Viewer viewer, String query) {
        return feature.portal().materials().list(viewer, query, "").stream()
                .map(Material::title)
                .toList();
    }

    /** As Magnolia's upload field leaves it. */
    private static void putUnchecked(ContentItem item, String name, String content) {
        feature.host().sessions().call("material", View.WORKING, session -> {
            Node file = session.getNodeByIdentifier(item.id()).getNode("file");
            file.setProperty(
                    "jcr:data",
                    session.getValueFactory()
                            .createBinary(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
            file.setProperty("fileName", name);
            file.setProperty("jcr:mimeType", "application/octet-stream");
            file.setProperty("size", content.length());
            session.save();
            return null;
        });
    }

    private static ContentItem create(String title, Object file, String audience) {
        return feature.portal()
                .editing()
                .create(
                        FeaturePortal.EDITOR,
                        "material",
                        Map.of("title", title, "file", file, "audiences", List.of(audience)));
    }

    private static ContentItem update(ContentItem item, Map<String, ?> changes) {
        Map<String, Object> input = new HashMap<>(Map.of("title", item.title(), "audiences", item.texts("audiences")));
        input.putAll(changes);
        return feature.portal().editing().update(FeaturePortal.EDITOR, "material", item.id(), item.revision(), input);
    }

    private static Optional<ContentFile> published(Viewer viewer, ContentItem item) {
        return feature.portal().files().published(viewer, "material", item.slug(), "file");
    }

    private static ContentFile draft(ContentItem item) {
        return feature.portal()
                .files()
                .draft(FeaturePortal.EDITOR, "material", item.id(), "file")
                .orElseThrow();
    }

    private static String read(ContentFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        feature.portal().files().write(file, 0, file.file().size(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static CheckedFile text(String name, String content) {
        return feature.portal().fileChecker().check(name, content.getBytes(StandardCharsets.UTF_8), FileRules.ANY);
    }

    private static List<FieldError> errors(Runnable work) {
        try {
            work.run();
        } catch (InvalidException e) {
            return e.errors();
        }
        throw new AssertionError("Nothing was wrong");
    }
}
