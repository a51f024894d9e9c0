package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;
import org.infoportal.candidate.Candidates;
import org.infoportal.candidate.Invitations;
import org.infoportal.candidate.KnownPerson;
import org.infoportal.error.ConflictException;
import org.infoportal.error.InvalidException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvitationsFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final Candidates candidates = feature.portal().candidates();
    private final Invitations invitations = candidates.invitations();
    private final Lists lists = new Lists(candidates);

    @BeforeEach
    void startWithAnEmptyList() {
        candidates.list().removeAll(FeaturePortal.ACCREDITOR);
        feature.records().clearOutbox();
        feature.clock().advance(Duration.ofDays(2));
    }

    @Test
    void invitesWithALinkOfHerOwn() {
        String token = invited("gast@example.org");

        assertThat(invitations.open(token))
                .hasValueSatisfying(known -> assertThat(known.person().email()).isEqualTo("gast@example.org"));
        assertThat(feature.records().ofType("ip:token")).noneMatch(node -> node.containsValue(token));
        assertThat(feature.records().ofType("ip:auditEntry"))
                .anyMatch(entry -> entry.get("action").equals("candidates.invited")
                        && entry.get("actor").equals("freischaltung"));
    }

    @Test
    void registersConfirmsAndAccreditsAtOnce() {
        String token = invited("zusage@example.org");

        Optional<String> account = invitations.accept(token, registration(), Locale.GERMAN);

        Member member = feature.member("zusage@example.org");
        assertThat(account).contains(member.id());
        assertThat(member.state()).isEqualTo(AccreditationState.ACCREDITED);
        assertThat(member.audiences()).containsExactly("candidate");
        assertThat(member.confirmedAt()).contains(feature.clock().instant());
        assertThat(member.consent().channel()).isEqualTo("invitation");
        assertThat(feature.records().queuedMails("zusage@example.org", "confirm-address"))
                .isEmpty();
        assertThat(feature.host().accounts().authenticate("zusage@example.org", "ein langes Passwort"))
                .isPresent();
    }

    @Test
    void opensOnce() {
        String token = invited("einmal@example.org");

        invitations.accept(token, registration(), Locale.GERMAN);

        assertThat(invitations.open(token)).isEmpty();
        assertThat(invitations.accept(token, registration(), Locale.GERMAN)).isEmpty();
    }

    @Test
    void makesOneAccountForTwoPressesAtOnce() throws InterruptedException {
        String token = invited("doppelt@example.org");

        List<Object> answers = Together.run(List.of(
                () -> invitations.accept(token, registration(), Locale.GERMAN),
                () -> invitations.accept(token, registration(), Locale.GERMAN)));

        assertThat(answers)
                .filteredOn(answer -> answer instanceof Optional<?> account && account.isPresent())
                .hasSize(1);
        assertThat(feature.portal().members().all())
                .filteredOn(member -> member.email().equals("doppelt@example.org"))
                .hasSize(1);
    }

    @Test
    void keepsToTheInvitedAddress() {
        String token = invited("fest@example.org");
        Map<String, Object> input = registration();
        input.put("email", "andere@example.org");

        invitations.accept(token, input, Locale.GERMAN);

        assertThat(feature.host().accounts().findByIdentifier("andere@example.org"))
                .isEmpty();
        assertThat(feature.member("fest@example.org").state()).isEqualTo(AccreditationState.ACCREDITED);
    }

    @Test
    void keepsTheLinkWhenSomethingIsWrong() {
        String token = invited("fehler@example.org");
        Map<String, Object> input = registration();
        input.put("password", "kurz");

        assertThat(catchThrowableOfType(InvalidException.class, () -> invitations.accept(token, input, Locale.GERMAN)))
                .isNotNull();
        assertThat(invitations.open(token)).isPresent();
        assertThat(invitations.accept(token, registration(), Locale.GERMAN)).isPresent();
    }

    @Test
    void leavesAnotherNameToAHumanBeing() {
        String token = invited("heirat@example.org");
        Map<String, Object> input = registration();
        input.put("lastName", "Neuname");

        invitations.accept(token, input, Locale.GERMAN);

        assertThat(feature.member("heirat@example.org").state()).isEqualTo(AccreditationState.PENDING);
    }

    @Test
    void refusesALinkThatIsTooOldOrOfSomebodyRemoved() {
        String old = invited("alt@example.org");
        feature.clock().advance(Duration.ofDays(14));
        assertThat(invitations.open(old)).isEmpty();

        String removed = invited("weg@example.org");
        candidates
                .list()
                .remove(FeaturePortal.ACCREDITOR, person("weg@example.org").id());
        assertThat(invitations.open(removed)).isEmpty();
        assertThat(invitations.accept(removed, registration(), Locale.GERMAN)).isEmpty();
        assertThat(invitations.open("")).isEmpty();
        assertThat(invitations.open("../members")).isEmpty();
    }

    @Test
    void invitesOncePerDayAndNobodyWhoHasRegistered() {
        invited("taeglich@example.org");
        String id = person("taeglich@example.org").id();
        assertThatThrownBy(() -> invitations.invite(FeaturePortal.ACCREDITOR, id))
                .isInstanceOf(ConflictException.class);

        feature.clock().advance(Duration.ofDays(1));
        invitations.invite(FeaturePortal.ACCREDITOR, id);
        assertThat(mails("taeglich@example.org")).hasSize(2);

        feature.clock().advance(Duration.ofDays(1));
        feature.register("taeglich@example.org");
        assertThatThrownBy(() -> invitations.invite(FeaturePortal.ACCREDITOR, id))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void invitesEverybodyWhoHasNotRegisteredOnce() {
        feature.register("schonda@example.org");
        lists.take("Mara;Muster;schonda@example.org;;;\nNora;Neu;n@example.org;;;\nOle;Ohm;o@example.org;;;\n");

        inviteAll(false);
        assertThat(mails("schonda@example.org")).isEmpty();
        assertThat(mails("n@example.org")).hasSize(1);
        assertThat(mails("o@example.org")).hasSize(1);

        feature.clock().advance(Duration.ofDays(2));
        inviteAll(false);
        assertThat(mails("n@example.org")).hasSize(1);
        inviteAll(true);
        assertThat(mails("n@example.org")).hasSize(2);
        inviteAll(true);
        assertThat(mails("n@example.org")).hasSize(2);
    }

    @Test
    void neverFillsTheOutboxWithInvitations() {
        lists.take(IntStream.range(0, 400)
                .mapToObj(n -> "A;B;masse" + n + "@example.org;;;\n")
                .collect(Collectors.joining()));

        invitations.inviteAll(FeaturePortal.ACCREDITOR, false);

        Await.until("some are written", () -> feature.portal().outbox().queued() >= 100);
        assertThat(invitations.progress(FeaturePortal.ACCREDITOR).running()).isTrue();
        assertThat(feature.portal().outbox().queued()).isLessThan(200);
        assertThat(invitations.progress(FeaturePortal.ACCREDITOR).uninvited()).isPositive();
        feature.records().clearOutbox();
        Await.until("the next are written", () -> feature.portal().outbox().queued() >= 100);
    }

    private void inviteAll(boolean again) {
        invitations.inviteAll(FeaturePortal.ACCREDITOR, again);
        Await.until(
                "all are invited",
                () -> !invitations.progress(FeaturePortal.ACCREDITOR).running());
    }

    /** Puts her on the list, invites her and returns the secret of her link. */
    private String invited(String address) {
        lists.take("Mara;Muster;" + address + ";candidate;;\n");
        invitations.invite(FeaturePortal.ACCREDITOR, person(address).id());
        String link = mails(address).get(0).get("text");
        assertThat(link).startsWith("https://portal.example.org/einladung?token=");
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private KnownPerson person(String address) {
        return lists.person(address);
    }

    private static List<Map<String, String>> mails(String address) {
        return feature.records().queuedMails(address, "invitation");
    }

    private static Map<String, Object> registration() {
        Map<String, Object> input = new HashMap<>(FeaturePortal.registration("x@example.org"));
        input.remove("email");
        return input;
    }
}
