package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Consent;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.audit.AuditVerifier;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Sessions;
import org.infoportal.privacy.Consents;
import org.infoportal.privacy.Deletions;
import org.infoportal.registration.ConsentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrivacyFeatureTest {

    private static final String PASSWORD = "ein langes Passwort";
    private static final String NETWORK = "192.0.2.7";

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final Deletions deletions = feature.portal().privacy().deletions();
    private final Consents consents = feature.portal().privacy().consents();

    @Test
    void keepsTheWordsOfAConsentOnce() {
        Member first = feature.register("wort1@example.org");
        feature.register("wort2@example.org");

        ConsentText.Text text = feature.portal().consents().current(Locale.GERMAN);
        assertThat(feature.records().ofType("ip:consentText"))
                .filteredOn(kept -> kept.get("name").equals(text.hash()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.get("html")).isEqualTo(text.html()));
        assertThat(consents.given(viewer(first)))
                .singleElement()
                .satisfies(given -> assertThat(given.text()).contains(text));
        assertThat(consents.asked(viewer(first), Locale.GERMAN)).isEmpty();
    }

    @Test
    void asksAgainWhenTheTextHasANewVersion() throws IOException {
        Member member = feature.register("fassung@example.org");
        Consent first = member.consent();
        Path file = feature.resourceFolder().resolve("infoportal/consents/registration.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "version: '2027-02-01'\nde: <p>Neu.</p>\nen: <p>New.</p>\n");
        try {
            ConsentText.Text asked =
                    consents.asked(viewer(member), Locale.GERMAN).orElseThrow();
            assertThat(asked.html()).isEqualTo("<p>Neu.</p>");
            assertThatThrownBy(() -> consents.agree(viewer(member), first.hash(), Locale.GERMAN, "web"))
                    .as("a text she does not see any more")
                    .isInstanceOf(ConflictException.class);

            consents.agree(viewer(member), asked.hash(), Locale.GERMAN, "web");
            consents.agree(viewer(member), asked.hash(), Locale.GERMAN, "web");

            assertThat(consents.asked(viewer(member), Locale.GERMAN)).isEmpty();
            assertThat(consents.given(viewer(member)))
                    .extracting(given -> given.consent().version())
                    .containsExactly("2027-02-01", first.version());
            assertThat(actions(member)).containsOnlyOnce("privacy.agreed");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void disclosesEverythingHeldButNoSecrets() {
        Member member = feature.registerAndConfirm("auskunft@example.org");
        decide(member, Action.SEND_BACK);

        Map<String, List<Map<String, Object>>> data =
                feature.portal().privacy().disclosure().of(viewer(member));

        assertThat(data)
                .containsOnlyKeys(
                        "account",
                        "application",
                        "consents",
                        "audit",
                        "mails",
                        "links",
                        "sessions",
                        "credentials",
                        "secondFactor",
                        "letters",
                        "known",
                        "office",
                        "unsaved",
                        "calendarFeed",
                        "reminders");
        assertThat(data.get("account").get(0)).containsEntry("email", "auskunft@example.org");
        assertThat(data.get("application").get(0)).containsEntry("state", "sent-back");
        assertThat(data.get("application").get(0).get("history").toString()).contains("Grund", "office");
        assertThat(data.get("consents")).hasSize(1);
        assertThat(data.get("audit"))
                .extracting(entry -> entry.get("action"))
                .containsExactly(
                        "accreditation.registered",
                        "accreditation.address-confirmed",
                        "accreditation.pending",
                        "accreditation.sent-back",
                        "privacy.disclosed");
        assertThat(data.get("mails"))
                .extracting(mail -> mail.get("template"))
                .contains("confirm-address", "accreditation-send-back");
        assertThat(data.toString()).doesNotContain("$2a$", "freischaltung", "bestaetigen?token");
    }

    @Test
    void disclosesNotWithoutEnd() {
        Member member = feature.register("oft@example.org");

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        feature.portal().privacy().disclosure().of(viewer(member));
                    }
                })
                .isInstanceOf(ThrottledException.class);
        assertThatThrownBy(() -> feature.portal().privacy().disclosure().of(Viewer.GUEST))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void takesDownAWishAndSaysWhen() {
        Member member = feature.registerAndConfirm("wunsch@example.org");

        Instant due = deletions.wish(viewer(member), PASSWORD, NETWORK);

        assertThat(due).isEqualTo(feature.clock().instant().plus(Duration.ofDays(14)));
        assertThat(feature.member("wunsch@example.org").deletionDue()).contains(due);
        assertThat(feature.member("wunsch@example.org").state()).isEqualTo(member.state());
        assertThat(feature.records().queuedMails("wunsch@example.org", "account-deletion-wished"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("text")).endsWith("/konto/datenschutz"));
        assertThat(actions(member)).contains("account.deletion-wished");
        feature.clock().advance(Duration.ofDays(1));
        assertThat(deletions.wish(viewer(member), PASSWORD, NETWORK))
                .as("the same day")
                .isEqualTo(due);
    }

    @Test
    void asksForThePassword() {
        Member member = feature.registerAndConfirm("passwort@example.org");

        InvalidException refused = catchThrowableOfType(
                InvalidException.class, () -> deletions.wish(viewer(member), "ein anderes Passwort", NETWORK));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("password");
        assertThat(feature.member("passwort@example.org").deletionDue()).isEmpty();
    }

    @Test
    void letsHerStay() {
        Member member = feature.registerAndConfirm("bleibt@example.org");
        deletions.wish(viewer(member), PASSWORD, NETWORK);

        deletions.withdraw(viewer(member));
        deletions.withdraw(viewer(member));
        feature.clock().advance(Duration.ofDays(15));
        feature.portal().housekeeping().runNow();

        assertThat(feature.member("bleibt@example.org").deletionDue()).isEmpty();
        assertThat(actions(member)).containsOnlyOnce("account.deletion-withdrawn");
    }

    @Test
    void deletesAllThatIsHeldOnHerAfterTheGrace() {
        Member member = feature.registerAndConfirm("geht@example.org");
        decide(member, Action.ACCREDIT);
        deletions.wish(viewer(member), PASSWORD, NETWORK);
        feature.clock().advance(Duration.ofDays(13));
        feature.portal().housekeeping().runNow();
        assertThat(feature.portal().members().find(member.id()))
                .as("still in time")
                .isPresent();
        feature.clock().advance(Duration.ofDays(1));
        assertThatThrownBy(() -> deletions.withdraw(viewer(member))).isInstanceOf(ConflictException.class);

        feature.portal().housekeeping().runNow();

        assertThat(feature.portal().members().find(member.id())).isEmpty();
        assertThat(feature.host().accounts().findById(member.id())).isEmpty();
        assertThat(feature.host().accounts().findByIdentifier("geht@example.org"))
                .isEmpty();
        assertThat(feature.host().accounts().authenticate("geht@example.org", PASSWORD))
                .isEmpty();
        assertThat(feature.portal().viewers().of(member.id())).isEqualTo(Viewer.GUEST);
        assertThat(feature.records().holding(Sessions.USERS_WORKSPACE, member.userName()))
                .isEmpty();
        assertThat(feature.records().holding(Sessions.PRIVATE_WORKSPACE, member.userName()))
                .isEmpty();
        assertThat(feature.records().queuedMails("geht@example.org", "account-deleted"))
                .as("the receipt is the only thing left that names her")
                .singleElement()
                .satisfies(mail -> assertThat(feature.records().holding(Sessions.PRIVATE_WORKSPACE, "geht@example.org"))
                        .containsExactly(mail.get("path")));
        assertThat(feature.records().ofType("ip:auditEntry"))
                .filteredOn(entry -> member.id().equals(entry.get("subject")))
                .allSatisfy(entry ->
                        assertThat(entry.getOrDefault("detail", "wish")).isEqualTo("wish"))
                .anySatisfy(entry -> assertThat(entry.get("action")).isEqualTo("account.deleted"));
        assertThat(new AuditVerifier(feature.host().sessions()).verify().isSound())
                .isTrue();
    }

    @Test
    void finishesADeletionThatWasInterrupted() {
        Member member = feature.registerAndConfirm("halb@example.org");
        deletions.wish(viewer(member), PASSWORD, NETWORK);
        feature.clock().advance(Duration.ofDays(14));
        feature.host().accounts().delete(member.id());

        feature.portal().housekeeping().runNow();

        assertThat(feature.portal().members().find(member.id())).isEmpty();
        assertThat(feature.records().queuedMails("halb@example.org", "account-deleted"))
                .hasSize(1);
    }

    @Test
    void doesNotLetStaffTakeTheirTracesAway() {
        Member member = feature.registerAndConfirm("amt@example.org");
        feature.host().accounts().grantRole(member.id(), Roles.ACCREDITOR);
        Viewer staff = accreditor(member);

        assertThat(deletions.isOpenTo(staff)).isFalse();
        assertThatThrownBy(() -> deletions.wish(staff, PASSWORD, NETWORK)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> deletions.wish(FeaturePortal.EDITOR, PASSWORD, NETWORK))
                .isInstanceOf(NotFoundException.class);
    }

    private static Viewer viewer(Member member) {
        return feature.portal().viewers().of(member.id());
    }

    /** A change of roles reaches the viewers by observation. */
    private static Viewer accreditor(Member member) {
        Await.until("she is an accreditor", () -> viewer(member).roles().contains(Roles.ACCREDITOR));
        return viewer(member);
    }

    private static void decide(Member member, Action action) {
        feature.portal()
                .accreditations()
                .decide(
                        FeaturePortal.ACCREDITOR,
                        member.id(),
                        new Decision(action, List.of(), Optional.empty(), "Grund"));
    }

    private static List<String> actions(Member member) {
        return feature.records().ofType("ip:auditEntry").stream()
                .filter(entry -> member.id().equals(entry.get("subject")))
                .map(entry -> entry.get("action"))
                .toList();
    }
}
