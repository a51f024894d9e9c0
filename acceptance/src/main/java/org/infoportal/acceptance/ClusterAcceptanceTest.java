package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Installation;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances that share their members: it does not matter at which of them somebody is. */
@PortalTest
@Needs(Feature.CLUSTER)
class ClusterAcceptanceTest {

    /** An instance that is gone is known to be so after two minutes; then another sends the mails. */
    private static final Duration ANOTHER_SENDER = Duration.ofSeconds(150);

    private static Installation installation;
    private static Portal here;
    private static Portal there;

    @BeforeAll
    static void start(Installation fresh) {
        installation = fresh;
        startHere();
    }

    /** Starts what does not run. */
    private static void startHere() {
        here = installation.start();
        there = here.at(1);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void letsMembersInWhoRegisteredAtTheOther() {
        Member anna = here.members().registered();
        Member berta = there.members().registered();

        Eventually.holds("Anna is known there", there.soon(), () -> isKnown(there, anna));
        Eventually.holds("Berta is known here", here.soon(), () -> isKnown(here, berta));
        assertThat(mails(anna)).hasSize(1);
        assertThat(mails(berta)).hasSize(1);
    }

    private static boolean isKnown(Portal portal, Member member) {
        return portal.guest().tryLogin(member.email(), member.password()).status() == 200;
    }

    @Test
    void bringsDecisionsIntoTheSessionsOfTheOther() {
        Faq faq = here.faqs().published("candidate");
        Member anna = here.members().pending();
        Client session = here.as(anna);
        session.get(faq.page()).expect(404);
        awaitState(there, anna, "pending");

        decide(there, anna, "accredit").expect(200);
        Eventually.holds(
                "Anna sees it here", here.soon(), () -> session.get(faq.page()).status() == 200);

        decide(there, anna, "revoke").expect(200);
        Eventually.holds(
                "Anna sees it no more",
                here.soon(),
                () -> session.get(faq.page()).status() == 404);
        assertThat(session.get("api/v1/session").json().path("authenticated").asBoolean())
                .as("still logged in")
                .isTrue();
    }

    @Test
    void confirmsAnAddressOnceIfBothAreAskedAtOnce() {
        Member anna = here.members().registered();
        String token = here.members().confirmationToken(anna);
        awaitState(there, anna, "registered");

        List<Answer> answers = atOnce(
                () -> here.guest().form("bestaetigen", Map.of("token", token)),
                () -> there.guest().form("bestaetigen", Map.of("token", token)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 410);
        awaitState(here, anna, "pending");
        awaitState(there, anna, "pending");
    }

    @Test
    void makesOneAccountIfOneAddressRegistersAtBothAtOnce() {
        for (int i = 0; i < 5; i++) {
            Member anna = here.members().newcomer();

            List<Answer> answers = atOnce(() -> register(here, anna), () -> register(there, anna));

            assertThat(answers).extracting(Answer::status).containsOnly(202);
            here.mailbox().awaitConfirmation(anna.email());
            awaitState(here, anna, "registered");
            awaitState(there, anna, "registered");
            assertThat(List.of(count(here, anna), count(there, anna))).containsOnly(1L);
            assertThat(mails(anna))
                    .filteredOn(mail -> mail.confirmationLink().isPresent())
                    .hasSize(1);
        }
    }

    private static Answer register(Portal portal, Member member) {
        return portal.guest().post("api/v1/registrations", member.registration());
    }

    private static long count(Portal portal, Member member) {
        return portal.as(Portal.ACCREDITOR).get("api/v1/accreditations?limit=200").expect(200).items().stream()
                .filter(item -> item.path("email").asText().equals(member.email()))
                .count();
    }

    @Test
    void tellsTheSecondOfTwoWhoDecideAtOnce() {
        Member anna = here.members().pending();
        awaitState(there, anna, "pending");

        List<Answer> answers = atOnce(() -> decide(here, anna, "accredit"), () -> decide(there, anna, "reject"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        String state = answers.get(0).status() == 200 ? "accredited" : "rejected";
        awaitState(here, anna, state);
        awaitState(there, anna, state);
        here.mailbox().awaitNumber(anna.email(), 2);
        assertThat(mails(anna)).as("the confirmation and one decision").hasSize(2);
    }

    @Test
    void showsWhatIsPublishedAtBoth() {
        Faq faq = here.faqs().published("public");
        Eventually.holds(
                "it is there", there.soon(), () -> there.guest().get(faq.page()).status() == 200);

        here.faqs().unpublish(faq);
        Eventually.holds(
                "it is gone there",
                there.soon(),
                () -> there.guest().get(faq.page()).status() == 404);
    }

    @Test
    void goesOnWhenOneDies() {
        Member anna = there.members().newcomer();
        installation.kill(0);
        try {
            register(there, anna).expect(202);
            Mail mail = Eventually.find(
                    "the other sends it",
                    ANOTHER_SENDER,
                    () -> mails(anna).stream().findFirst());
            assertThat(mail.confirmationLink()).isPresent();
            there.guest()
                    .form("bestaetigen", Map.of("token", there.members().confirmationToken(anna)))
                    .expect(200);
        } finally {
            startHere();
        }

        assertThat(isKnown(here, anna)).as("what happened meanwhile").isTrue();
        awaitState(here, anna, "pending");
        assertThat(mails(anna)).hasSize(1);
    }

    private static List<Mail> mails(Member member) {
        return here.mailbox().to(member.email());
    }

    private static Answer decide(Portal portal, Member member, String decision) {
        List<String> audiences = decision.equals("accredit") ? List.of("candidate") : List.of();
        return portal.members().decide(member, Map.of("decision", decision, "audiences", audiences, "reason", "Probe"));
    }

    private static void awaitState(Portal portal, Member member, String state) {
        Eventually.holds(
                member.email() + " is " + state + " at " + portal.baseUri(),
                portal.soon(),
                () -> portal.members().find(member, state).isPresent());
    }

    /** What both answer if they are asked in the same moment. */
    @SafeVarargs
    private static List<Answer> atOnce(Supplier<Answer>... calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        CyclicBarrier together = new CyclicBarrier(calls.length);
        try {
            List<CompletableFuture<Answer>> answers = Stream.of(calls)
                    .map(call -> CompletableFuture.supplyAsync(
                            () -> {
                                await(together);
                                return call.get();
                            },
                            threads))
                    .toList();
            return answers.stream()
                    .map(answer -> answer.orTimeout(1, TimeUnit.MINUTES).join())
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
