package org.infoportal.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.infoportal.testing.FolderResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    private static final String SCRIPT = "<script>alert('1')</script>";

    @TempDir
    Path folder;

    private Templates templates;

    @BeforeEach
    void open() {
        templates = new Templates(new FolderResources(folder));
    }

    @Test
    void escapesValuesInPages() throws IOException {
        write("<p title=\"${value}\">${value}</p>");

        assertThat(html(Map.of("value", SCRIPT + '"')))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;");
    }

    @Test
    void showsSanitisedTextAsItIs() throws IOException {
        write("${value}");

        assertThat(html(Map.of("value", Html.of("<p>Gut</p>")))).isEqualTo("<p>Gut</p>");
    }

    @Test
    void leavesPlainTextAlone() throws IOException {
        write("${value}");

        assertThat(templates.plain("/infoportal/page.ftl", Locale.GERMAN, Map.of("value", "Müller & Söhne")))
                .isEqualTo("Müller & Söhne");
    }

    @Test
    void writesNumbersAndTruthForMachines() throws IOException {
        write("${number} ${flag}");

        assertThat(html(Map.of("number", 1234567.5, "flag", true))).isEqualTo("1234567.5 true");
    }

    @Test
    void letsATemplateMakeNoObjects() throws IOException {
        write("${\"freemarker.template.utility.Execute\"?new()(\"id\")}");

        assertThatThrownBy(() -> html(Map.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesTheTemplateThatCannotBeShown() throws IOException {
        write("${missing}");

        assertThatThrownBy(() -> html(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/infoportal/page.ftl");
        assertThatThrownBy(() -> templates.html("/infoportal/none.ftl", Locale.GERMAN, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/infoportal/none.ftl");
    }

    private String html(Map<String, ?> model) {
        return templates.html("/infoportal/page.ftl", Locale.GERMAN, model);
    }

    private void write(String content) throws IOException {
        Files.createDirectories(folder.resolve("infoportal"));
        Files.writeString(folder.resolve("infoportal/page.ftl"), content);
    }
}
