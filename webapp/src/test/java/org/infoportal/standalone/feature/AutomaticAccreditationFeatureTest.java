package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.access.Roles;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Transition;
import org.infoportal.audit.AuditTrail;
import org.infoportal.candidate.AutomaticAccreditation;
import org.infoportal.candidate.Standing;
import org.infoportal.content.ContentItem;
import org.infoportal.host.Settings;
import org.infoportal.time.LegalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticAccreditationFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final Portal portal = feature.portal();
    private final Lists lists = new Lists(portal.candidates());

    @BeforeEach
    void letTimePass() {
        feature.clock().advance(Duration.ofDays(1));
    }

    @Test
    void accreditsWhoConfirmsAnAddressOnTheList() {
        ContentItem unit = feature.publish(portal.editing()
                .create(FeaturePortal.EDITOR, "unit", Map.of("title", "Kreis Bekannt", "level", "district")));
        lists.take("Mara;Muster;liste@example.org;Kandidatin|staff;Kreis Bekannt;31.12.2035\n");

        Member member = feature.registerAndConfirm("liste@example.org");

        assertThat(member.state()).isEqualTo(AccreditationState.ACCREDITED);
        assertThat(member.audiences()).containsExactly("candidate", "staff");
        assertThat(member.unitId()).contains(unit.id());
        assertThat(member.validUntil()).contains(LocalDate.of(2035, 12, 31));
        assertThat(portal.viewers().of(member.id()).audiences()).contains("member", "candidate", "staff");
        assertThat(feature.host().accounts().findById(member.id()).orElseThrow().roles())
                .contains(Roles.MEMBER, Roles.ofAudience("candidate"), Roles.ofAudience("staff"));
        Transition last = member.history().get(2);
        assertThat(last.actor()).isEqualTo("system");
        assertThat(last.reason()).contains("Liste der bekannten Personen");
        assertThat(feature.records().queuedMails("liste@example.org", "accreditation-accredit"))
                .hasSize(1);
        assertThat(feature.records().ofType("ip:auditEntry"))
                .filteredOn(entry -> entry.get("subject").equals(member.id())
                        && entry.get("action").equals("accreditation.accredited"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("actor")).isEqualTo("system"));
    }

    @Test
    void accreditsNobodyBeforeTheAddressIsConfirmed() {
        lists.take("Mara;Muster;unbestaetigt@example.org;staff;;\n");

        Member member = feature.register("unbestaetigt@example.org");
        portal.candidates().automatic().catchUp();

        assertThat(feature.member("unbestaetigt@example.org").state()).isEqualTo(AccreditationState.REGISTERED);
        assertThat(portal.viewers().of(member.id()).accredited()).isFalse();
    }

    @Test
    void leavesAnotherNameToAHumanBeing() {
        lists.take("Maria;Meier;name@example.org;staff;;\n");

        Member member = feature.registerAndConfirm("name@example.org");
        portal.candidates().automatic().catchUp();

        assertThat(feature.member("name@example.org").state()).isEqualTo(AccreditationState.PENDING);
        assertThat(portal.candidates().list().list(FeaturePortal.ACCREDITOR, "name@example.org"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.standing()).isEqualTo(Standing.NAME_DIFFERS);
                    assertThat(row.memberId()).contains(member.id());
                });
        assertThat(feature.records().ofType("ip:auditEntry"))
                .filteredOn(entry -> entry.get("action").equals("candidates.name-differs"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("subject")).isEqualTo(member.id()));
    }

    @Test
    void accreditsWhoConfirmsHerAddressByChangingIt() {
        lists.take("Mara;Muster;wechsel.neu@example.org;staff;;\n");
        Member member = feature.register("wechsel@example.org");
        portal.selfService()
                .addresses()
                .request(
                        feature.host().accounts().findById(member.id()).orElseThrow(),
                        Map.of("email", "wechsel.neu@example.org", "confirmPassword", "ein langes Passwort"));
        String link = feature.records()
                .queuedMails("wechsel.neu@example.org", "address-change-confirm")
                .get(0)
                .get("text");

        portal.selfService().addresses().confirm(link.replaceAll(".*token=", ""));

        assertThat(feature.member("wechsel.neu@example.org").state()).isEqualTo(AccreditationState.ACCREDITED);
    }

    @Test
    void takesALetterForNoProofOfAnAddressForMails() {
        lists.take("Erna;Brief;brief@example.org;staff;;\n");
        Member member = portal.paper()
                .applications()
                .record(
                        FeaturePortal.ACCREDITOR,
                        Map.of(
                                "letterDate", "2026-01-02",
                                "salutation", "frau",
                                "firstName", "Erna",
                                "lastName", "Brief",
                                "address", "Weg 1\n12345 Musterhausen",
                                "function", "candidate",
                                "email", "brief@example.org",
                                "language", "de",
                                "consent", "true"));

        portal.paper().applications().confirmByPost(FeaturePortal.ACCREDITOR, member.id(), "Antwort vom 3. März");
        portal.candidates().automatic().catchUp();
        assertThat(feature.member("brief@example.org").state())
                .as("anybody can write down anybody's address")
                .isEqualTo(AccreditationState.PENDING);

        portal.registrations().confirm(feature.confirmationToken("brief@example.org"));

        assertThat(feature.member("brief@example.org").state()).isEqualTo(AccreditationState.ACCREDITED);
    }

    @Test
    void takesANameInAnotherSpellingForTheSame() {
        lists.take("MARA ;Mùster;schreibung@example.org;;;\n");

        assertThat(feature.registerAndConfirm("schreibung@example.org").state())
                .isEqualTo(AccreditationState.ACCREDITED);
    }

    @Test
    void accreditsThoseWhoWaitAlreadyOnlyIfAskedTo() {
        feature.registerAndConfirm("vorher@example.org");
        feature.clock().advance(Duration.ofHours(1));

        lists.take("Mara;Muster;vorher@example.org;;;\n");
        portal.candidates().automatic().catchUp();
        assertThat(feature.member("vorher@example.org").state()).isEqualTo(AccreditationState.PENDING);

        feature.clock().advance(Duration.ofHours(1));
        assertThat(lists.take("Mara;Muster;vorher@example.org;;;\n", true).accredited())
                .isEqualTo(1);
        assertThat(feature.member("vorher@example.org").state()).isEqualTo(AccreditationState.ACCREDITED);
    }

    @Test
    void neverOverrulesAHumanBeing() {
        Member rejected = feature.registerAndConfirm("abgelehnt@example.org");
        portal.accreditations()
                .decide(
                        FeaturePortal.ACCREDITOR,
                        rejected.id(),
                        new Decision(Action.SEND_BACK, List.of(), Optional.empty(), "Bitte Gliederung nennen"));
        Map<String, Object> corrected = new HashMap<>(portal.ownApplications().values(rejected));
        corrected.remove("unit");
        portal.ownApplications().resubmit(portal.viewers().of(rejected.id()), corrected);
        feature.clock().advance(Duration.ofHours(1));

        lists.take("Mara;Muster;abgelehnt@example.org;;;\n", true);

        assertThat(feature.member("abgelehnt@example.org").state()).isEqualTo(AccreditationState.PENDING);
    }

    @Test
    void accreditsNobodyWhoseTimeOnTheListIsOver() {
        LocalDate today = LocalDate.ofInstant(feature.clock().instant(), LegalTime.ZONE);
        lists.take("Mara;Muster;vorbei@example.org;;;" + today + "\n");
        feature.clock().advance(Duration.ofDays(2));

        assertThat(feature.registerAndConfirm("vorbei@example.org").state()).isEqualTo(AccreditationState.PENDING);
    }

    @Test
    void doesLaterWhatTheEndOfTheProcessPrevented() {
        lists.take("Mara;Muster;spaeter@example.org;chair;;\n");
        Member member = feature.register("spaeter@example.org");
        // the address is confirmed, and then nothing more happens
        portal.store().call(session -> {
            portal.applications().confirm(session, member.id());
            session.save();
            return null;
        });
        portal.members().refresh(member.id());
        assertThat(feature.member("spaeter@example.org").state()).isEqualTo(AccreditationState.PENDING);

        assertThat(portal.candidates().automatic().catchUp()).isEqualTo(1);
        assertThat(portal.candidates().automatic().catchUp()).isZero();

        assertThat(feature.member("spaeter@example.org").audiences()).containsExactly("chair");
        assertThat(feature.records().queuedMails("spaeter@example.org", "accreditation-accredit"))
                .hasSize(1);
    }

    @Test
    void accreditsTwoLooksAtOnceOnlyOnce() throws InterruptedException {
        feature.registerAndConfirm("zwei@zugleich.example");
        AutomaticAccreditation other = with("zugleich.example");

        Together.run(List.of(other::catchUp, other::catchUp, other::catchUp));

        assertThat(feature.member("zwei@zugleich.example").state()).isEqualTo(AccreditationState.ACCREDITED);
        assertThat(feature.records().queuedMails("zwei@zugleich.example", "accreditation-accredit"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a@partei.example,            partei.example,          ACCREDITED
            b@PARTEI.example,            Partei.Example,          ACCREDITED
            c@kreis.partei.example,      partei.example,          PENDING
            d@partei.example.net,        partei.example,          PENDING
            e@unpartei.example,          partei.example,          PENDING
            f@grüne-wiese.example,       xn--grne-wiese-beb.example, ACCREDITED
            g@xn--grne-wiese-beb.example, grüne-wiese.example,    ACCREDITED
            h@partei.example,            '',                      PENDING
            """)
    void acceptsADomainExactly(String address, String domain, AccreditationState expected) {
        feature.registerAndConfirm(address.toLowerCase(Locale.ROOT));

        with(domain).catchUp();

        Member member = feature.member(address.toLowerCase(Locale.ROOT));
        assertThat(member.state()).isEqualTo(expected);
        assertThat(member.audiences()).isEmpty();
    }

    private AutomaticAccreditation with(String domain) {
        Settings old = feature.host().settings();
        Settings.Rules rules = old.rules();
        Settings settings = new Settings(
                URI.create("https://portal.example.org/"),
                old.mail(),
                old.limits(),
                new Settings.Rules(
                        rules.resetLink(),
                        rules.undoTime(),
                        rules.unconfirmedKept(),
                        rules.expiredKept(),
                        rules.deletionGrace(),
                        rules.accreditationValid(),
                        rules.secondFactorRoles(),
                        domain.isEmpty() ? Set.of() : Set.of(domain)),
                old.loginSlots());
        return new AutomaticAccreditation(
                new OtherHost(feature.host(), settings),
                portal.store(),
                portal.members(),
                portal.units(),
                portal.accreditations(),
                portal.candidates().people(),
                new AuditTrail(feature.clock()));
    }
}
