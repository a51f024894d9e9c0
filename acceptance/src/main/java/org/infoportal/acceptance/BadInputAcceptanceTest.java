package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.infoportal.acceptance.desk.DeskEditors;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a clear refusal with a message beside the field, never a failure of the portal. */
@PortalTest
class BadInputAcceptanceTest {

    private static final String MEGABYTE = "x".repeat(1024 * 1024);

    /** Wrong in every text field there is. */
    private static final Map<String, Object> WRONG = wrong();

    private static Map<String, Object> wrong() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", 42);
        values.put("boolean", false);
        values.put("object", Map.of("a", Map.of("b", "c")));
        values.put("nested list", List.of(List.of(List.of("x"))));
        values.put("NUL", "a\u0000b");
        values.put("escape", "a\u001bb");
        values.put("megabyte", MEGABYTE);
        return values;
    }

    /** Ugly, but texts: may be taken as such. */
    private static final List<Object> HOSTILE = Arrays.asList(
            null,
            "",
            "   ",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${7*7}#{7*7}",
            "' OR '1'='1' --",
            "../../../../etc/passwd",
            "a\r\nX-Evil: 1\r\n\r\nb",
            "\u202eabc\u200b\ufeff",
            "😀".repeat(10),
            "%00%0d%0a",
            List.of(),
            Map.of());

    /** A call that changes something, with a body that is all right. */
    private record Call(
            String name,
            String path,
            Function<Portal, Client> caller,
            Function<Portal, Map<String, Object>> body,
            List<String> texts) {

        /** What this call needs of the host; where it is missing, the row is skipped. */
        void requiredOf(Portal portal) {
            requireDesk(path, portal);
        }

        Answer send(Portal portal, Map<String, Object> fields) {
            return caller.apply(portal).post(path, fields);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Call> calls() {
        return Stream.of(
                new Call(
                        "registration",
                        "api/v1/registrations",
                        Portal::guest,
                        portal -> portal.members().newcomer().registration(),
                        List.of(
                                "salutation",
                                "firstName",
                                "lastName",
                                "email",
                                "password",
                                "passwordRepeat",
                                "function",
                                "unit")),
                new Call(
                        "new FAQ entry",
                        Faqs.PATH,
                        portal -> portal.as(Portal.EDITOR),
                        portal -> Faqs.fields(Words.unique(), "member"),
                        List.of("question", "answer", "category", "slug", "note", "unit")),
                new Call(
                        "new election",
                        "api/v1/desk/content/election",
                        portal -> portal.as(Portal.EDITOR),
                        portal -> new LinkedHashMap<>(Map.of(
                                "title", "Wahl " + Words.unique(), "day", "2030-05-05", "jurisdiction", "Musterland")),
                        List.of("title", "day", "runoff", "jurisdiction", "summary")),
                new Call(
                        "new page",
                        "api/v1/desk/content/page",
                        portal -> portal.as(Portal.EDITOR),
                        portal ->
                                new LinkedHashMap<>(Map.of("title", "Seite " + Words.unique(), "body", "<p>Text</p>")),
                        List.of("title", "body", "slug")));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void namesEachFieldThatIsWrong(Call call, Portal portal) {
        call.requiredOf(portal);
        SoftAssertions found = new SoftAssertions();
        for (String field : call.texts()) {
            WRONG.forEach((kind, value) -> {
                Map<String, Object> fields = call.body().apply(portal);
                fields.put(field, value);
                Answer answer = call.send(portal, fields);
                found.assertThat(answer.status()).as("%s in %s", kind, field).isEqualTo(422);
                if (answer.status() == 422) {
                    found.assertThat(answer.fieldErrors())
                            .as("%s in %s", kind, field)
                            .containsKey(field);
                }
            });
        }
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void doesNotFailOnHostileTexts(Call call, Portal portal) {
        call.requiredOf(portal);
        SoftAssertions found = new SoftAssertions();
        for (String field : call.body().apply(portal).keySet()) {
            for (Object value : HOSTILE) {
                Map<String, Object> fields = call.body().apply(portal);
                fields.put(field, value);
                Answer answer = call.send(portal, fields);
                found.assertThat(answer.status()).as("%s in %s", value, field).isIn(201, 202, 422);
            }
        }
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void namesFieldsItDoesNotKnow(Call call, Portal portal) {
        call.requiredOf(portal);
        Map<String, Object> fields = call.body().apply(portal);
        fields.put("roles", List.of("infoportal-admin"));

        assertThat(call.send(portal, fields).expect(422).fieldErrors()).containsOnlyKeys("roles");
    }

    /** Every call of the API that changes something. */
    static Stream<String> paths() {
        return Stream.of(
                "api/v1/session",
                "api/v1/registrations",
                "api/v1/accreditations/%s/decision",
                "api/v1/desk/content/faq",
                "api/v1/desk/content/election");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void refusesWhatIsNoJsonObject(String path, Portal portal) {
        requireDesk(path, portal);
        String known = path.formatted(path.contains("%s") ? pendingId(portal) : "");
        Client admin = portal.as("admin");
        SoftAssertions found = new SoftAssertions();
        for (String body : List.of("{\"a\": ", "{a:1}", "<xml/>", "\u0000", "{\"a\":1}}", "nonsense")) {
            Answer answer = admin.send("POST", known, "application/json", bytes(body));
            found.assertThat(answer.status()).as(body).isEqualTo(400);
        }
        for (String body : List.of("[]", "[[]]", "\"text\"", "42", "null", "true", "", "{\"a\":1,\"a\":2}")) {
            Answer answer = admin.send("POST", known, "application/json", bytes(body));
            found.assertThat(answer.status()).as(body).isBetween(400, 499);
        }
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        found.assertThat(admin.send("POST", known, "application/json", bytes(deep))
                        .status())
                .as("deep nesting")
                .isBetween(400, 499);
        byte[] notUtf8 = {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};
        found.assertThat(admin.send("POST", known, "application/json", notUtf8).status())
                .as("not UTF-8")
                .isBetween(400, 499);
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void refusesOtherContentTypes(String path, Portal portal) {
        requireDesk(path, portal);
        String known = path.formatted(path.contains("%s") ? pendingId(portal) : "");
        for (String type :
                List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data")) {
            portal.as("admin").send("POST", known, type, bytes("{}")).expect(415);
        }
        portal.as("admin").send("POST", known, "un fug/;;", bytes("{}")).expectRefused();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void refusesBodiesThatAreTooLarge(String path, Portal portal) {
        requireDesk(path, portal);
        String known = path.formatted(path.contains("%s") ? pendingId(portal) : "");
        byte[] large = bytes("{\"a\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}");

        portal.as("admin").send("POST", known, "application/json", large).expect(413);
    }

    private static void requireDesk(String path, Portal portal) {
        if (path.startsWith(DeskEditors.CONTENT)) {
            portal.require(Feature.DESK);
        }
    }

    private static String pendingId(Portal portal) {
        return portal.members().id(portal.members().pending());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT api/v1/session",
                "GET api/v1/registrations",
                "POST api/v1/faqs",
                "DELETE api/v1/faqs",
                "PATCH api/v1/elections",
                "POST faq",
                "DELETE faq",
                "GET abmelden",
                "PUT anmelden",
                "DELETE registrieren"
            })
    void refusesOtherMethods(String call, Portal portal) {
        String[] parts = call.split(" ");

        Answer answer = portal.guest().send(parts[0], parts[1], null, new byte[0]);

        assertThat(answer.status()).as(answer.toString()).isIn(404, 405);
    }

    @Test
    void refusesDecisionsThatMakeNoSense(Portal portal) {
        Member anna = portal.members().pending();
        SoftAssertions found = new SoftAssertions();
        for (String field : List.of("decision", "audiences", "reason", "unit")) {
            for (Object value : List.of(42, Map.of("a", 1), "a\u0000b", List.of(List.of("x")), List.of(42), MEGABYTE)) {
                Map<String, Object> decision = new LinkedHashMap<>(
                        Map.of("decision", "accredit", "audiences", List.of("candidate"), "reason", ""));
                decision.put(field, value);
                Answer answer = portal.members().decide(anna, decision);
                found.assertThat(answer.status()).as(field).isEqualTo(422);
            }
        }
        found.assertAll();
        assertThat(portal.members().find(anna, "pending")).isPresent();
    }

    @Test
    void refusesLogInsThatMakeNoSense(Portal portal) {
        SoftAssertions found = new SoftAssertions();
        for (String field : List.of("identifier", "password")) {
            for (Object value : List.of(42, Map.of(), List.of("mitglied"), "", "a\u0000b", MEGABYTE)) {
                Map<String, Object> fields = new LinkedHashMap<>(
                        Map.of("identifier", Words.unique() + "@example.org", "password", "falsch-falsch"));
                fields.put(field, value);
                Answer answer = portal.guest().post("api/v1/session", fields);
                found.assertThat(answer.status()).as(field + " " + answer).isIn(401, 422);
            }
        }
        found.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/v1/faqs?q=",
                "api/v1/faqs?category=",
                "api/v1/faqs?limit=",
                "api/v1/elections?offset=",
                "api/v1/accreditations?state=",
                "api/v1/desk/content/faq?q=",
                "api/v1/desk/content/faq?state=",
                "faq?q=",
                "faq?category=",
                "faq/",
                "seiten/",
                "anmelden?zurueck=",
                "anmelden?returnTo=",
                "bestaetigen?token=",
                "desk/faq?q=",
                "desk/faq?offset=",
                "desk/faq/",
                "verwaltung/akkreditierungen?state=",
                "verwaltung/akkreditierungen?offset=",
                "verwaltung/akkreditierungen?unit=",
                "verwaltung/akkreditierungen?days=",
                "verwaltung/akkreditierungen?entschieden=",
                "verwaltung/zustaendigkeiten/",
                "verwaltung/akkreditierungen/",
                "?lang="
            })
    void doesNotFailOnHostileAddresses(String start, Portal portal) {
        SoftAssertions found = new SoftAssertions();
        for (String value : List.of(
                "%00",
                "a%00b",
                "%ff%fe",
                "%c3%28",
                "%0d%0aX-Evil:%201",
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
                "..%2f..%2f..%2fetc%2fpasswd",
                "%7B%24%7B7*7%7D",
                "%7Bx%7D",
                "%25",
                "-1",
                "99999999999999999999",
                "%27%20or%201%3D1%20--",
                "x".repeat(3000),
                "%F0%9F%98%80")) {
            for (Client client : List.of(portal.guest(), portal.as("admin"))) {
                Answer answer = client.get(start + value);
                found.assertThat(answer.status()).as(start + value).isLessThan(500);
                found.assertThat(answer.text()).as(start + value).doesNotContain("<script>alert", "<img src=x");
                found.assertThat(answer.headers().map()).as(start + value).doesNotContainKey("x-evil");
            }
        }
        found.assertAll();
    }

    /** Forms of pages, with the fields they have. */
    static Stream<List<String>> forms() {
        return Stream.of(
                List.of("anmelden", "identifier", "returnTo"),
                List.of("anmelden/passwort", "returnTo"),
                List.of("registrieren", "firstName", "email", "salutation", "function", "unit", "consent", "unbekannt"),
                List.of("bestaetigen", "token"),
                List.of("konto/bestaetigung", "unbekannt"),
                List.of(
                        "desk/faq/neu",
                        "question",
                        "answer",
                        "category",
                        "audiences",
                        "order",
                        "slug",
                        "reviewOn",
                        "_action"),
                List.of("desk/election/neu", "title", "day", "runoff"),
                List.of("verwaltung/akkreditierungen/suche", "_q", "_state", "_unit", "_function", "_days", "_offset"),
                List.of("verwaltung/akkreditierungen/entscheidung", "_member", "_all", "_use", "_preset", "decision"),
                List.of("verwaltung/akkreditierungen/rueckgaengig", "_member", "_sort"),
                List.of(
                        "verwaltung/akkreditierungen/%s",
                        "decision",
                        "audiences",
                        "reason",
                        "unit",
                        "validUntil",
                        "remarks.unit",
                        "remarks",
                        "_revision",
                        "_use"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void doesNotFailOnHostileForms(List<String> form, Portal portal) {
        String path = form.get(0).formatted(form.get(0).contains("%s") ? pendingId(portal) : "");
        Client client = path.startsWith("desk") || path.startsWith("verwaltung") ? portal.as("admin") : portal.guest();
        SoftAssertions found = new SoftAssertions();
        for (String field : form.subList(1, form.size())) {
            for (String value : List.of(
                    "", "\u0000", "a\u0000b", "<script>alert(1)</script>", MEGABYTE, "'\"><b>", "\ud83d\ude00")) {
                Answer answer = client.form(path, Map.of(field, value));
                String what = "%.20s in %s".formatted(value, field);
                found.assertThat(answer.status()).as(what).isLessThan(500);
                found.assertThat(answer.text()).as(what).doesNotContain("<script>alert");
            }
            Answer twice = client.form(path, Map.of(field, List.of("eins", "zwei")));
            found.assertThat(twice.status()).as("twice " + field).isLessThan(500);
        }
        for (String body : List.of("%", "%zz=1", "&&&=", "a", "=".repeat(5000), "a=%00", "x=1&".repeat(20_000))) {
            Answer answer = client.send("POST", path, "application/x-www-form-urlencoded", bytes(body));
            found.assertThat(answer.status()).as("%.20s", body).isLessThan(500);
        }
        found.assertThat(client.send("POST", path, "application/json", bytes("{}"))
                        .status())
                .as("JSON to a page")
                .isBetween(400, 499);
        found.assertAll();
    }

    @Test
    void keepsWhatWasTypedButNoPassword(Portal portal) {
        Member anna = portal.members().newcomer();
        Map<String, Object> fields = new LinkedHashMap<>(anna.registrationWith("email", "keine <b>Adresse</b>"));
        fields.put("unit", "Ortsverein \"Nord\"");

        Answer answer = portal.guest().form("registrieren", fields).expect(422);

        assertThat(answer.text())
                .contains(
                        "value=\"" + anna.firstName() + "\"",
                        "value=\"" + anna.lastName() + "\"",
                        "keine &lt;b&gt;Adresse&lt;/b&gt;",
                        "Ortsverein &quot;Nord&quot;",
                        "role=\"alert\"")
                .doesNotContain(anna.password(), "<b>Adresse");
    }

    @Test
    @Needs(Feature.DESK)
    void keepsAnEditorsText(Portal portal) {
        String word = Words.unique();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("question", "");
        fields.put("answer", "<p>Lange geschrieben: " + word + "</p>");
        fields.put("note", "Notiz " + word);
        fields.put("_action", "save");

        Answer answer = portal.as(Portal.EDITOR).form("desk/faq/neu", fields).expect(422);

        assertThat(answer.text()).contains("Lange geschrieben: " + word, "Notiz " + word, "role=\"alert\"");
    }

    @Test
    void takesReasonsOfSeveralLines(Portal portal) {
        Member anna = portal.members().pending();

        Answer answer = portal.as(Portal.ACCREDITOR)
                .form(
                        "verwaltung/akkreditierungen/" + portal.members().id(anna),
                        Map.of("decision", "send-back", "reason", "Erste Zeile.\r\nZweite Zeile."));

        assertThat(answer.status()).as(answer.toString()).isLessThan(400);
        assertThat(portal.members().find(anna, "sent-back")).isPresent();
    }

    @Test
    void doesNotLetOtherSitesAct(Portal portal) {
        Member anna = portal.members().pending();
        Client member = portal.as("mitglied");
        for (String[] headers : foreign(portal)) {
            member.form("abmelden", Map.of(), headers).expect(403);
            portal.as(Portal.ACCREDITOR)
                    .form(
                            "verwaltung/akkreditierungen/" + portal.members().id(anna),
                            Map.of("decision", "accredit"),
                            headers)
                    .expect(403);
        }
        portal.guest()
                .form(
                        "anmelden/passwort",
                        Map.of("identifier", "wartend", "password", Portal.DEMO_PASSWORD),
                        "Origin",
                        "https://evil.example")
                .expect(403);
        assertThat(portal.members().find(anna, "pending")).isPresent();
        member.get("konto").expect(200);
    }

    /** Headers of calls that no page of the portal makes. */
    private static List<String[]> foreign(Portal portal) {
        return List.of(
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"},
                new String[] {"Origin", "http://" + portal.baseUri().getAuthority() + ".evil.example"},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Origin", ""});
    }

    @Test
    @Needs(Feature.DESK)
    void doesNotLetOtherSitesEdit(Portal portal) {
        Faq faq = portal.faqs().published("public");
        Client editor = portal.as(Portal.EDITOR);
        for (String[] headers : foreign(portal)) {
            List<String> all = new ArrayList<>(List.of(headers));
            all.addAll(List.of("If-Match", faq.etag()));
            editor.post(Faqs.PATH + "/" + faq.id() + "/unpublish", Map.of(), all.toArray(String[]::new))
                    .expect(403);
            editor.form("desk/faq/" + faq.id(), Map.of("_action", "unpublish"), headers)
                    .expect(403);
        }
        portal.guest().get(faq.page()).expect(200);
    }

    @Test
    void letsApiClientsActWithoutOrigin(Portal portal) {
        Member anna = portal.members().pending();
        String decision = "api/v1/accreditations/" + portal.members().id(anna) + "/decision";

        portal.guest()
                .basic(Portal.ACCREDITOR, Portal.DEMO_PASSWORD)
                .post(
                        decision,
                        Map.of("decision", "accredit", "audiences", List.of("candidate"), "reason", ""),
                        "Origin",
                        "")
                .expect(200);

        assertThat(portal.members().find(anna, "accredited")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)",
                "https:evil.example",
                "/%09/evil.example",
                "faq\r\nX-Evil: 1"
            })
    void leadsNowhereElseAfterLogin(String target, Portal portal) {
        Answer answer = portal.guest()
                .form(
                        "anmelden/passwort",
                        Map.of("identifier", "wartend", "password", Portal.DEMO_PASSWORD, "returnTo", target));

        assertThat(answer.status()).isIn(302, 303);
        assertThat(portal.baseUri().resolve(answer.header("Location")).getAuthority())
                .isEqualTo(portal.baseUri().getAuthority());
        assertThat(answer.header("Location")).doesNotContain("evil.example/").doesNotStartWith("//");
        assertThat(answer.header("X-Evil")).isEmpty();
    }

    @Test
    void leadsBackToTheHiddenPageAfterLogin(Portal portal) {
        Faq faq = portal.faqs().published("candidate");
        String hint = portal.guest().get(faq.page()).expect(404).text();
        String link = hint.replaceAll("(?s).*<main.*?href=\"([^\"]*anmelden[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        Client visitor = portal.guest();

        String page = visitor.get(link).expect(200).text();
        String target = page.replaceAll("(?s).*name=\"returnTo\" value=\"([^\"]*)\".*", "$1");
        Answer answer = visitor.form(
                "anmelden/passwort",
                Map.of("identifier", "mitglied", "password", Portal.DEMO_PASSWORD, "returnTo", target));

        assertThat(answer.header("Location")).endsWith(faq.page());
    }
}
