package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.mail.MailComposer;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.MailMessage;
import org.infoportal.mail.MailTransport.MailDelayedException;
import org.infoportal.mail.MailTransport.MailRefusedException;
import org.infoportal.mail.Outbox;
import org.infoportal.mail.OutboxWorker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxFeatureTest {

    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final Outbox outbox = feature.portal().outbox();
    private final List<MailMessage> tried = new CopyOnWriteArrayList<>();
    private volatile Consumer<MailMessage> server = message -> {};
    private OutboxWorker worker;

    @BeforeEach
    void startTheWorker() {
        worker = new OutboxWorker(outbox, message -> {
                    tried.add(message);
                    server.accept(message);
                })
                .start();
    }

    @AfterEach
    void stopTheWorker() {
        worker.close();
    }

    @Test
    void sendsAMailAndRemovesItsWords() {
        queue("gesendet@example.org");

        awaitFolder("gesendet@example.org", "sent");

        assertThat(triedFor("gesendet@example.org")).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("test");
            assertThat(message.text()).isEqualTo("https://portal.example.org/secret");
            assertThat(message.html()).contains("https://portal.example.org/secret");
            assertThat(message.language()).isEqualTo("de");
        });
        assertThat(mail("gesendet@example.org"))
                .doesNotContainKeys("text", "html")
                .containsKey("sent");
        assertThat(feature.records().holding("infoportal", "/secret")).isEmpty();
    }

    @Test
    void sendsNothingThatWasNotSaved() {
        feature.portal().store().call(session -> outbox.add(session, draft("verworfen@example.org")));
        queue("gespeichert@example.org");

        awaitFolder("gespeichert@example.org", "sent");

        assertThat(triedFor("verworfen@example.org")).isEmpty();
    }

    @Test
    void sendsWhatWasWaitingBeforeTheStart() {
        worker.close();
        queue("wartet@example.org");

        startTheWorker();

        awaitFolder("wartet@example.org", "sent");
    }

    @Test
    void putsAMailOffAndTriesAgainWhenItIsDue() {
        server = delayed();
        queue("spaeter@example.org");
        awaitAttempts("spaeter@example.org", 1);
        assertThat(due("spaeter@example.org"))
                .isEqualTo(feature.clock().instant().plusSeconds(30));

        server = message -> {};
        feature.clock().advance(Duration.ofSeconds(29));
        queue("marke@example.org");
        awaitFolder("marke@example.org", "sent");
        assertThat(mail("spaeter@example.org").get("path")).startsWith("/outbox/queued/");

        feature.clock().advance(Duration.ofSeconds(1));
        outbox.wake();
        awaitFolder("spaeter@example.org", "sent");
        assertThat(triedFor("spaeter@example.org"))
                .hasSize(2)
                .extracting(MailMessage::id)
                .containsOnly(mail("spaeter@example.org").get("name"));
    }

    @Test
    void waitsLongerEachTimeAndGivesUp() {
        server = delayed();
        queue("aufgegeben@example.org");
        Instant before = feature.clock().instant();
        Duration waited = Duration.ZERO;

        for (int attempt = 1; attempt <= 7; attempt++) {
            awaitAttempts("aufgegeben@example.org", attempt);
            Duration wait = Duration.between(before, due("aufgegeben@example.org"));
            assertThat(wait).isGreaterThan(waited).isLessThanOrEqualTo(LONGEST_WAIT);
            feature.clock().advance(wait);
            before = feature.clock().instant();
            waited = wait;
            outbox.wake();
        }

        awaitFolder("aufgegeben@example.org", "failed");
        assertThat(mail("aufgegeben@example.org")).doesNotContainKeys("text", "html");
    }

    @Test
    void sendsWhatHasNotExpiredYet() {
        queue(draft("noch-gut@example.org", feature.clock().instant().plusSeconds(1)));

        awaitFolder("noch-gut@example.org", "sent");
    }

    @Test
    void givesUpWhatWouldComeTooLateAndRemovesItsWords() {
        server = delayed();
        queue(draft("zu-spaet@example.org", feature.clock().instant().plusSeconds(30)));
        awaitAttempts("zu-spaet@example.org", 1);

        server = message -> {};
        feature.clock().advance(Duration.ofSeconds(30));
        outbox.wake();

        awaitFolder("zu-spaet@example.org", "failed");
        assertThat(triedFor("zu-spaet@example.org")).hasSize(1);
        assertThat(mail("zu-spaet@example.org")).doesNotContainKeys("text", "html");
    }

    @Test
    void givesUpAtOnceWhatIsRefused() {
        server = message -> {
            throw new MailRefusedException("no such mailbox", null);
        };
        queue("niemand@example.org");

        awaitFolder("niemand@example.org", "failed");

        assertThat(triedFor("niemand@example.org")).hasSize(1);
    }

    @Test
    void sendsTheOthersWhenOneCannotBeHandedOver() {
        server = message -> {
            if (message.to().equals("giftig@example.org")) {
                throw new IllegalStateException("a bug on the way out");
            }
        };
        queue("giftig@example.org");
        feature.clock().advance(Duration.ofSeconds(1));
        queue("danach@example.org");

        awaitFolder("danach@example.org", "sent");
        awaitAttempts("giftig@example.org", 1);
    }

    private List<MailMessage> triedFor(String to) {
        return tried.stream().filter(message -> message.to().equals(to)).toList();
    }

    private static Consumer<MailMessage> delayed() {
        return message -> {
            throw new MailDelayedException("not now", null);
        };
    }

    @Test
    void keepsAMailUntilItIsDue() {
        String id = queueFor(
                "spaeter@example.org", outbox, feature.clock().instant().plusSeconds(60));
        queue("jetzt@example.org");
        awaitFolder("jetzt@example.org", "sent");
        assertThat(triedFor("spaeter@example.org")).isEmpty();

        feature.clock().advance(Duration.ofSeconds(60));
        assertThat(withdraw(id)).as("it is due").isFalse();
        outbox.wake();
        awaitFolder("spaeter@example.org", "sent");
        assertThat(withdraw(id)).as("it is sent").isFalse();
    }

    @Test
    void forgetsAMailThatIsWithdrawnInTime() {
        String id = queueFor(
                "doch-nicht@example.org", outbox, feature.clock().instant().plusSeconds(60));

        assertThat(withdraw(id)).isTrue();
        assertThat(withdraw(id)).isFalse();

        feature.clock().advance(Duration.ofSeconds(60));
        queue("danach@example.org");
        awaitFolder("danach@example.org", "sent");
        assertThat(triedFor("doch-nicht@example.org")).isEmpty();
        assertThat(feature.records().findMail("doch-nicht@example.org")).isEmpty();
    }

    /** Await's patience is shorter than the worker's pause. */
    @Test
    void wakesByItselfWhenAMailIsDue() {
        worker.close();
        Clock real = Clock.systemUTC();
        Outbox ticking = new Outbox(feature.portal().store(), draft -> new MailComposer.Composed("s", "t", "h"), real);
        List<String> sent = new CopyOnWriteArrayList<>();
        try (OutboxWorker own = new OutboxWorker(ticking, mail -> sent.add(mail.to())).start()) {
            queueFor("gleich@example.org", ticking, real.instant().plusMillis(500));
            ticking.wake();

            Await.until("sent when due", () -> sent.contains("gleich@example.org"));
        }
    }

    private String queueFor(String to, Outbox box, Instant due) {
        return feature.portal().store().call(session -> {
            String id = box.add(session, draft(to), due);
            session.save();
            return id;
        });
    }

    private boolean withdraw(String id) {
        return feature.portal().store().call(session -> {
            boolean done = outbox.withdraw(session, id);
            session.save();
            return done;
        });
    }

    private void queue(String to) {
        queue(draft(to));
    }

    private void queue(MailDraft draft) {
        feature.portal().store().call(session -> {
            outbox.add(session, draft);
            session.save();
            return null;
        });
        outbox.wake();
    }

    private static MailDraft draft(String to) {
        return new MailDraft(
                "test", to, Locale.GERMAN, Map.of("name", "Mara", "link", "https://portal.example.org/secret"));
    }

    private static MailDraft draft(String to, Instant expires) {
        MailDraft draft = draft(to);
        return new MailDraft(draft.template(), to, draft.language(), draft.model(), Optional.of(expires));
    }

    private static void awaitFolder(String to, String folder) {
        Await.until(to + " in " + folder, () -> is(to, mail -> mail.get("path").startsWith("/outbox/" + folder + "/")));
    }

    private static void awaitAttempts(String to, int attempts) {
        Await.until(
                attempts + " attempts for " + to,
                () -> is(to, mail -> mail.get("attempts").equals(String.valueOf(attempts))));
    }

    private static boolean is(String to, Predicate<Map<String, String>> wish) {
        return feature.records().findMail(to).filter(wish).isPresent();
    }

    private static Instant due(String to) {
        return feature.portal().store().call(session -> instant(session.getNode(mail(to).get("path"))));
    }

    private static Instant instant(Node mail) throws RepositoryException {
        return mail.getProperty("due").getDate().toInstant();
    }

    private static Map<String, String> mail(String to) {
        return feature.records().mail(to);
    }
}
