package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whoever decides for certain units finds nothing else: not in a list, a count or a search, and no way to decide. A CMS has
 * a tool of its own for making accreditors.
 */
@PortalTest
@Needs(Feature.DESK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopedAccreditorAcceptanceTest {

    private static final String QUEUE = "verwaltung/akkreditierungen";
    private static final String SCOPES = "verwaltung/zustaendigkeiten";
    private static final String PASSWORD = "ein langes Losungswort";

    private Client scoped;
    private Member hers;
    private Member below;
    private Member other;
    private Member nowhere;

    @BeforeAll
    void make(Portal portal) {
        Entry district = unit(portal, Map.of());
        Entry local = unit(portal, Map.of("parent", district.id()));
        Entry elsewhere = unit(portal, Map.of());
        hers = pending(portal, district.id());
        below = pending(portal, local.id());
        other = pending(portal, elsewhere.id());
        nowhere = pending(portal, "Ort ohne Namen");
        String name = "kreis." + Words.unique();
        scoped = employed(portal, name);
        String account = account(portal, name);
        portal.as(Portal.ADMIN)
                .form(SCOPES + "/" + account, Map.of("units", district.id()))
                .expect(303);
    }

    @Test
    void findsOnlyApplicationsOfHerUnits() {
        Answer list = scoped.get("api/v1/accreditations?limit=200").expect(200);
        assertThat(list.json().path("total").asInt()).isEqualTo(2);
        SoftAssertions found = new SoftAssertions();
        for (Answer answer : List.of(
                list,
                scoped.get(QUEUE).expect(200),
                scoped.get(QUEUE + "?state=alle").expect(200),
                scoped.form(QUEUE + "/suche", Map.of("_q", "Muster", "_state", "alle"))
                        .expect(200))) {
            found.assertThat(answer.text()).contains(hers.lastName(), below.lastName());
            found.assertThat(answer.text()).doesNotContain(other.lastName(), nowhere.lastName());
        }
        for (Member stranger : List.of(other, nowhere)) {
            found.assertThat(scoped.form(QUEUE + "/suche", Map.of("_q", stranger.lastName(), "_state", "alle"))
                            .expect(200)
                            .text())
                    .doesNotContain(stranger.email());
        }
        found.assertAll();
    }

    @Test
    void findsNothingWhereAnApplicationOfAnotherUnitIs(Portal portal) {
        String before = portal.members().find(other, "").orElseThrow().toString();
        for (Member stranger : List.of(other, nowhere)) {
            String id = portal.members().id(stranger);
            SoftAssertions found = new SoftAssertions();
            List<Answer> answers = List.of(
                    scoped.get(QUEUE + "/" + id),
                    scoped.form(QUEUE + "/" + id, Map.of("decision", "accredit", "audiences", "chair")),
                    scoped.form(QUEUE + "/" + id + "/angaben", Map.of()),
                    scoped.form(QUEUE + "/" + id + "/rueckgaengig", Map.of()),
                    scoped.get("verwaltung/protokoll/person/" + id),
                    scoped.get("verwaltung/briefe/antrag/" + id),
                    scoped.form("verwaltung/briefe/antrag/" + id + "/bestaetigung", Map.of("reason", "Kam.")),
                    scoped.form("verwaltung/briefe/antrag/" + id + "/code", Map.of()),
                    scoped.post(
                            "api/v1/accreditations/" + id + "/decision",
                            Map.of("decision", "accredit", "audiences", List.of("chair"), "reason", "")));
            answers.forEach(answer -> {
                found.assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
                found.assertThat(answer.text()).doesNotContain(stranger.lastName());
            });
            Answer several = scoped.form(
                    QUEUE + "/entscheidung",
                    Map.of("_member", List.of(id + ".1"), "decision", "accredit", "audiences", "chair"));
            found.assertThat(several.text()).doesNotContain(stranger.lastName());
            found.assertThat(scoped.form(QUEUE + "/rueckgaengig", Map.of("_member", List.of(id + ".1")))
                            .text())
                    .doesNotContain(stranger.lastName());
            found.assertAll();
        }
        assertThat(portal.members().find(other, "").orElseThrow()).hasToString(before);
    }

    @Test
    void opensWhatIsHers(Portal portal) {
        for (Member member : List.of(hers, below)) {
            String id = portal.members().id(member);
            scoped.get(QUEUE + "/" + id).expect(200);
            scoped.form(QUEUE + "/" + id + "/angaben", Map.of()).expect(200);
            scoped.get("verwaltung/protokoll/person/" + id).expect(200);
        }
    }

    @Test
    void findsNoLettersOfOthersAndNoKnownPeople(Portal portal) {
        String name = "Muster-" + Words.unique();
        portal.as(Portal.ACCREDITOR)
                .form(
                        "verwaltung/briefe/neu",
                        Map.of(
                                "letterDate", "2026-01-02",
                                "salutation", "keine",
                                "firstName", "Erna",
                                "lastName", name,
                                "address", "Musterweg 1\n12345 Musterhausen",
                                "function", "candidate",
                                "language", "de",
                                "consent", "true"))
                .expect(303);

        assertThat(portal.as(Portal.ACCREDITOR).get("verwaltung/briefe").text()).contains(name);
        assertThat(scoped.get("verwaltung/briefe").expect(200).text()).doesNotContain(name);
        assertThat(scoped.get("verwaltung/bekannte").expect(200).text()).doesNotContain("verwaltung/bekannte/person/");
    }

    @Test
    void looksMissingWhatOnlyAdministratorsDo() {
        scoped.get(SCOPES).expect(404);
        scoped.get("verwaltung/protokoll").expect(404);
        scoped.get("verwaltung/protokoll.csv").expect(404);
        scoped.get("verwaltung/konten").expect(404);
    }

    private static Entry unit(Portal portal, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("title", "Kreis " + Words.unique());
        fields.put("level", "district");
        fields.put("audiences", List.of("public"));
        return portal.editors().publish(portal.editors().create("unit", fields));
    }

    private static Member pending(Portal portal, String unit) {
        Member member = portal.members().newcomer();
        Eventually.holds(
                "the unit is known",
                portal.soon(),
                () -> portal.guest()
                                .post("api/v1/registrations", member.registrationWith("unit", unit))
                                .status()
                        == 202);
        portal.guest()
                .form("bestaetigen", Map.of("token", portal.members().confirmationToken(member)))
                .expect(200);
        return member;
    }

    private static Client employed(Portal portal, String name) {
        String email = name + "@example.org";
        portal.as(Portal.ADMIN)
                .form("verwaltung/konten", Map.of("email", email, "roles", List.of("infoportal-accreditor")))
                .expect(303);
        String link = portal
                .mailbox()
                .await(email, "an invitation", mail -> mail.text().contains("mitarbeit?token="))
                .links()
                .stream()
                .filter(found -> found.contains("mitarbeit?token="))
                .findFirst()
                .orElseThrow();
        portal.guest()
                .form(
                        "mitarbeit",
                        Map.of(
                                "token", link.substring(link.indexOf('=') + 1),
                                "fullName", name,
                                "userName", name,
                                "password", PASSWORD,
                                "passwordRepeat", PASSWORD))
                .expect(200);
        return portal.guest().login(name, PASSWORD);
    }

    private static String account(Portal portal, String name) {
        String page = portal.as(Portal.ADMIN).get(SCOPES).expect(200).text();
        Matcher link = Pattern.compile(SCOPES + "/([^\"/?]+)\">" + Pattern.quote(name) + "<")
                .matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
