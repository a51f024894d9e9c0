package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.selfservice.AddressChanges;
import org.infoportal.selfservice.OwnData;
import org.infoportal.selfservice.PasswordChanges;
import org.infoportal.session.PortalSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SelfServiceFeatureTest {

    private static final String PASSWORD = "ein langes Passwort";

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final OwnData ownData = feature.portal().selfService().data();
    private final PasswordChanges passwords = feature.portal().selfService().passwords();
    private final AddressChanges addresses = feature.portal().selfService().addresses();

    @Test
    void changesNameAndLanguageInAccountAndMember() {
        Member anna = feature.registerAndConfirm("name@example.org");

        Locale language = ownData.change(
                viewer(anna), Map.of("salutation", "divers", "firstName", "Mira", "lastName", "Neu", "language", "en"));

        Member changed = feature.member("name@example.org");
        assertThat(language).isEqualTo(Locale.ENGLISH);
        assertThat(changed.fullName()).isEqualTo("Mira Neu");
        assertThat(changed.salutation()).isEqualTo("divers");
        assertThat(changed.language()).isEqualTo(Locale.ENGLISH);
        assertThat(changed.revision()).isGreaterThan(anna.revision());
        assertThat(account(anna).fullName()).isEqualTo("Mira Neu");
        assertThat(account(anna).language()).isEqualTo(Locale.ENGLISH);
        assertThat(actions(anna)).contains("account.data");
    }

    @Test
    void leavesFunctionUnitAndStateAlone() {
        Member anna = feature.registerAndConfirm("funktion@example.org");

        ownData.change(
                viewer(anna),
                Map.of("salutation", "keine", "firstName", "Mara", "lastName", "Muster", "language", "de"));

        Member changed = feature.member("funktion@example.org");
        assertThat(List.of(changed.function(), changed.unit(), changed.state()))
                .isEqualTo(List.of(anna.function(), anna.unit(), anna.state()));
        assertThatThrownBy(() -> ownData.change(
                        viewer(anna),
                        Map.of(
                                "salutation", "keine",
                                "firstName", "Mara",
                                "lastName", "Muster",
                                "language", "de",
                                "function", "chair")))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void letsStaffChangeTheirNameToo() {
        Account editor = feature.host()
                .accounts()
                .createStaff("redakteurin", "Redaktion", "red@example.org", PASSWORD, Set.of(Roles.EDITOR))
                .orElseThrow();
        Viewer viewer = feature.portal().viewers().of(editor.id());

        ownData.change(viewer, Map.of("fullName", "Rita Redlich", "language", "de"));

        assertThat(ownData.values(viewer)).containsEntry("fullName", "Rita Redlich");
        assertThat(feature.portal().viewers().of(editor.id()).name()).isEqualTo("Rita Redlich");
    }

    @Test
    void isNothingForGuests() {
        assertThatThrownBy(() -> ownData.values(Viewer.GUEST)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ownData.change(Viewer.GUEST, Map.of())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void changesThePasswordOfWhoeverKnowsTheOldOneAndEndsOtherSessions() {
        Member anna = feature.registerAndConfirm("passwort@example.org");
        PortalSession own = session(anna);
        PortalSession other = session(anna);
        AtomicInteger told = new AtomicInteger();
        passwords.onChange(told::incrementAndGet);

        passwords.change(account(anna), newPassword(PASSWORD, "ganz anders als vorher"), Optional.of(own.id()));

        assertThat(login(anna.email(), PASSWORD)).isEmpty();
        assertThat(login(anna.email(), "ganz anders als vorher")).isPresent();
        assertThat(feature.portal().sessions().isOpen(own.id(), anna.id())).isTrue();
        assertThat(feature.portal().sessions().isOpen(other.id(), anna.id())).isFalse();
        assertThat(feature.records().queuedMails(anna.email(), "password-changed"))
                .hasSize(1);
        assertThat(told).hasValue(1);
        assertThat(actions(anna)).contains("account.password");
    }

    @Test
    void wantsTheOldPasswordAndAGoodNewOne() {
        Member anna = feature.registerAndConfirm("falsch@example.org");

        assertThat(fields(() -> change(anna, newPassword("falsch-falsch", "ganz anders als vorher"))))
                .containsExactly("currentPassword");
        assertThat(fields(() -> change(anna, newPassword(PASSWORD, "passwort1"))))
                .containsExactly("password");
        assertThat(fields(() -> change(anna, Map.of()))).contains("currentPassword", "password", "passwordRepeat");
        assertThat(login(anna.email(), PASSWORD)).isPresent();
    }

    @Test
    void changesTheAddressOnceTheNewOneIsConfirmed() {
        Member anna = feature.registerAndConfirm("vorher@example.org");

        addresses.request(account(anna), newAddress("Nachher@Example.org", PASSWORD));
        assertThat(account(anna).email()).isEqualTo("vorher@example.org");
        String token = addressToken("nachher@example.org");
        assertThat(addresses.isOpen(token)).isTrue();
        assertThat(account(anna).email()).isEqualTo("vorher@example.org");
        assertThat(addresses.confirm(token)).isTrue();

        assertThat(account(anna).email()).isEqualTo("nachher@example.org");
        assertThat(feature.member("nachher@example.org").id()).isEqualTo(anna.id());
        assertThat(login("nachher@example.org", PASSWORD)).isPresent();
        assertThat(login("vorher@example.org", PASSWORD)).isEmpty();
        assertThat(feature.records().queuedMails("vorher@example.org", "address-change-asked"))
                .hasSize(1);
        assertThat(feature.records().queuedMails("vorher@example.org", "address-changed"))
                .hasSize(1);
        assertThat(actions(anna)).contains("account.address-asked", "account.address");
    }

    @Test
    void takesALinkToAnAddressOnceAndForHalfAnHour() {
        Member anna = feature.registerAndConfirm("link@example.org");
        addresses.request(account(anna), newAddress("link2@example.org", PASSWORD));
        String used = addressToken("link2@example.org");
        addresses.confirm(used);
        assertThat(addresses.confirm(used)).isFalse();

        addresses.request(account(anna), newAddress("link3@example.org", PASSWORD));
        String old = addressToken("link3@example.org");
        feature.clock().advance(Duration.ofMinutes(31));

        assertThat(addresses.isOpen(old)).isFalse();
        assertThat(addresses.confirm(old)).isFalse();
        assertThat(account(anna).email()).isEqualTo("link2@example.org");
    }

    @Test
    void takesOnlyTheLastOfSeveralLinks() {
        Member anna = feature.registerAndConfirm("tipp@example.org");
        addresses.request(account(anna), newAddress("tippfehler@example.org", PASSWORD));
        addresses.request(account(anna), newAddress("richtig@example.org", PASSWORD));

        assertThat(addresses.confirm(addressToken("tippfehler@example.org"))).isFalse();
        assertThat(addresses.confirm(addressToken("richtig@example.org"))).isTrue();
    }

    @Test
    void tellsTheOwnerOfATakenAddressAndNobodyElse() {
        Member anna = feature.registerAndConfirm("anna.eins@example.org");
        feature.registerAndConfirm("vergeben@example.org");

        addresses.request(account(anna), newAddress("vergeben@example.org", PASSWORD));

        assertThat(feature.records().queuedMails("vergeben@example.org", "address-taken"))
                .hasSize(1);
        assertThat(feature.records().queuedMails("vergeben@example.org", "address-change-confirm"))
                .isEmpty();
        assertThat(feature.records().queuedMails("anna.eins@example.org", "address-change-asked"))
                .hasSize(1);
    }

    @Test
    void givesNoAddressThatSomebodyElseHasGotMeanwhile() {
        Member anna = feature.registerAndConfirm("langsam@example.org");
        addresses.request(account(anna), newAddress("begehrt@example.org", PASSWORD));
        feature.registerAndConfirm("begehrt@example.org");
        feature.clock().advance(Duration.ofMinutes(2));

        assertThat(addresses.confirm(addressToken("begehrt@example.org"))).isFalse();
        assertThat(account(anna).email()).isEqualTo("langsam@example.org");
    }

    @Test
    void makesAStrangersLinkWorthlessWhenTheOwnerTakesANewPassword() {
        Member anna = feature.registerAndConfirm("opfer@example.org");
        addresses.request(account(anna), newAddress("taeter@example.org", PASSWORD));

        passwords.change(account(anna), newPassword(PASSWORD, "ganz anders als vorher"), Optional.empty());

        assertThat(addresses.confirm(addressToken("taeter@example.org"))).isFalse();
        assertThat(account(anna).email()).isEqualTo("opfer@example.org");
    }

    @Test
    void confirmsTheApplicationOfWhoeverHadMistypedHerAddress() {
        Member anna = feature.register("vertippt@example.org");

        addresses.request(account(anna), newAddress("getippt@example.org", PASSWORD));
        addresses.confirm(addressToken("getippt@example.org"));

        assertThat(feature.member("getippt@example.org").state()).isEqualTo(AccreditationState.PENDING);
    }

    @Test
    void wantsThePasswordAndAnotherAddress() {
        Member anna = feature.registerAndConfirm("gleich@example.org");

        assertThat(fields(() -> addresses.request(account(anna), newAddress("gleich@example.org", PASSWORD))))
                .containsExactly("email");
        assertThat(fields(() -> addresses.request(account(anna), newAddress("x@example.org", "falsch-falsch"))))
                .containsExactly("confirmPassword");
        assertThat(fields(() -> addresses.request(account(anna), newAddress("keine Adresse", PASSWORD))))
                .containsExactly("email");
    }

    @Test
    void fillsNobodysMailbox() {
        Member anna = feature.registerAndConfirm("viele@example.org");
        for (int i = 0; i < 3; i++) {
            addresses.request(account(anna), newAddress("viele" + i + "@example.org", PASSWORD));
        }

        assertThatThrownBy(() -> addresses.request(account(anna), newAddress("viele4@example.org", PASSWORD)))
                .isInstanceOf(ThrottledException.class);
    }

    private static Viewer viewer(Member member) {
        return feature.portal().viewers().of(member.id());
    }

    private static Account account(Member member) {
        return feature.host().accounts().findById(member.id()).orElseThrow();
    }

    private static PortalSession session(Member member) {
        return feature.portal().sessions().add(member.id(), "", Duration.ofHours(1));
    }

    private void change(Member member, Map<String, String> input) {
        passwords.change(account(member), input, Optional.empty());
    }

    private static Map<String, String> newPassword(String old, String wished) {
        return Map.of("currentPassword", old, "password", wished, "passwordRepeat", wished);
    }

    private static Map<String, String> newAddress(String email, String password) {
        return Map.of("email", email, "confirmPassword", password);
    }

    private static String addressToken(String email) {
        return feature.records()
                .queuedMails(email, "address-change-confirm")
                .get(0)
                .get("text")
                .replaceAll(".*token=", "");
    }

    private static List<String> actions(Member member) {
        return feature.records().ofType("ip:auditEntry").stream()
                .filter(entry -> member.id().equals(entry.get("subject")))
                .map(entry -> entry.get("action"))
                .toList();
    }

    private static List<String> fields(Runnable work) {
        InvalidException refused = catchThrowableOfType(InvalidException.class, work::run);
        return refused.errors().stream().map(FieldError::field).toList();
    }

    private static Optional<Account> login(String identifier, String password) {
        return feature.portal().login().check(identifier, password, "192.0.2.1");
    }
}
