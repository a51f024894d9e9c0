package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
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

    private void queue(String to) {
        feature.portal().store().call(session -> {
            outbox.add(session, draft(to));
            session.save();
            return null;
        });
        outbox.wake();
    }

    private static MailDraft draft(String to) {
        return new MailDraft(
                "test", to, Locale.GERMAN, Map.of("name", "Mara", "link", "https://portal.example.org/secret"));
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
