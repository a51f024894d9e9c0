package org.infoportal.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.infoportal.web.http.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTest {

    private static final URI BASE = URI.create("/portal/");

    private final UriInfo uri = Requests.get("anmelden").getUriInfo();

    @ParameterizedTest
    @ValueSource(strings = {"faq", "faq/wer-darf-waehlen", "verwaltung/akkreditierungen", "desk/content/faq"})
    void leadsBackToAPageOfThePortal(String wish) {
        assertThat(ReturnTo.resolve(uri, wish)).isEqualTo(BASE.resolve(wish));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example.org",
                "/faq",
                "https://evil.example.org",
                "javascript:alert(1)",
                "..",
                "faq/../../other",
                "faq/..",
                "\\\\evil.example.org",
                "evil.example.org",
                "faq?x=1",
                "faq#x",
                "faq/",
                "faq//x",
                "faq%2f",
                "FAQ",
                "faq\nx",
                "faq\n",
                "{x}",
                "@evil"
            })
    void leadsToTheStartPageForAnythingElse(String wish) {
        assertThat(ReturnTo.resolve(uri, wish)).isEqualTo(BASE);
        assertThat(ReturnTo.append(URI.create("/anmelden"), wish)).isEqualTo(URI.create("/anmelden"));
    }

    @Test
    void leadsToTheStartPageForAnAddressWithoutEnd() {
        assertThat(ReturnTo.resolve(uri, "a".repeat(201))).isEqualTo(BASE);
    }

    @Test
    void carriesTheWishOn() {
        assertThat(ReturnTo.append(URI.create("/anmelden"), "faq/frage"))
                .isEqualTo(URI.create("/anmelden?returnTo=faq%2Ffrage"));
    }
}
