package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infoportal.standalone.feature.FeaturePortal.ACCREDITOR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Transition;
import org.infoportal.error.InvalidException;
import org.infoportal.time.LegalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An accreditation that ends on a day. */
class ExpiryFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final Accreditations accreditations = feature.portal().accreditations();

    @Test
    void endsAtMidnightInBerlinWithoutAnybodysDoing() {
        LocalDate last = today().plusDays(40);
        Member anna = accredited("mitternacht@example.org", last);
        assertThat(viewer(anna).accredited()).isTrue();
        Instant midnight = last.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant();

        moveTo(midnight.minusSeconds(1));
        assertThat(viewer(anna).accredited()).isTrue();

        moveTo(midnight);
        assertThat(viewer(anna).accredited()).isFalse();
        assertThat(viewer(anna).audiences()).containsExactly("public");
        assertThat(viewer(anna).state()).isEqualTo("expired");
        assertThat(feature.portal().queue().counts(ACCREDITOR)).containsKey(AccreditationState.EXPIRED);
    }

    @Test
    void isWrittenDownOnceAndTold() {
        Member anna = accredited("geschrieben@example.org", today().plusDays(1));
        feature.clock().advance(Duration.ofDays(3));

        assertThat(accreditations.expireDue()).isPositive();
        assertThat(accreditations.expireDue()).isZero();

        Member expired = member(anna);
        assertThat(expired.state()).isEqualTo(AccreditationState.EXPIRED);
        Transition last = expired.history().get(expired.history().size() - 1);
        assertThat(last.actor()).isEqualTo("system");
        assertThat(last.mail()).isNotEmpty();
        assertThat(roles(anna)).isEmpty();
        assertThat(mails(anna, "accreditation-expire")).isEqualTo(1);
    }

    @Test
    void isRemindedOfOnceInTime() {
        Member anna = accredited("erinnert@example.org", today().plusDays(30));
        accreditations.expireDue();
        assertThat(mails(anna, "accreditation-reminder")).isZero();

        feature.clock().advance(Duration.ofDays(17));
        accreditations.expireDue();
        feature.clock().advance(Duration.ofDays(1));
        accreditations.expireDue();

        assertThat(mails(anna, "accreditation-reminder")).isEqualTo(1);
        assertThat(member(anna).state()).isEqualTo(AccreditationState.ACCREDITED);

        extend(anna, Optional.of(today().plusDays(20)));
        feature.clock().advance(Duration.ofDays(8));
        accreditations.expireDue();
        assertThat(mails(anna, "accreditation-reminder")).isEqualTo(2);
    }

    @Test
    void isExtendedWithTheSameCircles() {
        Member anna = accredited("verlaengert@example.org", today().plusDays(1));
        LocalDate later = today().plusDays(100);

        Member extended = extend(anna, Optional.of(later));
        assertThat(extended.state()).isEqualTo(AccreditationState.ACCREDITED);
        assertThat(extended.validUntil()).contains(later);
        assertThat(extended.audiences()).containsExactly("candidate");
        assertThat(mails(anna, "accreditation-extend")).isEqualTo(1);

        feature.clock().advance(Duration.ofDays(2));
        accreditations.expireDue();
        assertThat(viewer(anna).accredited()).isTrue();
    }

    @Test
    void canBeExtendedAfterItsEnd() {
        Member anna = accredited("danach@example.org", today().plusDays(1));
        feature.clock().advance(Duration.ofDays(3));
        accreditations.expireDue();

        extend(anna, Optional.of(today().plusDays(10)));

        assertThat(viewer(anna).audiences()).containsExactly("public", "member", "candidate");
        assertThat(roles(anna)).isEqualTo(Set.of("infoportal-member", "infoportal-audience-candidate"));
    }

    @Test
    void needsADayThatIsToCome() {
        Member anna = accredited("tag@example.org", today().plusDays(1));

        for (Optional<LocalDate> day : List.of(
                Optional.<LocalDate>empty(), Optional.of(today().minusDays(1)), Optional.of(today().plusYears(21)))) {
            assertThatThrownBy(() -> extend(anna, day)).isInstanceOf(InvalidException.class);
        }
        assertThat(extend(anna, Optional.of(today())).validUntil()).contains(today());
    }

    private Member accredited(String email, LocalDate until) {
        Member member = feature.registerAndConfirm(email);
        return accreditations.decide(
                ACCREDITOR,
                member.id(),
                new Decision(
                        Action.ACCREDIT, List.of("candidate"), Optional.empty(), "", Optional.of(until), Map.of()));
    }

    private Member extend(Member member, Optional<LocalDate> until) {
        return accreditations.decide(
                ACCREDITOR, member.id(), new Decision(Action.EXTEND, List.of(), Optional.empty(), "", until, Map.of()));
    }

    private Member member(Member member) {
        return accreditations.get(ACCREDITOR, member.id());
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(feature.clock().instant(), LegalTime.ZONE);
    }

    private static void moveTo(Instant instant) {
        feature.clock().advance(Duration.between(feature.clock().instant(), instant));
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
}
