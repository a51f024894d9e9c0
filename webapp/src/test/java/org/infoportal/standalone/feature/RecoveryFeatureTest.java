package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;
import org.infoportal.audit.AuditTrail;
import org.infoportal.error.InvalidException;
import org.infoportal.error.ThrottledException;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Account;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.selfservice.Recovery;
import org.infoportal.session.PortalSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecoveryFeatureTest {

    private static final Map<String, String> NEW =
            Map.of("password", "ganz anders als vorher", "passwordRepeat", "ganz anders als vorher");

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final Recovery recovery = feature.portal().selfService().recovery();

    @Test
    void setsANewPasswordWithTheLinkFromTheMail() {
        Member anna = feature.registerAndConfirm("neu@example.org");
        String token = tokenFor("neu@example.org");
        assertThat(recovery.isOpen(token)).isTrue();

        assertThat(recovery.reset(token, NEW).map(Account::id)).contains(anna.id());

        assertThat(login("neu@example.org", "ein langes Passwort")).isEmpty();
        assertThat(login("neu@example.org", "ganz anders als vorher")).isPresent();
        assertThat(feature.records().queuedMails("neu@example.org", "password-changed"))
                .hasSize(1);
    }

    @Test
    void findsTheAccountByItsUserNameToo() {
        Member anna = feature.registerAndConfirm("name@example.org");

        request(anna.userName().toUpperCase());

        assertThat(feature.records().queuedMails("name@example.org", "recover-access"))
                .hasSize(1);
    }

    @Test
    void takesALinkOnceOnly() {
        feature.registerAndConfirm("einmal@example.org");
        String token = tokenFor("einmal@example.org");

        recovery.reset(token, NEW);

        assertThat(recovery.isOpen(token)).isFalse();
        assertThat(recovery.reset(token, Map.of("password", "noch ein anderes", "passwordRepeat", "noch ein anderes")))
                .isEmpty();
        assertThat(login("einmal@example.org", "ganz anders als vorher")).isPresent();
    }

    @Test
    void takesALinkForHalfAnHourOnly() {
        feature.registerAndConfirm("alt@example.org");
        String token = tokenFor("alt@example.org");

        feature.clock().advance(Duration.ofMinutes(29));
        assertThat(recovery.isOpen(token)).isTrue();
        feature.clock().advance(Duration.ofMinutes(2));

        assertThat(recovery.isOpen(token)).isFalse();
        assertThat(recovery.reset(token, NEW)).isEmpty();
    }

    @Test
    void makesAllOtherLinksWorthless() {
        feature.registerAndConfirm("zwei@example.org");
        String first = tokenFor("zwei@example.org");
        String second = tokenFor("zwei@example.org");

        recovery.reset(second, NEW);

        assertThat(recovery.isOpen(first)).isFalse();
    }

    @Test
    void keepsTheLinkWhileThePasswordIsNotGoodEnough() {
        Member anna = feature.registerAndConfirm("zu.einfach@example.org");
        String token = tokenFor("zu.einfach@example.org");

        for (String bad : List.of("passwort1", "kurz", anna.userName(), "zu.einfach@example.org")) {
            assertThatThrownBy(() -> recovery.reset(token, Map.of("password", bad, "passwordRepeat", bad)))
                    .as(bad)
                    .isInstanceOf(InvalidException.class);
        }

        assertThat(recovery.reset(token, NEW)).isPresent();
    }

    @Test
    void endsAllSessions() {
        Member anna = feature.registerAndConfirm("sitzung@example.org");
        PortalSession session = feature.portal().sessions().add(anna.id(), "", Duration.ofHours(1));

        recovery.reset(tokenFor("sitzung@example.org"), NEW);

        assertThat(feature.portal().sessions().isOpen(session.id(), anna.id())).isFalse();
    }

    @Test
    void confirmsNoAddress() {
        Member anna = feature.register("unbestaetigt@example.org");

        recovery.reset(tokenFor("unbestaetigt@example.org"), NEW);

        assertThat(feature.member(anna.email()).state()).isEqualTo(AccreditationState.REGISTERED);
        assertThat(feature.portal().registrations().confirm(feature.confirmationToken(anna.email())))
                .isTrue();
    }

    @Test
    void sendsNothingToDisabledAccounts() {
        Member anna = feature.registerAndConfirm("gesperrt@example.org");
        feature.host().sessions().call(Sessions.USERS_WORKSPACE, View.WORKING, session -> {
            session.getNodeByIdentifier(anna.id()).setProperty("enabled", "false");
            session.save();
            return null;
        });
        Await.until(
                "disabled",
                () -> !feature.host()
                        .accounts()
                        .findById(anna.id())
                        .orElseThrow()
                        .enabled());

        request("gesperrt@example.org");

        assertThat(feature.records().queuedMails("gesperrt@example.org", "recover-access"))
                .isEmpty();
    }

    @Test
    void storesAndForgetsWishesForUnknownAddressesAlike() {
        request("niemand@example.org");

        assertThat(feature.records().queuedMails("niemand@example.org", "recover-access"))
                .isEmpty();
        assertThat(feature.records().ofType("ip:recovery")).isEmpty();
        assertThat(feature.records().holding(Sessions.PRIVATE_WORKSPACE, "niemand@example.org"))
                .isEmpty();
    }

    @Test
    void storesOnlyTheHashOfALink() {
        feature.registerAndConfirm("hash@example.org");
        String token = tokenFor("hash@example.org");

        assertThat(feature.records().ofType("ip:token"))
                .noneSatisfy(record -> assertThat(record.values()).anyMatch(value -> value.contains(token)));
    }

    @Test
    void fillsNobodysMailbox() {
        Member anna = feature.registerAndConfirm("voll@example.org");

        for (int i = 0; i < 6; i++) {
            request(i % 2 == 0 ? anna.email() : anna.userName());
        }

        assertThat(feature.records().queuedMails("voll@example.org", "recover-access"))
                .hasSize(3);
    }

    @Test
    void brakesANetworkThatAsksForMany() {
        Portal portal = feature.portal();
        try (Recovery braked = new Recovery(
                new StrictHost(feature.host()),
                portal.store(),
                portal.definitions(),
                new FormChecker(portal.choices()),
                portal.selfService().passwords(),
                portal.credentials(),
                portal.outbox(),
                portal.tokens(),
                new AuditTrail(feature.clock()))) {
            for (int i = 0; i < 30; i++) {
                braked.request(Map.of("identifier", "jemand" + i), "192.0.2.99");
            }

            assertThatThrownBy(() -> braked.request(Map.of("identifier", "jemand"), "192.0.2.99"))
                    .isInstanceOf(ThrottledException.class);
            braked.request(Map.of("identifier", "jemand"), "192.0.2.100");
        }
    }

    @Test
    void wantsAnAddressOrAName() {
        assertThatThrownBy(() -> recovery.request(Map.of("identifier", " "), "192.0.2.1"))
                .isInstanceOf(InvalidException.class);
    }

    private void request(String identifier) {
        recovery.request(Map.of("identifier", identifier), "192.0.2.1");
        recovery.deal();
    }

    private String tokenFor(String email) {
        List<Map<String, String>> before = feature.records().queuedMails(email, "recover-access");
        request(email);
        return feature.records().queuedMails(email, "recover-access").stream()
                .filter(mail -> !before.contains(mail))
                .map(mail -> mail.get("text").replaceAll(".*token=", ""))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Account> login(String identifier, String password) {
        return feature.portal().login().check(identifier, password, "192.0.2.1");
    }
}
