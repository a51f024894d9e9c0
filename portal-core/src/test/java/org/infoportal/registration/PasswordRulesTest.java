package org.infoportal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.infoportal.error.FieldError;
import org.infoportal.form.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ein langes Passwort",
                "infoportal-demo",
                "Passwort bcdfghjkmnpq",
                "korrekt pferd batterie",
                "aller guten dinge",
                "qk7-Hj2!x",
                "ÄÖÜß und mehr",
                "anna geht gern baden",
                "72945018364",
                "Muster auf der Tapete"
            })
    void acceptsWhatIsLongAndNotGuessed(String password) {
        assertThat(keys(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWORD",
                "Password123",
                "passwort1",
                "Passwort2026!",
                "12345678",
                "1234567890",
                "qwertzuiop",
                "iloveyou",
                "Sommer2026",
                "!!schalke04",
                "aaaaaaaaaaaa",
                "abcdefghijkl",
                "87654321",
                "Wahlkampf25",
                "sunshine1!"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(keys(password)).containsExactly("infoportal.password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annamuster",
                "Anna-Muster-1",
                "muster.anna@example.org",
                "Muster2026",
                "Infoportal",
                "infoportal2026",
                "infoportal-anna",
                "MusterMuster!"
            })
    void refusesWhatIsKnownOfItsOwner(String password) {
        assertThat(keys(password)).containsExactly("infoportal.password.personal");
    }

    @Test
    void refusesWhatIsShortOrLongerThanTheHashSees() {
        assertThat(keys("kurz-7x")).containsExactly("infoportal.password.short");
        assertThat(keys("lang".repeat(18) + "x")).containsExactly("infoportal.password.long");
        assertThat(keys("lang".repeat(18))).isEmpty();
    }

    @Test
    void refusesTwoThatDiffer() {
        Checked form =
                new Checked(Map.of("password", "ein langes Passwort", "passwordRepeat", "ein anderes"), List.of());

        assertThat(rules.check(form)).extracting(FieldError::field).containsExactly("passwordRepeat");
    }

    @Test
    void leavesAMissingOneToTheForm() {
        assertThat(rules.check(new Checked(Map.of(), List.of()))).isEmpty();
    }

    @Test
    void looksAtWhatIsKnownOfAnAccount() {
        Checked form = new Checked(Map.of("password", "mara.muster", "passwordRepeat", "mara.muster"), List.of());

        assertThat(rules.check(form, List.of("mara.muster")))
                .extracting(FieldError::messageKey)
                .containsExactly("infoportal.password.personal");
    }

    private List<String> keys(String password) {
        Checked form = new Checked(
                Map.of(
                        "firstName", "Anna",
                        "lastName", "Muster",
                        "email", "muster.anna@example.org",
                        "password", password,
                        "passwordRepeat", password),
                List.of());
        return rules.check(form).stream().map(FieldError::messageKey).toList();
    }
}
