package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.http.RawHttp;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PortalTest
class HeadersAcceptanceTest {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:css|js|svg)[^\"]*)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "faq", "anmelden", "registrieren", "gibt-es-nicht", "api/v1/faqs", "api/v1/nichts", "desk"})
    void protectsEveryAnswer(String path, Portal portal) {
        Answer answer = portal.guest().get(path);

        String policy = answer.header("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src", "frame-ancestors", "form-action", "base-uri", "script-src")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*", "http:", "https:");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isIn("no-referrer", "same-origin", "strict-origin");
        assertThat(answer.header("Cache-Control")).contains("no-").doesNotContain("public");
        assertThat(answer.header("Server")).doesNotContainPattern("[0-9]").doesNotContainIgnoringCase("tomcat");
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void keepsMembersAnswersFromSharedCaches(Portal portal) {
        for (String path : List.of("", "faq", "konto", "api/v1/faqs", "api/v1/session")) {
            assertThat(portal.as("mitglied").get(path).expect(200).header("Cache-Control"))
                    .as(path)
                    .containsAnyOf("private", "no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "faq", "anmelden", "registrieren", "impressum", "gibt-es-nicht"})
    void writesNoInlineScriptOrStyle(String path, Portal portal) {
        String html = portal.guest().get(path).text().toLowerCase(Locale.ROOT);

        assertThat(html).doesNotContain("<style", " style=\"", "javascript:");
        assertThat(html).doesNotContainPattern("\\son[a-z]+=\"");
        assertThat(html).doesNotContainPattern("<script(?![^>]*\\ssrc=)");
    }

    @Test
    void setsCautiousCookies(Portal portal) {
        Answer login = portal.guest().tryLogin("wartend", Portal.DEMO_PASSWORD).expect(200);
        Answer identified = portal.guest().form("anmelden", Map.of("identifier", "wartend"));
        Answer language = portal.guest().get("faq?lang=en");

        assertThat(login.headers().allValues("Set-Cookie")).isNotEmpty();
        for (Answer answer : List.of(login, identified, language)) {
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .allSatisfy(cookie -> assertThat(cookie)
                            .contains("HttpOnly", "SameSite=")
                            .containsPattern("Path=(" + portal.path() + "[^;]*|" + portal.sessionPath() + ")(;|$)")
                            .doesNotContain("SameSite=None", "Domain="));
        }
    }

    @Test
    void setsNoCookieForAPlainLook(Portal portal) {
        for (String path : List.of("", "faq", "impressum", "api/v1/faqs", "anmelden")) {
            assertThat(portal.guest().get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void letsBrowsersKeepStyleSheetsAndScripts(Portal portal) {
        Client guest = portal.guest();
        List<String> assets = ASSET.matcher(guest.get("").text())
                .results()
                .map(MatchResult::group)
                .map(link -> link.replaceAll("^[^\"]*\"|\"$", ""))
                .distinct()
                .toList();

        assertThat(assets).hasSizeGreaterThanOrEqualTo(3);
        for (String asset : assets) {
            Answer answer = guest.get(asset).expect(200);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).as(asset).contains("max-age");
            assertThat(answer.header("Content-Type"))
                    .as(asset)
                    .containsAnyOf("text/css", "javascript", "image/svg+xml");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web/../../WEB-INF/web.xml",
                "web/..%2f..%2finfoportal%2fmodule.yaml",
                "assets/%2e%2e/%2e%2e/etc/passwd",
                "WEB-INF/web.xml",
                "META-INF/MANIFEST.MF",
                "infoportal/module.yaml",
                "infoportal/apps/faq.yaml",
                "templates/portal/home.ftl"
            })
    void servesNothingButAssets(String path, Portal portal) {
        assertThat(RawHttp.requestLine(portal.baseUri(), "GET " + portal.path() + path + " HTTP/1.1"))
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE {}", "GET {}%00", "GET {}faq?q=|", "FOO {}"})
    void doesNotFailOnStrangeRequestLines(String line, Portal portal) {
        assertThat(RawHttp.requestLine(portal.baseUri(), line.replace("{}", portal.path()) + " HTTP/1.1"))
                .isNotEqualTo(200)
                .isLessThan(502)
                .isNotEqualTo(500);
    }

    @Test
    void answersHeadAsGetWithoutBody(Portal portal) {
        for (String path : List.of("", "faq", "api/v1/faqs", "gibt-es-nicht")) {
            Answer head = portal.guest().head(path);
            Answer get = portal.guest().get(path);
            assertThat(head.status()).isEqualTo(get.status());
            assertThat(head.body()).isEmpty();
            assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        }
    }

    @Test
    void tellsWhetherItIsAliveAndReady(Portal portal) {
        portal.guest().get("health/live").expect(200);
        portal.guest().get("health/ready").expect(200);
    }

    @Test
    void leaksNoPathsIntoPages(Portal portal) {
        for (String path : List.of("", "faq", "gibt-es-nicht", "api/v1/nichts", "health/ready")) {
            assertThat(portal.guest().get(path).text())
                    .doesNotContain("/home/", "Exception", "org.apache", "jackrabbit");
        }
    }
}
