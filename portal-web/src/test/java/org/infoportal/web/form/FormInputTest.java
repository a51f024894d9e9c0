package org.infoportal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.testing.FolderResources;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormInputTest {

    private static final String FORM = """
            form:
              properties:
                - { name: title, $type: textField }
                - { name: words, $type: jcrMultiValueField, field: { $type: textField } }
                - { name: texts, $type: jcrMultiValueField, field: { $type: textField, rows: 3 } }
                - { name: address, $type: compositeField, properties: [ { name: street, $type: textField } ] }
                - { name: people, $type: jcrMultiField, field: { $type: compositeField, properties: [ { name: name, $type: textField } ] } }
            """;

    @TempDir
    Path folder;

    private final MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();
    private Form form;

    @BeforeEach
    void readForm() throws Exception {
        Files.createDirectories(folder.resolve("infoportal/forms"));
        Files.writeString(folder.resolve("infoportal/forms/test.yaml"), FORM);
        form = new Definitions(new FolderResources(folder), new MovableClock()).getForm("test");
    }

    @Test
    void leavesOutWhatSteersThePage() {
        sent.add("_action", "save");
        sent.add("title", "T");

        assertThat(FormInput.of(form, sent)).isEqualTo(Map.of("title", "T"));
    }

    @Test
    void takesOneWordPerLineButWholeTextsFromControlsOfTheirOwn() {
        sent.add("words", "eins\r\nzwei");
        sent.addAll("texts", "eins\r\nzwei", "drei");

        assertThat(FormInput.of(form, sent))
                .isEqualTo(Map.of("words", List.of("eins", "zwei"), "texts", List.of("eins\nzwei", "drei")));
    }

    @Test
    void putsTogetherWhatBelongsTogether() {
        sent.add("address.street", "Weg 1");

        assertThat(FormInput.of(form, sent)).isEqualTo(Map.of("address", Map.of("street", "Weg 1")));
    }

    @Test
    void keepsEntriesInTheirOrderWithoutThoseToBeRemoved() {
        sent.add("people.10.name", "K");
        sent.add("people.0.name", "A");
        sent.add("people.2.name", "C");
        sent.add("people.2._remove", "true");

        assertThat(FormInput.of(form, sent))
                .isEqualTo(Map.of("people", List.of(Map.of("name", "A"), Map.of("name", "K"))));
    }

    @Test
    void survivesNamesThatFitNoForm() {
        sent.add("people", "x");
        sent.add("people.x.name", "x");
        sent.add("people.99999.name", "x");
        sent.add("address", "x");
        sent.add("nobody.knows", "x");

        assertThat(FormInput.of(form, sent)).containsOnlyKeys("people", "nobody.knows");
    }
}
