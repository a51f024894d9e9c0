package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.infoportal.standalone.feature.FeaturePortal.ACCREDITOR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Correspondence;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Transition;
import org.infoportal.audit.AuditTrail;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.letter.Letters;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccreditationsFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final Accreditations accreditations = feature.portal().accreditations();

    @Test
    void opensThePortalToAMember() {
        Member pending = feature.registerAndConfirm("frei@example.org");

        Member member = decide(pending, accredit("candidate", "chair"));

        assertThat(member.state()).isEqualTo(AccreditationState.ACCREDITED);
        assertThat(member.audiences()).containsExactly("candidate", "chair");
        assertThat(roles(member))
                .isEqualTo(Set.of("infoportal-member", "infoportal-audience-candidate", "infoportal-audience-chair"));
    }

    @Test
    void reachesARunningSessionAtOnce() {
        Member member = feature.registerAndConfirm("sofort@example.org");
        assertThat(viewer(member).accredited()).isFalse();

        decide(member, accredit("candidate"));
        assertThat(viewer(member).accredited()).isTrue();
        assertThat(viewer(member).audiences()).containsExactly("public", "member", "candidate");

        decide(member, decision(Action.REVOKE));
        assertThat(viewer(member).accredited()).isFalse();
        assertThat(viewer(member).audiences()).containsExactly("public");
        assertThat(viewer(member).state()).isEqualTo("revoked");
    }

    @Test
    void takesRolesAwayWithTheAccreditation() {
        Member member = feature.registerAndConfirm("entzug@example.org");
        decide(member, accredit("staff"));

        Member revoked = decide(member, decision(Action.REVOKE));

        assertThat(revoked.audiences()).isEmpty();
        assertThat(roles(member)).isEmpty();
    }

    @Test
    void writesAHistoryThatNamesEveryStep() {
        Member member = feature.registerAndConfirm("verlauf@example.org");
        decide(member, decision(Action.SEND_BACK));
        decide(member, accredit());
        Member revoked = decide(member, decision(Action.REVOKE));

        assertThat(revoked.history())
                .extracting(Transition::to)
                .containsExactly(
                        AccreditationState.ADDRESS_CONFIRMED,
                        AccreditationState.PENDING,
                        AccreditationState.SENT_BACK,
                        AccreditationState.ACCREDITED,
                        AccreditationState.REVOKED);
        Transition last = revoked.history().get(4);
        assertThat(last.from()).isEqualTo(AccreditationState.ACCREDITED);
        assertThat(last.actor()).isEqualTo("freischaltung");
        assertThat(last.reason()).isEqualTo("Grund");
        assertThat(last.mail()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ACCREDIT,accreditation-accredit", "SEND_BACK,accreditation-send-back", "REJECT,accreditation-reject"})
    void mailsTheMember(Action action, String template) {
        String address = action.id() + "@example.org";
        Member member = feature.registerAndConfirm(address);

        decide(member, decision(action));

        assertThat(feature.records().queuedMails(address, template))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("text")).isEqualTo("https://portal.example.org/konto"));
    }

    @Test
    void leavesAnAuditEntryForEveryStep() {
        Member member = feature.registerAndConfirm("spur@example.org");
        decide(member, decision(Action.REJECT));

        List<Map<String, String>> entries = feature.records().ofType("ip:auditEntry").stream()
                .filter(entry -> member.id().equals(entry.get("subject")))
                .toList();

        assertThat(entries)
                .extracting(entry -> entry.get("action"))
                .containsExactlyInAnyOrder(
                        "accreditation.registered",
                        "accreditation.address-confirmed",
                        "accreditation.pending",
                        "accreditation.rejected");
        assertThat(entries)
                .filteredOn(entry -> entry.get("action").equals("accreditation.rejected"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.get("actor")).isEqualTo("freischaltung");
                    assertThat(entry.get("detail")).isEqualTo("Grund");
                    assertThat(entry.get("path")).startsWith("/audit/2027/01/15/10/");
                });
    }

    @Test
    void refusesWhatTheStateDoesNotAllow() {
        Member registered = feature.register("zu-frueh@example.org");
        Member rejected = feature.registerAndConfirm("abgelehnt@example.org");
        decide(rejected, decision(Action.REJECT));

        List<ThrowingCallable> illegal = List.of(
                () -> decide(registered, accredit()),
                () -> decide(registered, decision(Action.REJECT)),
                () -> decide(rejected, decision(Action.REJECT)),
                () -> decide(rejected, decision(Action.SEND_BACK)),
                () -> decide(rejected, decision(Action.REVOKE)));

        assertThat(illegal).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(ConflictException.class));
        assertThat(roles(registered)).isEmpty();
    }

    @RepeatedTest(20)
    void letsOneOfTwoSimultaneousDecisionsCount(RepetitionInfo round) throws InterruptedException {
        String address = "zwei" + round.getCurrentRepetition() + "@example.org";
        Member member = feature.registerAndConfirm(address);

        List<Object> answers =
                Together.run(List.of(() -> decide(member, accredit("chair")), () -> decide(member, accredit("staff"))));

        Member now = accreditations.get(ACCREDITOR, member.id());
        assertThat(answers).contains(now).hasAtLeastOneElementOfType(ConflictException.class);
        assertThat(roles(member))
                .isEqualTo(Set.of(
                        "infoportal-member",
                        "infoportal-audience-" + now.audiences().get(0)));
        assertThat(feature.records().queuedMails(address, "accreditation-accredit"))
                .hasSize(1);
    }

    @Test
    void leavesTheRolesOfTheDecisionThatCounts() {
        Member member = feature.registerAndConfirm("ueberholt@example.org");
        Accreditations slow = overtakenBy(() -> decide(member, accredit("chair")));

        assertThatThrownBy(() -> slow.decide(ACCREDITOR, member.id(), accredit("staff")))
                .isInstanceOf(ConflictException.class);

        assertThat(accreditations.get(ACCREDITOR, member.id()).audiences()).containsExactly("chair");
        assertThat(roles(member)).isEqualTo(Set.of("infoportal-member", "infoportal-audience-chair"));
    }

    @Test
    void refusesADecisionOnOnesOwnApplication() {
        Member member = feature.registerAndConfirm("selbst@example.org");
        feature.host().accounts().grantRole(member.id(), Roles.ACCREDITOR);
        Viewer herself = new Viewer(
                Optional.of(member.id()), member.userName(), "", "pending", false, List.of(), Set.of(Roles.ACCREDITOR));

        assertThatThrownBy(() -> accreditations.decide(herself, member.id(), accredit("staff")))
                .isInstanceOf(ConflictException.class);

        assertThat(accreditations.get(ACCREDITOR, member.id()).state()).isEqualTo(AccreditationState.PENDING);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        Member member = feature.registerAndConfirm("felder@example.org");

        assertErrors(member, decision(Action.REJECT, " "), "reason", "infoportal.accreditation.reason.required");
        assertErrors(member, decision(Action.REJECT, "x".repeat(2001)), "reason", "infoportal.field.length.error");
        assertErrors(member, accredit("king"), "audiences", "infoportal.field.choice.error");
        assertErrors(member, accredit("public"), "audiences", "infoportal.field.choice.error");
        assertErrors(
                member,
                new Decision(Action.ACCREDIT, List.of(), Optional.of("nowhere"), ""),
                "unit",
                "infoportal.field.choice.error");
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void tellsStrangersThatThereIsNothing(Viewer stranger) {
        Member member = feature.registerAndConfirm(
                "fremd-" + stranger.state() + stranger.roles().size() + "@example.org");
        List<ThrowingCallable> calls = List.of(
                () -> accreditations.list(stranger, Optional.empty()),
                () -> accreditations.counts(stranger),
                () -> accreditations.get(stranger, member.id()),
                () -> accreditations.decide(stranger, member.id(), accredit()));

        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(NotFoundException.class));
    }

    static Stream<Viewer> strangers() {
        return Stream.of(Viewer.GUEST, FeaturePortal.memberIn("staff"), FeaturePortal.EDITOR);
    }

    @Test
    void tellsTheLaterOfTwoWhoDecideEvenIfHerStepWouldBeAllowed() {
        Member anna = feature.registerAndConfirm("gleichzeitig@example.org");
        Accreditations later = overtakenBy(() -> decide(anna, decision(Action.REJECT)));

        assertThatThrownBy(() -> later.decide(ACCREDITOR, anna.id(), accredit("candidate")))
                .isInstanceOf(ConflictException.class);

        assertThat(accreditations.get(ACCREDITOR, anna.id()).state()).isEqualTo(AccreditationState.REJECTED);
        assertThat(roles(anna)).isEmpty();
    }

    @Test
    void listsByState() {
        Member pending = feature.registerAndConfirm("liste@example.org");

        assertThat(accreditations.list(ACCREDITOR, Optional.of(AccreditationState.PENDING)))
                .contains(pending)
                .allMatch(member -> member.state() == AccreditationState.PENDING);
        assertThat(accreditations.counts(ACCREDITOR).get(AccreditationState.PENDING))
                .isEqualTo(accreditations
                        .list(ACCREDITOR, Optional.of(AccreditationState.PENDING))
                        .size());
        assertThatThrownBy(() -> accreditations.get(ACCREDITOR, "nobody")).isInstanceOf(NotFoundException.class);
    }

    private void assertErrors(Member member, Decision decision, String field, String message) {
        InvalidException refused = catchThrowableOfType(InvalidException.class, () -> decide(member, decision));
        assertThat(refused.errors()).extracting(FieldError::field).containsExactly(field);
        assertThat(refused.errors()).extracting(FieldError::messageKey).containsExactly(message);
    }

    private static Accreditations overtakenBy(Runnable otherDecision) {
        return new Accreditations(
                new OvertakenHost(feature.host(), otherDecision),
                feature.portal().store(),
                feature.portal().gate(),
                feature.portal().queue(),
                feature.portal().members(),
                feature.portal().units(),
                feature.portal().outbox(),
                new Correspondence(feature.portal().outbox(), new Letters(feature.clock())),
                new AuditTrail(feature.clock()));
    }

    private Member decide(Member member, Decision decision) {
        return accreditations.decide(ACCREDITOR, member.id(), decision);
    }

    private static Decision accredit(String... audiences) {
        return new Decision(Action.ACCREDIT, List.of(audiences), Optional.empty(), "");
    }

    private static Decision decision(Action action) {
        return decision(action, "Grund");
    }

    private static Decision decision(Action action, String reason) {
        return new Decision(action, List.of(), Optional.empty(), reason);
    }

    private static Viewer viewer(Member member) {
        return feature.portal().viewers().of(member.id());
    }

    private static Set<String> roles(Member member) {
        return feature.host().accounts().findById(member.id()).orElseThrow().roles();
    }
}
