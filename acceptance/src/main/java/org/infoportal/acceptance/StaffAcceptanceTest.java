package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Mailbox;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** Administrators say who works for the portal. A CMS has a tool of its own for that. */
@PortalTest
@Needs(Feature.DESK)
class StaffAcceptanceTest {

    private static final String ACCOUNTS = "verwaltung/konten";
    private static final String QUEUE = "verwaltung/akkreditierungen";
    private static final String PASSWORD = "ein langes Losungswort";

    @Test
    void invitesSomebodyWhoMakesHerOwnAccount(Portal portal) {
        String name = "frei." + Words.unique();
        String email = name + "@example.org";
        try (Visitor admin = portal.visitor(Look.GERMAN.withoutScript());
                Visitor invited = portal.visitor(Look.GERMAN.withoutScript())) {
            admin.login("admin", Portal.DEMO_PASSWORD);
            admin.open(ACCOUNTS);
            admin.fill("email", email);
            admin.tick("roles", "infoportal-accreditor");
            admin.press("Einladung senden");
            assertThat(admin.main().innerText()).contains("Die Einladung ist unterwegs.");

            Mail mail = invitation(portal, email);
            assertThat(mail.text()).doesNotContain(email, "infoportal.");
            assertThat(invited.open(link(mail))).isEqualTo(200);
            assertThat(invited.main().innerText()).contains(email);
            join(invited, name, "kurz");
            assertThat(invited.main().locator("[role=alert]").innerText()).contains("Passwort");
            join(invited, name, PASSWORD);
            assertThat(invited.heading()).isEqualTo("Ihr Konto ist angelegt");

            assertThat(invited.open(link(mail))).as("the link works once").isEqualTo(404);
            invited.login(name, PASSWORD);
            assertThat(invited.open(QUEUE)).isEqualTo(200);
            assertThat(invited.open(ACCOUNTS)).isEqualTo(404);
        }
    }

    private static void join(Visitor visitor, String name, String password) {
        visitor.fill("fullName", "Frida Muster");
        visitor.fill("userName", name);
        visitor.fill("password", password);
        visitor.fill("passwordRepeat", password);
        visitor.press("Konto anlegen");
    }

    @Test
    void takesRolesAwayInARunningSession(Portal portal) {
        Client session = employed(portal, "infoportal-accreditor");
        session.get(QUEUE).expect(200);

        admin(portal)
                .form(account(portal, session), Map.of("roles", List.of("infoportal-editor")))
                .expect(303);

        session.get(QUEUE).expect(404);
        session.get("desk").expect(200);
    }

    @Test
    void locksAnAccountInARunningSession(Portal portal) {
        Client session = employed(portal, "infoportal-editor");
        String account = account(portal, session);

        admin(portal).form(account + "/sperre", Map.of()).expect(303);

        session.get("desk").expect(404);
        assertThat(session.get("api/v1/session").json().path("authenticated").asBoolean())
                .isFalse();
        admin(portal).form(account + "/freigabe", Map.of()).expect(303);
        Eventually.holds(
                "she is let in again",
                Mailbox.PATIENCE,
                () -> session.get("desk").status() == 200);
    }

    @Test
    void leavesTheAdministrationToWhoeverHasIt(Portal portal) {
        Client own = employed(portal, "infoportal-admin");
        String account = account(portal, own);

        Answer answer = own.form(account, Map.of("roles", List.of("infoportal-editor")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Sich selbst können Sie die Verwaltung nicht nehmen");
        own.form(account + "/sperre", Map.of()).expect(409);
        own.get(ACCOUNTS).expect(200);
    }

    @Test
    void keepsWhatWasTypedWhenAnInvitationIsWrong(Portal portal) {
        Answer answer = admin(portal)
                .form(ACCOUNTS, Map.of("email", "redaktion@example.org", "roles", List.of("infoportal-editor")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Zu dieser Adresse gibt es schon ein Konto.", "value=\"redaktion@example.org\"");
    }

    @Test
    void looksMissingToEverybodyElse(Portal portal) {
        for (Client client : List.of(portal.guest(), portal.as(Portal.EDITOR), portal.as(Portal.ACCREDITOR))) {
            client.get(ACCOUNTS).expect(404);
            client.form(ACCOUNTS, Map.of("email", "x@example.org")).expect(404);
            client.get("mitarbeit?token=geraten").expect(404);
        }
    }

    private static Client admin(Portal portal) {
        return portal.as("admin");
    }

    /** A session of somebody new with this role; her user name is that of her address. */
    private static Client employed(Portal portal, String role) {
        String name = "team." + Words.unique();
        String email = name + "@example.org";
        admin(portal)
                .form(ACCOUNTS, Map.of("email", email, "roles", List.of(role)))
                .expect(303);
        String link = link(invitation(portal, email));
        portal.guest()
                .form(
                        "mitarbeit",
                        Map.of(
                                "token", link.substring(link.indexOf('=') + 1),
                                "fullName", name,
                                "userName", name,
                                "password", PASSWORD,
                                "passwordRepeat", PASSWORD))
                .expect(200);
        return portal.guest().login(name, PASSWORD);
    }

    /** Address of the page for the account that this session is of. */
    private static String account(Portal portal, Client session) {
        String name = session.get("api/v1/session").json().path("name").asText();
        String page = admin(portal).get(ACCOUNTS).expect(200).text();
        String before = page.substring(0, page.indexOf(">" + name + "<"));
        String href = before.substring(before.lastIndexOf("href=\"") + 6, before.length() - 1);
        return href.substring(href.indexOf(ACCOUNTS));
    }

    private static Mail invitation(Portal portal, String email) {
        return portal.mailbox()
                .await(email, "an invitation", mail -> mail.text().contains("mitarbeit?token="));
    }

    private static String link(Mail mail) {
        return mail.links().stream()
                .filter(link -> link.contains("mitarbeit?token="))
                .findFirst()
                .orElseThrow();
    }
}
