package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Installation;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the portal has acknowledged survives its death. */
@PortalTest
class DurabilityAcceptanceTest {

    private Installation installation;

    @BeforeEach
    void remember(Installation fresh) {
        installation = fresh;
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void keepsARegistrationThatWasAcknowledged() {
        Portal before = installation.start();
        Member anna = before.members().newcomer();

        before.guest().post("api/v1/registrations", anna.registration()).expect(202);
        installation.kill();
        Portal after = installation.start();

        after.guest().tryLogin(anna.email(), anna.password()).expect(200);
        String token = after.members().confirmationToken(anna);
        after.guest().form("bestaetigen", Map.of("token", token));
        assertThat(after.members().find(anna, "pending")).isPresent();
    }

    @Test
    void keepsDecisionsAndContent() {
        Portal before = installation.start();
        Member anna = before.members().pending();
        Faq open = before.faqs().published("candidate");
        Faq closed = before.faqs().unpublish(before.faqs().published("public"));
        before.members()
                .decide(anna, Map.of("decision", "accredit", "audiences", List.of("candidate"), "reason", ""))
                .expect(200);
        Faq draft = before.faqs().draft("public");
        installation.kill();

        Portal after = installation.start();
        Client session = after.as(anna);
        session.get(open.page()).expect(200);
        session.get(closed.page()).expect(404);
        after.guest().get(open.page()).expect(404);
        assertThat(after.faqs().state(draft)).isEqualTo("draft");
        after.mailbox().awaitNumber(anna.email(), 2);
    }

    @Test
    void keepsEverythingOverAnOrderlyStop() {
        Portal before = installation.start();
        Member anna = before.members().accredited("chair");
        Faq faq = before.faqs().published("chair");
        before.mailbox().awaitNumber(anna.email(), 2);
        installation.stop();

        Portal after = installation.start();
        after.as(anna).get(faq.page()).expect(200);
        assertThat(after.mailbox().to(anna.email())).as("mails sent once only").hasSize(2);
    }
}
