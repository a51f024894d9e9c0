package org.infoportal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.testing.FolderResources;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private final MovableClock clock = new MovableClock();

    @TempDir
    Path folder;

    private Messages messages;

    @BeforeEach
    void writeTwoBundles() throws IOException {
        write("one_de.properties", "both=Grüße\nonlyGerman=Nur deutsch\nquote=Anna's {0}\ncount={0} Einträge\n");
        write("one_en.properties", "both=Regards\ncount={0} entries\n");
        write("two_de.properties", "second=Zweites Bündel\n");
        messages = new Messages(new FolderResources(folder), clock);
    }

    @Test
    void speaksBothLanguages() {
        assertThat(messages.get(Locale.GERMAN, "both")).isEqualTo("Grüße");
        assertThat(messages.get(Locale.ENGLISH, "both")).isEqualTo("Regards");
        assertThat(messages.get(Locale.UK, "both")).isEqualTo("Regards");
    }

    @Test
    void mergesTheBundles() {
        assertThat(messages.get(Locale.GERMAN, "second")).isEqualTo("Zweites Bündel");
    }

    @Test
    void takesGermanForWhatIsMissing() {
        assertThat(messages.get(Locale.ENGLISH, "onlyGerman")).isEqualTo("Nur deutsch");
        assertThat(messages.get(Locale.FRENCH, "both")).isEqualTo("Grüße");
    }

    @Test
    void showsTheKeyOfATextThatIsNowhere() {
        assertThat(messages.get(Locale.ENGLISH, "no.such.text", 1)).isEqualTo("no.such.text");
    }

    @Test
    void fillsPlaceholdersInTheReadersWay() {
        assertThat(messages.get(Locale.GERMAN, "count", 1234)).isEqualTo("1.234 Einträge");
        assertThat(messages.get(Locale.ENGLISH, "count", 1234)).isEqualTo("1,234 entries");
    }

    @Test
    void leavesATextWithoutArgumentsAsItIs() {
        assertThat(messages.get(Locale.GERMAN, "quote")).isEqualTo("Anna's {0}");
    }

    @Test
    void takesBracesInAnArgumentForText() {
        assertThat(messages.get(Locale.GERMAN, "count", "{1}")).isEqualTo("{1} Einträge");
    }

    @Test
    void seesAChangedFileWithoutARestart() throws IOException {
        assertThat(messages.get(Locale.GERMAN, "second")).isEqualTo("Zweites Bündel");
        write("two_de.properties", "second=Neu geschrieben, länger\n");

        clock.advance(Duration.ofSeconds(2));

        assertThat(messages.get(Locale.GERMAN, "second")).isEqualTo("Neu geschrieben, länger");
    }

    @Test
    void prefersTheWordsOfAnotherSource() {
        Messages own = overridden(Map.of("both", "Hallo"));

        assertThat(own.get(Locale.GERMAN, "both")).isEqualTo("Hallo");
        assertThat(own.find(Locale.GERMAN, "both")).contains("Hallo");
        assertThat(own.get(Locale.GERMAN, "second")).isEqualTo("Zweites Bündel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Es sind {0}, nicht 'viele' | Es sind 1.234, nicht 'viele'
            '{0}'                      | '1.234'
            {0}{0}                     | 1.2341.234
            {0,choice,0#x}             | {0,choice,0#x}
            {0                         | {0
            } {name} {                 | } {name} {
            """, quoteCharacter = '"')
    void breaksNoPageWhateverTheWordsOfAnotherSourceAre(String words, String shown) {
        assertThat(overridden(Map.of("count", words)).get(Locale.GERMAN, "count", 1234))
                .isEqualTo(shown);
    }

    private Messages overridden(Map<String, String> words) {
        return new Messages(new FolderResources(folder), clock, (language, key) -> Optional.ofNullable(words.get(key)));
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve("infoportal/i18n").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
