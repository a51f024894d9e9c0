package org.infoportal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.infoportal.testing.FolderResources;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {

    private final MovableClock clock = new MovableClock();

    @TempDir
    Path folder;

    private Definitions definitions;

    @BeforeEach
    void writeAType() throws IOException {
        type("note", "ip:note");
        app("note", "{ name: title, $type: textField, required: true, maxLength: 12 }");
        definitions = new Definitions(new FolderResources(folder), clock);
    }

    @Test
    void readsATypeWithItsForm() {
        ContentType note = definitions.findContentType("note").orElseThrow();

        assertThat(note.nodeType()).isEqualTo("ip:note");
        assertThat(note.form().fields()).extracting(Field::name).containsExactly("title");
        assertThat(note.form().find("title").orElseThrow().maxLength()).isEqualTo(12);
    }

    @Test
    void seesANewTypeWithoutARestart() throws IOException {
        assertThat(definitions.findContentType("memo")).isEmpty();

        type("memo", "ip:memo");
        app("memo", "{ name: title, $type: textField }");
        clock.advance(Duration.ofSeconds(2));

        assertThat(definitions.findContentType("memo")).isPresent();
    }

    @Test
    void keepsTheOthersWhenOneIsBroken() throws IOException {
        type("broken", "ip:broken");
        app("broken", "{ name: title, $type: magicField }");

        assertThat(definitions.contentTypes()).containsOnlyKeys("note");
        assertThat(definitions.problems())
                .singleElement()
                .asString()
                .contains("/infoportal/apps/broken.yaml", "title/$type", "magicField");
    }

    @Test
    void namesFileAndLineOfBrokenYaml() throws IOException {
        write("contentTypes/broken.yaml", "model:\n  - a\n b: [");

        assertThat(definitions.problems()).singleElement().asString().contains("contentTypes/broken.yaml", "line 3");
    }

    @Test
    void namesTheIncludedFileIfTheMistakeStandsThere() throws IOException {
        write("includes/rules.yaml", "\n- { name: a, $type: regexpValidator, pattern: '[' }\n");
        type("broken", "ip:broken");
        app("broken", "{ name: title, $type: textField, validators: !include /infoportal/includes/rules.yaml }");

        assertThat(definitions.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("/infoportal/includes/rules.yaml");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.path()).endsWith("/validators/a/pattern");
        });
    }

    @Test
    void makesAFormForATypeWithoutAnApp() throws IOException {
        type("memo", "ip:memo");

        ContentType memo = definitions.findContentType("memo").orElseThrow();

        assertThat(memo.form().fields()).extracting(Field::name).containsExactly("title");
        assertThat(memo.columns()).extracting(Column::name).containsExactly("title");
    }

    @Test
    void keepsContentOutOfWorkspacesOfThePortal() throws IOException {
        type("users", "ip:users");

        assertThat(definitions.problems()).singleElement().asString().contains("/datasource/workspace");
    }

    @Test
    void refusesFilesThatIncludeEachOther() throws IOException {
        write("contentTypes/loop.yaml", "!include /infoportal/contentTypes/loop.yaml");

        assertThat(definitions.problems()).singleElement().asString().contains("include each other");
    }

    private void type(String name, String nodeType) throws IOException {
        write(
                "contentTypes/" + name + ".yaml",
                "datasource: { workspace: " + name + " }\nmodel:\n  nodeType: " + nodeType
                        + "\n  properties: [ { name: title } ]\n");
    }

    private void app(String name, String field) throws IOException {
        write(
                "apps/" + name + ".yaml",
                "!content-type:" + name + "\nname: " + name + "\nsubApps: { detail: { form: { properties: [ " + field
                        + " ] } } }\n");
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve("infoportal").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
