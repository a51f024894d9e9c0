package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.infoportal.standalone.feature.FeaturePortal.registration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Transition;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.ThrottledException;
import org.infoportal.registration.ConsentText;
import org.infoportal.registration.Registrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationsFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final Registrations registrations = feature.portal().registrations();

    @Test
    void makesAMemberWhoIsRegistered() {
        Member member = feature.register("neu@example.org");

        assertThat(member.state()).isEqualTo(AccreditationState.REGISTERED);
        assertThat(member.requestedAt()).isEqualTo(feature.clock().instant());
        assertThat(member.confirmedAt()).isEmpty();
        assertThat(feature.portal().viewers().of(member.id()).accredited()).isFalse();
        assertThat(feature.host().accounts().findById(member.id()).orElseThrow().roles())
                .isEmpty();
    }

    @Test
    void queuesTheConfirmationMail() {
        feature.register("post@example.org");

        assertThat(feature.records().queuedMails("post@example.org", "confirm-address"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.get("text")).startsWith("https://portal.example.org/bestaetigen?token="));
    }

    @Test
    void keepsWhatWasAgreedTo() {
        Member member = feature.register("einwilligung@example.org");

        ConsentText.Text text = feature.portal().consents().current(Locale.GERMAN);
        assertThat(member.consent().version()).isEqualTo(text.version()).isNotEmpty();
        assertThat(member.consent().hash()).isEqualTo(text.hash()).hasSize(64);
        assertThat(member.consent().at()).isEqualTo(feature.clock().instant());
        assertThat(member.consent().channel()).isEqualTo("web");
    }

    @Test
    void tellsTheOwnerAndNobodyElseThatTheAddressIsKnown() {
        Member first = feature.register("bekannt@example.org");

        registrations.register(registration("Bekannt@Example.org"), Locale.GERMAN, "api", "192.0.2.2");

        assertThat(feature.records().queuedMails("bekannt@example.org", "already-registered"))
                .hasSize(1);
        assertThat(feature.records().queuedMails("bekannt@example.org", "confirm-address"))
                .hasSize(1);
        assertThat(feature.portal().members().all())
                .filteredOn(member -> member.email().equalsIgnoreCase("bekannt@example.org"))
                .containsExactly(first);
    }

    @Test
    void fillsNobodysMailbox() {
        feature.register("oft@example.org");

        for (int i = 0; i < 10; i++) {
            registrations.register(registration("oft@example.org"), Locale.GERMAN, "api", "192.0.2.3");
        }

        assertThat(feature.records().queuedMails("oft@example.org", "already-registered"))
                .hasSize(3);
    }

    @Test
    void sendsTheConfirmationMailAgainButNotForEver() {
        Member member = feature.register("nochmal@example.org");

        registrations.resend(member.id());

        assertThat(feature.records().queuedMails("nochmal@example.org", "confirm-address"))
                .hasSize(2);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 3; i++) {
                        registrations.resend(member.id());
                    }
                })
                .isInstanceOf(ThrottledException.class);
    }

    @Test
    void confirmsAnAddressAndQueuesTheApplication() {
        Member member = feature.registerAndConfirm("bestaetigt@example.org");

        assertThat(member.state()).isEqualTo(AccreditationState.PENDING);
        assertThat(member.confirmedAt()).contains(feature.clock().instant());
        assertThat(member.history())
                .extracting(Transition::to)
                .containsExactly(AccreditationState.ADDRESS_CONFIRMED, AccreditationState.PENDING);
        assertThat(member.history()).extracting(Transition::actor).containsExactly(member.userName(), "system");
    }

    @Test
    void opensALinkOnceAndOnlyByConfirming() {
        feature.register("einmal@example.org");
        String token = feature.confirmationToken("einmal@example.org");

        assertThat(registrations.isOpen(token)).isTrue();
        assertThat(registrations.isOpen(token)).isTrue();
        assertThat(registrations.confirm(token)).isTrue();
        assertThat(registrations.isOpen(token)).isFalse();
        assertThat(registrations.confirm(token)).isFalse();
    }

    @Test
    void confirmsOnceForTwoPressesAtOnce() throws InterruptedException {
        feature.register("doppelt@example.org");
        String token = feature.confirmationToken("doppelt@example.org");

        List<Object> answers =
                Together.run(List.of(() -> registrations.confirm(token), () -> registrations.confirm(token)));

        assertThat(answers).containsExactlyInAnyOrder(true, false);
        assertThat(feature.member("doppelt@example.org").history()).hasSize(2);
    }

    @Test
    void refusesALinkThatIsTooOld() {
        feature.register("spaet@example.org");
        String token = feature.confirmationToken("spaet@example.org");

        feature.clock().advance(Duration.ofDays(7));

        assertThat(registrations.isOpen(token)).isFalse();
        assertThat(registrations.confirm(token)).isFalse();
        assertThat(feature.member("spaet@example.org").state()).isEqualTo(AccreditationState.REGISTERED);
    }

    @Test
    void refusesATokenForSomethingElse() {
        Member member = feature.register("zweck@example.org");
        String other = feature.portal().store().call(session -> {
            String token = feature.portal().tokens().issue(session, "other", member.id(), Duration.ofDays(1));
            session.save();
            return token;
        });

        assertThat(registrations.confirm(other)).isFalse();
        assertThat(registrations.confirm("")).isFalse();
        assertThat(registrations.confirm("../members")).isFalse();
        assertThat(feature.member("zweck@example.org").state()).isEqualTo(AccreditationState.REGISTERED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            email,          not an address, email,          infoportal.field.email.error
            password,       kurz,           password,       infoportal.password.short
            passwordRepeat, etwas anderes,  passwordRepeat, infoportal.password.differs
            function,       king,           function,       infoportal.field.choice.error
            consent,        false,          consent,        infoportal.registration.consent.error
            state,          accredited,     state,          infoportal.field.unknown.error
            """)
    void namesTheFieldThatIsWrong(String name, String value, String field, String message) {
        Map<String, Object> input = new HashMap<>(registration("falsch@example.org"));
        input.put(name, value);

        InvalidException refused = catchThrowableOfType(
                InvalidException.class, () -> registrations.register(input, Locale.GERMAN, "api", "192.0.2.4"));

        assertThat(refused.errors()).extracting(FieldError::field).contains(field);
        assertThat(refused.errors()).extracting(FieldError::messageKey).contains(message);
        assertThat(feature.host().accounts().findByIdentifier("falsch@example.org"))
                .isEmpty();
    }

    @Test
    void takesManyAtOnce() throws InterruptedException {
        List<Callable<Member>> callers = IntStream.range(0, 20)
                .<Callable<Member>>mapToObj(n -> () -> feature.register("viele" + n + "@example.org"))
                .toList();

        assertThat(Together.run(callers)).hasOnlyElementsOfType(Member.class).doesNotHaveDuplicates();
    }
}
