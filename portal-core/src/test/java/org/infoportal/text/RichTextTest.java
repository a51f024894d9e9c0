package org.infoportal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @Test
    void keepsWhatEditorsMayWrite() {
        String html = "<h2>Titel</h2><p>Ein <strong>Wort</strong> und <em>noch</em> eins</p><ul><li>Punkt</li></ul>";

        assertThat(RichText.sanitize(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"x()\">a</p>",
                "<a href=\"javascript:x()\">a</a>",
                "<img src=x onerror=x()>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<p style=\"position:fixed\">a</p>",
                "<svg><script>x</script></svg>"
            })
    void removesWhatActs(String html) {
        assertThat(RichText.sanitize(html))
                .doesNotContainIgnoringCase("script", "onclick", "onerror", "iframe", "style=", "<img", "svg");
    }

    @Test
    void isEmptyIfNoTextIsLeft() {
        assertThat(RichText.sanitize("<p> </p><script>x</script>")).isEmpty();
    }

    @Test
    void readsAsPlainText() {
        assertThat(RichText.plain("<p>Erstens &amp; zweitens</p><ul><li>a@b</li><li>3 &lt; 4</li></ul>"))
                .isEqualTo("Erstens & zweitens a@b 3 < 4");
    }
}
