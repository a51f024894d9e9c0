package org.infoportal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.host.NewAccount;
import org.infoportal.host.Settings;
import org.junit.jupiter.api.Test;

class LoginTest {

    private static final Account ANNA =
            new Account("1", "anna", "anna@example.org", "Anna", Locale.GERMAN, true, Set.of());

    private final Devices devices = new Devices(() -> new byte[] {1, 2, 3});
    private final Login login = new Login(new OneAccount(), devices, new Settings.Limits(3, 5, 10, Duration.ofDays(1)));

    @Test
    void letsTheRightPasswordInAsOftenAsSheLikes() {
        for (int i = 0; i < 20; i++) {
            assertThat(login.check("anna", "right", "net")).contains(ANNA);
        }
    }

    @Test
    void brakesAfterTooManyWrongPasswordsForOneIdentifier() {
        guess("anna", "net", 3);

        assertThatThrownBy(() -> login.check("anna", "right", "net"))
                .isInstanceOf(ThrottledException.class)
                .satisfies(
                        e -> assertThat(((ThrottledException) e).retryAfter()).isPositive());
    }

    @Test
    void brakesUnknownIdentifiersAlike() {
        guess("nobody", "net", 3);

        assertThatThrownBy(() -> login.check("nobody", "x", "net")).isInstanceOf(ThrottledException.class);
    }

    @Test
    void doesNotLockOutTheOwnerElsewhere() {
        guess("anna", "attacker", 3);

        assertThat(login.check("anna", "right", "home")).contains(ANNA);
    }

    @Test
    void brakesANetworkThatTriesManyIdentifiers() {
        guess("a", "net", 2);
        guess("b", "net", 2);
        guess("c", "net", 1);

        assertThatThrownBy(() -> login.check("d", "x", "net")).isInstanceOf(ThrottledException.class);
    }

    @Test
    void brakesThoseWhoGuessFromManyNetworks() {
        guessFromEverywhere("anna", 15);

        assertThatThrownBy(() -> login.check("anna", "wrong", "another")).isInstanceOf(ThrottledException.class);
    }

    @Test
    void brakesThemAlikeForUnknownIdentifiers() {
        guessFromEverywhere("nobody", 15);

        assertThatThrownBy(() -> login.check("nobody", "wrong", "another")).isInstanceOf(ThrottledException.class);
    }

    @Test
    void letsTheOwnerInOnAKnownDeviceWhateverStrangersTry() {
        String mark = devices.mark("1");
        guess("anna", "home", 3);
        guessFromEverywhere("anna", 12);

        assertThat(login.check("anna", "right", "home", Optional.of(mark))).contains(ANNA);
        assertThat(login.check("ANNA", "right", "abroad", Optional.of(mark))).contains(ANNA);
    }

    @Test
    void letsTheOwnerInFromANetworkSheHasLoggedInFrom() {
        login.check("anna", "right", "home");
        guessFromEverywhere("anna", 15);

        assertThat(login.check("anna", "right", "home")).contains(ANNA);
    }

    @Test
    void brakesAKnownDeviceToo() {
        Optional<String> mark = Optional.of(devices.mark("1"));
        for (int i = 0; i < 3; i++) {
            assertThat(login.check("anna", "wrong", "net" + i, mark)).isEmpty();
        }

        assertThatThrownBy(() -> login.check("anna", "right", "net", mark)).isInstanceOf(ThrottledException.class);
    }

    @Test
    void takesNoMarkOfAnotherAccountAndNoForgedOne() {
        guessFromEverywhere("anna", 15);
        String genuine = devices.mark("1");

        for (String mark : List.of(devices.mark("2"), "x" + genuine, genuine + "x", "", ".", "a.b", "x".repeat(5000))) {
            assertThatThrownBy(() -> login.check("anna", "right", "another", Optional.of(mark)))
                    .as(mark)
                    .isInstanceOf(ThrottledException.class);
        }
    }

    @Test
    void asksTheOwnerForHerPasswordWhateverStrangersTry() {
        guessFromEverywhere("anna", 15);

        assertThat(login.confirm(ANNA, "right")).isTrue();
    }

    @Test
    void brakesAnOwnerWhoDoesNotKnowHerPassword() {
        for (int i = 0; i < 3; i++) {
            assertThat(login.confirm(ANNA, "wrong")).isFalse();
        }

        assertThatThrownBy(() -> login.confirm(ANNA, "right")).isInstanceOf(ThrottledException.class);
    }

    private void guessFromEverywhere(String identifier, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(login.check(identifier, "wrong", "far away " + i)).isEmpty();
        }
    }

    private void guess(String identifier, String network, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(login.check(identifier, "wrong", network)).isEmpty();
        }
    }

    private static final class OneAccount implements Accounts {

        @Override
        public Optional<Account> authenticate(String nameOrEmail, String password) {
            return "anna".equalsIgnoreCase(nameOrEmail) && "right".equals(password)
                    ? Optional.of(ANNA)
                    : Optional.empty();
        }

        @Override
        public Optional<Account> findById(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onChange(Runnable listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Account> withRole(String role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Account> findByIdentifier(String nameOrEmail) {
            return "anna".equalsIgnoreCase(nameOrEmail) ? Optional.of(ANNA) : Optional.empty();
        }

        @Override
        public Optional<Account> create(NewAccount account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setPassword(String id, String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void describe(String id, String fullName, Locale language) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean setEmail(String id, String email) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void grantRole(String id, String role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revokeRole(String id, String role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(String id) {
            throw new UnsupportedOperationException();
        }
    }
}
