package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;
import org.infoportal.mail.OutboxWorker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances on one private workspace: each has a store of its own, so nothing but the repository keeps order. */
class SharedStoreFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final PrivateStore here = new PrivateStore(feature.host().sessions());
    private final PrivateStore there = new PrivateStore(feature.host().sessions());

    @BeforeEach
    void letEarlierSendersGo() {
        feature.clock().advance(Duration.ofMinutes(3));
    }

    @Test
    void decidesAnewIfAnotherInstanceWasFaster() {
        AtomicInteger attempts = new AtomicInteger();

        String winner = here.call(session -> {
            String known = decided(session);
            if (attempts.incrementAndGet() == 1) {
                there.call(other -> decide(other, "there"));
            }
            return known.isEmpty() ? decide(session, "here") : known;
        });

        assertThat(winner).isEqualTo("there");
        assertThat(attempts).hasValue(2);
    }

    private static String decided(Session session) throws RepositoryException {
        return session.nodeExists("/decided-there") ? "there" : "";
    }

    private static String decide(Session session, String by) throws RepositoryException {
        // a place of its own: the repository itself sees no conflict
        Nodes.folder(session.getRootNode(), "decided-" + by);
        session.save();
        return by;
    }

    @Test
    void sendsEachMailFromOneInstanceOnly() {
        List<String> sentHere = new CopyOnWriteArrayList<>();
        List<String> sentThere = new CopyOnWriteArrayList<>();
        Outbox outbox = feature.portal().outbox();
        try (OutboxWorker first = new OutboxWorker(outbox, mail -> sentHere.add(mail.to()), "public-1").start()) {
            queue("eins@example.org");
            Await.until("sent by the first", () -> sentHere.contains("eins@example.org"));
            try (OutboxWorker second = new OutboxWorker(outbox, mail -> sentThere.add(mail.to()), "public-2").start()) {
                queue("zwei@example.org");
                Await.until("sent by the first", () -> sentHere.contains("zwei@example.org"));
            }
        }

        assertThat(sentHere).containsExactly("eins@example.org", "zwei@example.org");
        assertThat(sentThere).isEmpty();
    }

    @Test
    void sendsFromAnotherInstanceWhenTheSenderIsGone() {
        List<String> sent = new CopyOnWriteArrayList<>();
        try (OutboxWorker gone = new OutboxWorker(feature.portal().outbox(), mail -> {}, "public-1").start()) {
            Await.until("the first is the sender", () -> "public-1".equals(sender()));
        }
        feature.clock().advance(Duration.ofMinutes(3));

        try (OutboxWorker next =
                new OutboxWorker(feature.portal().outbox(), mail -> sent.add(mail.to()), "public-2").start()) {
            queue("drei@example.org");
            Await.until("sent by the next", () -> sent.contains("drei@example.org"));
        }
    }

    private static String sender() {
        return feature.portal().store().call(session -> {
            Node outbox = session.nodeExists("/outbox") ? session.getNode("/outbox") : null;
            return outbox == null ? "" : Nodes.text(outbox, "sender");
        });
    }

    private static void queue(String to) {
        feature.portal().store().call(session -> {
            feature.portal().outbox().add(session, new MailDraft("test", to, Locale.GERMAN, Map.of("link", "x")));
            session.save();
            return null;
        });
        feature.portal().outbox().wake();
    }
}
