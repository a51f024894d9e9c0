package org.infoportal.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private final Languages languages = new Languages();

    @ParameterizedTest(name = "?lang={0}, cookie {1}, browser {2}: {3}")
    @CsvSource(textBlock = """
            ,   ,   ,                       de
            ,   ,   'en-GB,en;q=0.9',       en
            ,   ,   'fr,en;q=0.5,de;q=0.8', de
            ,   ,   'fr,es',                de
            ,   ,   '*',                    de
            ,   ,   ';;;q=x',               de
            ,   en, 'de',                   en
            de, en, 'en',                   de
            en, ,   'de',                   en
            fr, en, 'de',                   en
            '', ,   'en',                   en
            ,   xx, 'en',                   en
            """)
    void choosesWhatWasAskedForThenWhatTheBrowserPrefers(String asked, String cookie, String browser, String chosen) {
        ContainerRequest request = Requests.get(asked == null ? "faq" : "faq?lang=" + asked);
        if (cookie != null) {
            request.header("Cookie", "infoportal-lang=" + cookie);
        }
        if (browser != null) {
            request.header("Accept-Language", browser);
        }

        assertThat(languages.of(request, Optional.empty())).isEqualTo(Locale.forLanguageTag(chosen));
    }

    @ParameterizedTest(name = "?lang={0}, cookie {1}, account {2}, browser en: {3}")
    @CsvSource(textBlock = """
            ,   ,   de, de
            ,   ,   fr, en
            ,   en, de, en
            en, ,   de, en
            """)
    void putsTheAccountBeforeTheBrowser(String asked, String cookie, String account, String chosen) {
        ContainerRequest request = Requests.get(asked == null ? "faq" : "faq?lang=" + asked);
        if (cookie != null) {
            request.header("Cookie", "infoportal-lang=" + cookie);
        }
        request.header("Accept-Language", "en");

        assertThat(languages.of(request, Optional.of(Locale.forLanguageTag(account))))
                .isEqualTo(Locale.forLanguageTag(chosen));
    }

    @Test
    void offersTheOtherLanguage() {
        assertThat(Languages.other(Locale.GERMAN)).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.other(Locale.ENGLISH)).isEqualTo(Locale.GERMAN);
    }
}
