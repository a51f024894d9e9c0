package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.spec.SecretKeySpec;
import org.infoportal.access.Gate;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.error.ConflictException;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.host.NewAccount;
import org.infoportal.host.Sessions;
import org.infoportal.host.Settings;
import org.infoportal.secondfactor.AppSecret;
import org.infoportal.secondfactor.PasskeyException;
import org.infoportal.secondfactor.SecondFactorFeature;
import org.infoportal.secondfactor.WrongCodeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecondFactorFeatureTest {

    private static final Settings.Rules USUAL = Settings.Rules.defaults();
    private static final Duration STEP = Duration.ofSeconds(30);

    @RegisterExtension
    static final FeaturePortal FEATURE = new FeaturePortal(new Settings.Rules(
            USUAL.resetLink(),
            USUAL.undoTime(),
            USUAL.unconfirmedKept(),
            USUAL.expiredKept(),
            USUAL.deletionGrace(),
            USUAL.accreditationValid(),
            Set.of(Roles.ACCREDITOR),
            Set.of()));

    private final Gate gate = new Gate();
    private SecondFactorFeature secondFactor;
    private Account mara;

    @BeforeEach
    void createAccount() {
        secondFactor = FEATURE.portal().secondFactor();
        mara = newAccount();
        // brakes run by the real clock, but codes by this one: no test sees another's step
        FEATURE.clock().advance(Duration.ofMinutes(5));
    }

    private static Account newAccount() {
        String name = "mara" + UUID.randomUUID().toString().substring(0, 8);
        return FEATURE.host()
                .accounts()
                .create(new NewAccount(
                        name, name + "@example.org", "Mara Muster", Locale.GERMAN, "ein langes Passwort"))
                .orElseThrow();
    }

    @Test
    void doesNotCountBeforeACodeOfTheAppHasCome() {
        secondFactor.changes().startApp(mara);

        assertThat(secondFactor.factors().has(mara.id())).isFalse();
        assertThatThrownBy(() -> secondFactor.changes().confirmApp(mara, "000000"))
                .isInstanceOf(InvalidException.class);
        assertThat(secondFactor.factors().has(mara.id())).isFalse();
    }

    @Test
    void givesRecoveryCodesWithTheFirstFactorAndTellsTheOwner() {
        App app = setUpApp();

        assertThat(app.recoveryCodes()).hasSize(10);
        assertThat(secondFactor.factors().of(mara.id()).codesLeft()).isEqualTo(10);
        assertThat(FEATURE.records().queuedMails(mara.email(), "second-factor-app-added"))
                .hasSize(1);
        assertThat(auditActions()).containsExactly("second-factor.app-added");
    }

    @Test
    void storesNoRecoveryCodeInClear() {
        String code = setUpApp().recoveryCodes().get(0);

        assertThat(FEATURE.records().holding(Sessions.PRIVATE_WORKSPACE, code)).isEmpty();
        assertThat(FEATURE.records().holding(Sessions.PRIVATE_WORKSPACE, code.replace("-", "")))
                .isEmpty();
    }

    @Test
    void forgetsAnAppThatIsNotSetUpInTime() {
        secondFactor.changes().startApp(mara);
        App app = new App(secondFactor.changes().startedApp(mara.id()).orElseThrow(), List.of());
        FEATURE.clock().advance(Duration.ofMinutes(31));

        assertThat(secondFactor.changes().startedApp(mara.id())).isEmpty();
        assertThatThrownBy(() -> secondFactor.changes().confirmApp(mara, app.code()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void takesACodeOnce() {
        App app = setUpApp();
        FEATURE.clock().advance(STEP);
        String code = app.code();
        String step = secondFactor.step().begin(mara);

        assertThat(secondFactor.step().confirmByCode(step, code)).contains(mara);

        String another = secondFactor.step().begin(mara);
        assertThatThrownBy(() -> secondFactor.step().confirmByCode(another, code))
                .isInstanceOf(WrongCodeException.class);
    }

    @Test
    void takesNoCodeAgainThatHasSetUpTheApp() {
        secondFactor.changes().startApp(mara);
        App app = new App(secondFactor.changes().startedApp(mara.id()).orElseThrow(), List.of());
        String code = app.code();
        secondFactor.changes().confirmApp(mara, code);

        assertThatThrownBy(() -> secondFactor.step().check(mara, code)).isInstanceOf(WrongCodeException.class);
    }

    @Test
    void takesACodeWithSpacesAndOneStepAway() {
        App app = setUpApp();
        FEATURE.clock().advance(STEP.multipliedBy(2));
        String code = app.code();
        FEATURE.clock().advance(STEP);

        secondFactor.step().check(mara, code.substring(0, 3) + " " + code.substring(3));
    }

    @Test
    void refusesACodeTwoStepsAway() {
        App app = setUpApp();
        FEATURE.clock().advance(STEP);
        String code = app.code();
        FEATURE.clock().advance(STEP.multipliedBy(2));

        assertThatThrownBy(() -> secondFactor.step().check(mara, code)).isInstanceOf(WrongCodeException.class);
    }

    @Test
    void brakesGuessingForTheAccountAndStillTakesARecoveryCode() {
        App app = setUpApp();
        FEATURE.clock().advance(STEP);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> secondFactor.step().check(mara, "000000")).isInstanceOf(WrongCodeException.class);
        }

        assertThatThrownBy(() -> secondFactor.step().check(mara, app.code())).isInstanceOf(ThrottledException.class);
        secondFactor.step().check(mara, app.recoveryCodes().get(0));
    }

    @Test
    void doesNotBrakeWhoIsRight() {
        App app = setUpApp();
        for (int i = 0; i < 8; i++) {
            FEATURE.clock().advance(STEP);
            secondFactor.step().check(mara, app.code());
        }
    }

    @Test
    void takesARecoveryCodeOnceAndTellsTheOwner() {
        String code = setUpApp().recoveryCodes().get(3);
        String typed = code.toLowerCase(Locale.ROOT).replace('-', ' ');

        assertThat(secondFactor.step().confirmByCode(secondFactor.step().begin(mara), typed))
                .contains(mara);

        assertThat(secondFactor.factors().of(mara.id()).codesLeft()).isEqualTo(9);
        assertThat(FEATURE.records().queuedMails(mara.email(), "second-factor-code-used"))
                .hasSize(1);
        assertThat(auditActions()).contains("second-factor.code-used");
        String again = secondFactor.step().begin(mara);
        assertThatThrownBy(() -> secondFactor.step().confirmByCode(again, code)).isInstanceOf(WrongCodeException.class);
    }

    @Test
    void takesOldRecoveryCodesNoMore() {
        String old = setUpApp().recoveryCodes().get(0);
        String fresh = secondFactor.changes().renewCodes(mara).get(0);

        assertThatThrownBy(() -> secondFactor.step().check(mara, old)).isInstanceOf(WrongCodeException.class);
        secondFactor.step().check(mara, fresh);
    }

    @Test
    void endsTheStepAfterTenMinutesAndAfterItsUse() {
        App app = setUpApp();
        String late = secondFactor.step().begin(mara);
        FEATURE.clock().advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(secondFactor.step().waiting(late)).isEmpty();
        assertThat(secondFactor.step().confirmByCode(late, app.code())).isEmpty();

        String used = secondFactor.step().begin(mara);
        assertThat(secondFactor.step().confirmByCode(used, app.code())).isPresent();
        assertThat(secondFactor.step().waiting(used)).isEmpty();
    }

    @Test
    void leavesACodeUnusedWhoseStepIsOver() {
        App app = setUpApp();
        String over = "kein Schritt";

        assertThat(secondFactor.step().confirmByCode(over, app.recoveryCodes().get(0)))
                .isEmpty();

        assertThat(secondFactor.factors().of(mara.id()).codesLeft()).isEqualTo(10);
    }

    @Test
    void takesTheRecoveryCodesAwayWithTheLastFactor() {
        String code = setUpApp().recoveryCodes().get(0);
        secondFactor.changes().removeApp(mara);

        assertThat(secondFactor.factors().has(mara.id())).isFalse();
        assertThat(FEATURE.records().ofType("ip:secondFactor"))
                .noneMatch(node -> mara.id().equals(node.get("name")));
        assertThatThrownBy(() -> secondFactor.step().check(mara, code)).isInstanceOf(WrongCodeException.class);
        assertThat(FEATURE.records().queuedMails(mara.email(), "second-factor-app-removed"))
                .hasSize(1);
    }

    @Test
    void givesWhoMustHaveOneTheRightsOfAGuestUntilThen() {
        FEATURE.host().accounts().grantRole(mara.id(), Roles.ACCREDITOR);
        awaitViewer(Viewer::needsSecondFactor);
        Viewer before = viewer();
        assertThat(before.isGuest()).isFalse();
        assertThat(before.roles()).isEmpty();
        assertThat(gate.mayAccredit(before)).isFalse();

        setUpApp();

        awaitViewer(viewer -> !viewer.needsSecondFactor());
        assertThat(gate.mayAccredit(viewer())).isTrue();
    }

    @Test
    void keepsTheLastFactorOfWhoMustHaveOne() {
        FEATURE.host().accounts().grantRole(mara.id(), Roles.ACCREDITOR);
        setUpApp();
        mara = FEATURE.host().accounts().findById(mara.id()).orElseThrow();

        assertThatThrownBy(() -> secondFactor.changes().removeApp(mara)).isInstanceOf(ConflictException.class);
        assertThat(secondFactor.factors().has(mara.id())).isTrue();
    }

    @Test
    void letsAnAdministratorHelpAndTellsTheOwner() {
        setUpApp();
        secondFactor.changes().reset(staff(Roles.ADMIN), mara.id());

        assertThat(secondFactor.factors().has(mara.id())).isFalse();
        assertThat(FEATURE.records().queuedMails(mara.email(), "second-factor-reset"))
                .hasSize(1);
        assertThat(FEATURE.records().ofType("ip:auditEntry"))
                .anyMatch(entry -> "second-factor.reset".equals(entry.get("action"))
                        && mara.id().equals(entry.get("subject"))
                        && "hilfe".equals(entry.get("actor")));
    }

    @Test
    void letsNobodyElseHelp() {
        setUpApp();
        for (String role : List.of(Roles.EDITOR, Roles.ACCREDITOR, Roles.MEMBER)) {
            assertThatThrownBy(() -> secondFactor.changes().reset(staff(role), mara.id()))
                    .isInstanceOf(NotFoundException.class);
        }
        Viewer herself =
                new Viewer(Optional.of(mara.id()), mara.name(), "", "none", false, List.of(), Set.of(Roles.ADMIN));
        assertThatThrownBy(() -> secondFactor.changes().reset(herself, mara.id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(secondFactor.factors().has(mara.id())).isTrue();
    }

    @Test
    void permitsChangesForAWhileAndToTheOwnerOnly() {
        String permit = secondFactor.permits().issue(mara.id());
        assertThat(secondFactor.permits().isValid(permit, mara.id())).isTrue();
        assertThat(secondFactor.permits().isValid(permit, newAccount().id())).isFalse();
        assertThat(secondFactor.permits().isValid(secondFactor.step().begin(mara), mara.id()))
                .as("a token for something else")
                .isFalse();

        FEATURE.clock().advance(Duration.ofMinutes(16));

        assertThat(secondFactor.permits().isValid(permit, mara.id())).isFalse();
    }

    @Test
    void takesNothingForAPasskeyThatIsNone() {
        for (String answer : List.of("", "null", "{}", "[]", "kein JSON", "{\"id\":\"AAAA\"}", "x".repeat(20_000))) {
            assertThatThrownBy(() -> secondFactor.step().signIn(answer)).isInstanceOf(PasskeyException.class);
            assertThatThrownBy(() -> secondFactor.changes().addPasskey(mara, "Telefon", answer))
                    .isInstanceOf(PasskeyException.class);
        }
        assertThat(secondFactor.factors().has(mara.id())).isFalse();
    }

    @Test
    void endsWhatTheOldPasswordHasOpenedHalfway() {
        setUpApp();
        String step = secondFactor.step().begin(mara);
        String permit = secondFactor.permits().issue(mara.id());
        assertThat(secondFactor.step().waiting(step)).contains(mara);
        assertThat(secondFactor.permits().isValid(permit, mara.id())).isTrue();

        FEATURE.portal()
                .selfService()
                .passwords()
                .change(
                        mara,
                        Map.of(
                                "currentPassword", "ein langes Passwort",
                                "password", "ganz anders als vorher",
                                "passwordRepeat", "ganz anders als vorher"),
                        Optional.empty());

        assertThat(secondFactor.step().waiting(step)).isEmpty();
        assertThat(secondFactor.permits().isValid(permit, mara.id())).isFalse();
        String again = secondFactor.step().begin(mara);
        assertThat(secondFactor.step().waiting(again)).isPresent();
    }

    private App setUpApp() {
        secondFactor.changes().startApp(mara);
        AppSecret secret = secondFactor.changes().startedApp(mara.id()).orElseThrow();
        List<String> codes = secondFactor.changes().confirmApp(mara, new App(secret, List.of()).code());
        return new App(secret, codes);
    }

    private Viewer viewer() {
        return FEATURE.portal().viewers().of(mara.id());
    }

    private void awaitViewer(Predicate<Viewer> wanted) {
        Await.until("her rights have changed", () -> wanted.test(viewer()));
    }

    private List<String> auditActions() {
        return FEATURE.records().ofType("ip:auditEntry").stream()
                .filter(entry -> mara.id().equals(entry.get("subject")))
                .map(entry -> entry.get("action"))
                .toList();
    }

    private static Viewer staff(String role) {
        return new Viewer(Optional.of("helper"), "hilfe", "Hilfe", "none", false, List.of(), Set.of(role));
    }

    private record App(AppSecret secret, List<String> recoveryCodes) {

        /** What the app shows now. */
        String code() {
            try {
                return new TimeBasedOneTimePasswordGenerator()
                        .generateOneTimePasswordString(
                                new SecretKeySpec(secret.bytes(), "HmacSHA1"),
                                FEATURE.clock().instant());
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }
}
