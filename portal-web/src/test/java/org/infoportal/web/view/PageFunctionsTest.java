package org.infoportal.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.infoportal.testing.MovableClock;
import org.infoportal.web.LightModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFunctionsTest {

    private final Messages messages = new Messages(LightModule.resources(), new MovableClock());

    @ParameterizedTest(name = "{0} {1}({2}) is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            de | longDate  | 2027-09-12           | Sonntag, 12. September 2027
            en | longDate  | 2027-09-12           | Sunday, 12 September 2027
            de | shortDate | 2027-09-02           | 02.09.2027
            en | shortDate | 2027-09-02           | 2 Sept 2027
            de | shortDate | 2027-09-02T22:30:00Z | 03.09.2027
            de | dateTime  | 2027-07-05T16:00:00Z | 5. Juli 2027, 18:00 Uhr
            de | dateTime  | 2027-01-05T17:00:00Z | 5. Januar 2027, 18:00 Uhr
            en | dateTime  | 2027-07-05T16:00:00Z | 5 July 2027, 18:00
            """)
    void writesDatesAsTheyAreInBerlin(String language, String function, String value, String written)
            throws TemplateModelException {
        assertThat(call(Locale.forLanguageTag(language), function, value)).isEqualTo(written);
    }

    @Test
    void makesAddressesBelowTheBase() throws TemplateModelException {
        assertThat(call(Locale.GERMAN, "url", "faq")).isEqualTo("/portal/faq");
        assertThat(call(Locale.GERMAN, "asset", "portal.css")).isEqualTo("/portal/assets/portal.css");
    }

    @Test
    void looksMessagesUp() throws TemplateModelException {
        assertThat(call(Locale.GERMAN, "msg", "infoportal.state.pending")).isEqualTo("In Prüfung");
        assertThat(call(Locale.GERMAN, "msg", "infoportal.web.home.welcome", "Mara"))
                .isEqualTo("Guten Tag, Mara");
    }

    @Test
    void tellsThatAValueIsMissing() {
        assertThatThrownBy(() -> PageFunctions.of(messages, Locale.GERMAN, path -> path, name -> name)
                        .get("msg")
                        .exec(Arrays.asList((Object) null)))
                .isInstanceOf(TemplateModelException.class);
    }

    private String call(Locale language, String function, String... arguments) throws TemplateModelException {
        List<SimpleScalar> values =
                Arrays.stream(arguments).map(SimpleScalar::new).toList();
        Object answer = PageFunctions.of(
                        messages, language, path -> "/portal/" + path, name -> "/portal/assets/" + name)
                .get(function)
                .exec(values);
        return ((TemplateScalarModel) answer).getAsString();
    }
}
