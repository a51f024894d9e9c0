package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infoportal.standalone.feature.FeaturePortal.ACCREDITOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Outcome;
import org.infoportal.accreditation.Transition;
import org.infoportal.error.ConflictException;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Decisions made on pages: on what was seen, on one or on many, and taken back as long as nobody was told. */
class UndoFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final Duration UNDO_TIME = Duration.ofMinutes(1);

    private final Accreditations accreditations = feature.portal().accreditations();

    @Test
    void opensAtOnceAndClosesAgain() {
        Member anna = feature.registerAndConfirm("anna@example.org");

        decide(anna, accredit("candidate"));
        assertThat(viewer(anna).audiences()).containsExactly("public", "member", "candidate");
        assertThat(mails(anna, "accreditation-accredit")).isEqualTo(1);

        Member undone = accreditations.undo(ACCREDITOR, anna.id());
        assertThat(undone.state()).isEqualTo(AccreditationState.PENDING);
        assertThat(undone.audiences()).isEmpty();
        assertThat(undone.validUntil()).isEmpty();
        assertThat(viewer(anna).accredited()).isFalse();
        assertThat(roles(anna)).isEmpty();
        assertThat(mails(anna, "accreditation-accredit")).isZero();
    }

    @Test
    void writesDownThatItWasTakenBack() {
        Member anna = feature.registerAndConfirm("geschrieben@example.org");
        decide(anna, reject());

        Member undone = accreditations.undo(ACCREDITOR, anna.id());

        assertThat(undone.history())
                .extracting(Transition::to)
                .endsWith(AccreditationState.REJECTED, AccreditationState.PENDING);
        assertThat(undone.history().get(3).isUndo()).isTrue();
        assertThat(undone.since()).isEqualTo(anna.since());
        assertThat(feature.records().ofType("ip:auditEntry"))
                .filteredOn(entry -> anna.id().equals(entry.get("subject")))
                .extracting(entry -> entry.get("action"))
                .contains("accreditation.rejected", "accreditation.undo");
    }

    @Test
    void restoresWhatARevocationTook() {
        Member anna = feature.registerAndConfirm("wieder@example.org");
        LocalDate day = LocalDate.of(2028, 3, 1);
        accreditations.decide(
                ACCREDITOR,
                anna.id(),
                new Decision(
                        Action.ACCREDIT, List.of("chair", "staff"), Optional.empty(), "", Optional.of(day), Map.of()));
        Member accredited = member(anna);

        Member revoked = decide(accredited, new Decision(Action.REVOKE, List.of(), Optional.empty(), "Grund"));
        assertThat(revoked.validUntil()).isEmpty();
        assertThat(roles(anna)).isEmpty();
        Member undone = accreditations.undo(ACCREDITOR, anna.id());

        assertThat(undone.audiences()).containsExactly("chair", "staff");
        assertThat(undone.validUntil()).contains(day);
        assertThat(roles(anna)).isEqualTo(roles("member", "chair", "staff"));
        assertThat(viewer(anna).accredited()).isTrue();
    }

    @Test
    void restoresRemarks() {
        Member anna = feature.registerAndConfirm("anmerkung@example.org");
        Map<String, String> remarks = Map.of("unit", "Welcher Ortsverein?");
        Member sentBack = accreditations.decide(
                ACCREDITOR,
                anna.id(),
                new Decision(Action.SEND_BACK, List.of(), Optional.empty(), "Grund", Optional.empty(), remarks));
        assertThat(sentBack.remarks()).isEqualTo(remarks);

        assertThat(decide(sentBack, reject()).remarks()).isEmpty();

        assertThat(accreditations.undo(ACCREDITOR, anna.id()).remarks()).isEqualTo(remarks);
    }

    @Test
    void refusesWhenTheMailHasLeft() {
        Member anna = feature.registerAndConfirm("zu-spaet@example.org");
        decide(anna, accredit("candidate"));
        feature.clock().advance(UNDO_TIME);

        assertThatThrownBy(() -> accreditations.undo(ACCREDITOR, anna.id())).isInstanceOf(ConflictException.class);

        assertThat(member(anna).state()).isEqualTo(AccreditationState.ACCREDITED);
        assertThat(roles(anna)).isEqualTo(roles("member", "candidate"));
        assertThat(mails(anna, "accreditation-accredit")).isEqualTo(1);
    }

    @Test
    void refusesWhatAClientDecided() {
        Member anna = feature.registerAndConfirm("client@example.org");
        accreditations.decide(ACCREDITOR, anna.id(), accredit("candidate"));

        assertThatThrownBy(() -> accreditations.undo(ACCREDITOR, anna.id())).isInstanceOf(ConflictException.class);
    }

    @Test
    void refusesASecondUndoAndOneOfTheUndo() {
        Member anna = feature.registerAndConfirm("zweimal@example.org");
        decide(anna, reject());
        accreditations.undo(ACCREDITOR, anna.id());

        assertThatThrownBy(() -> accreditations.undo(ACCREDITOR, anna.id())).isInstanceOf(ConflictException.class);
        assertThat(member(anna).state()).isEqualTo(AccreditationState.PENDING);
    }

    @Test
    void refusesOnceTheMemberHasActed() {
        Member anna = feature.registerAndConfirm("gehandelt@example.org");
        decide(anna, new Decision(Action.SEND_BACK, List.of(), Optional.empty(), "Grund"));
        feature.portal()
                .ownApplications()
                .resubmit(
                        viewer(anna),
                        Map.of("salutation", "keine", "firstName", "A", "lastName", "B", "function", "candidate"));

        assertThatThrownBy(() -> accreditations.undo(ACCREDITOR, anna.id())).isInstanceOf(ConflictException.class);
    }

    @Test
    void letsOneOfTwoSimultaneousUndosCount() throws InterruptedException {
        Member anna = feature.registerAndConfirm("beide@example.org");
        decide(anna, accredit("candidate"));

        List<Object> answers = Together.run(List.of(
                () -> accreditations.undo(ACCREDITOR, anna.id()), () -> accreditations.undo(ACCREDITOR, anna.id())));

        assertThat(answers).hasAtLeastOneElementOfType(ConflictException.class);
        assertThat(answers).hasAtLeastOneElementOfType(Member.class);
        assertThat(member(anna).history()).hasSize(4);
    }

    @Test
    void decidesOnlyOnWhatWasSeen() {
        Member seen = feature.registerAndConfirm("gesehen@example.org");
        decide(seen, reject());
        accreditations.undo(ACCREDITOR, seen.id());

        assertThatThrownBy(() -> decide(seen, accredit("candidate"))).isInstanceOf(ConflictException.class);

        assertThat(member(seen).state()).isEqualTo(AccreditationState.PENDING);
        assertThat(roles(seen)).isEmpty();
    }

    @Test
    void decidesOnManyAndSaysWhatBecameOfEach() {
        Member done = feature.registerAndConfirm("viele1@example.org");
        Member faster = feature.registerAndConfirm("viele2@example.org");
        Member own = feature.registerAndConfirm("viele3@example.org");
        Member registered = feature.register("viele4@example.org");
        Map<String, Long> seen = new LinkedHashMap<>();
        List.of(done, faster, own, registered).forEach(member -> seen.put(member.id(), member.revision()));
        seen.put("nobody", 1L);
        decide(faster, reject());
        Viewer accreditor = new Viewer(
                Optional.of(own.id()), own.userName(), "", "pending", false, List.of(), Set.of(Roles.ACCREDITOR));

        List<Outcome> outcomes = accreditations.decideAll(accreditor, seen, accredit("candidate"));

        assertThat(outcomes).extracting(Outcome::done).containsExactly(true, false, false, false);
        assertThat(outcomes)
                .extracting(outcome ->
                        outcome.refusal().map(ConflictException::messageKey).orElse(""))
                .containsExactly(
                        "",
                        "infoportal.queue.meanwhile",
                        "infoportal.accreditation.own",
                        "infoportal.accreditation.not-now");
        assertThat(outcomes.get(1).refusal().orElseThrow().arguments()).containsExactly("freischaltung");
        assertThat(member(done).state()).isEqualTo(AccreditationState.ACCREDITED);
        assertThat(member(faster).state()).isEqualTo(AccreditationState.REJECTED);
        assertThat(member(own).state()).isEqualTo(AccreditationState.PENDING);

        assertThat(accreditations.undoAll(accreditor, List.of(done.id(), own.id())))
                .extracting(Outcome::done)
                .containsExactly(true, false);
        assertThat(member(done).state()).isEqualTo(AccreditationState.PENDING);
    }

    @Test
    void decidesOnNobodyIfTheDecisionIsWrong() {
        Member anna = feature.registerAndConfirm("falsch@example.org");

        assertThatThrownBy(() -> accreditations.decideAll(
                        ACCREDITOR,
                        Map.of(anna.id(), anna.revision()),
                        new Decision(Action.REJECT, List.of(), Optional.empty(), "")))
                .isInstanceOf(InvalidException.class);
        assertThat(member(anna).state()).isEqualTo(AccreditationState.PENDING);
    }

    @Test
    void letsNobodyUndoWhatWasDecidedOnHerself() {
        Member anna = feature.registerAndConfirm("eigene@example.org");
        decide(anna, reject());
        Viewer herself = new Viewer(
                Optional.of(anna.id()), anna.userName(), "", "rejected", false, List.of(), Set.of(Roles.ACCREDITOR));

        assertThatThrownBy(() -> accreditations.undo(herself, anna.id())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> accreditations.undo(FeaturePortal.EDITOR, anna.id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(member(anna).state()).isEqualTo(AccreditationState.REJECTED);
    }

    private Member decide(Member seen, Decision decision) {
        return accreditations.decideWithUndo(ACCREDITOR, seen.id(), decision, OptionalLong.of(seen.revision()));
    }

    private Member member(Member member) {
        return accreditations.get(ACCREDITOR, member.id());
    }

    private static Decision accredit(String... audiences) {
        return new Decision(Action.ACCREDIT, List.of(audiences), Optional.empty(), "");
    }

    private static Decision reject() {
        return new Decision(Action.REJECT, List.of(), Optional.empty(), "Grund");
    }

    private static int mails(Member member, String template) {
        return feature.records().queuedMails(member.email(), template).size();
    }

    private static Viewer viewer(Member member) {
        return feature.portal().viewers().of(member.id());
    }

    private static Set<String> roles(Member member) {
        return feature.host().accounts().findById(member.id()).orElseThrow().roles();
    }

    private static Set<String> roles(String... audiences) {
        return java.util.Arrays.stream(audiences).map(Roles::ofAudience).collect(java.util.stream.Collectors.toSet());
    }
}
