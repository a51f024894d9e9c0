package org.infoportal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.infoportal.testing.FolderResources;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve("infoportal/i18n").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
