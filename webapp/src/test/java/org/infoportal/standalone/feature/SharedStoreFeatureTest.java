package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.HostException;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;
import org.infoportal.mail.OutboxWorker;
import org.infoportal.registration.Reservations;
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
    void triesAnewIfAnotherInstanceRemovesWhatIsRead() {
        here.call(session -> mark(session, "removed"));
        AtomicInteger attempts = new AtomicInteger();

        boolean found = here.call(session -> {
            boolean exists = session.nodeExists("/removed");
            if (attempts.incrementAndGet() == 1) {
                there.call(other -> unmark(other, "removed"));
            }
            return exists && session.getNode("/removed").getName().equals("removed");
        });

        assertThat(found).isFalse();
        assertThat(attempts).hasValue(2);
    }

    @Test
    void failsIfWhatIsReadWasNeverThere() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> here.call(session -> {
                    attempts.incrementAndGet();
                    return session.getNode("/never");
                }))
                .isInstanceOf(HostException.class)
                .isNotInstanceOf(HostConflictException.class);
        assertThat(attempts).hasValue(1);
    }

    private static Void mark(Session session, String name) throws RepositoryException {
        Nodes.folder(session.getRootNode(), name);
        session.save();
        return null;
    }

    private static Void unmark(Session session, String name) throws RepositoryException {
        session.removeItem("/" + name);
        session.save();
        return null;
    }

    @Test
    void reservesAnAddressForOneInstance() throws Exception {
        reservations(here).reserve("somebody.else@example.org");
        List<Callable<Boolean>> both = List.of(
                () -> reservations(here).reserve("anna@example.org"),
                () -> reservations(there).reserve("anna@example.org"));
        ExecutorService threads = Executors.newFixedThreadPool(both.size());
        List<Boolean> answers = new ArrayList<>();
        try {
            for (Future<Boolean> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(answers).containsExactlyInAnyOrder(true, false);
        assertThat(reservations(there).reserve("berta@example.org")).isTrue();
    }

    @Test
    void takesOverAReservationThatCameToNothing() {
        assertThat(reservations(here).reserve("carla@example.org")).isTrue();
        feature.clock().advance(Duration.ofSeconds(59));
        assertThat(reservations(there).reserve("carla@example.org")).isFalse();
        feature.clock().advance(Duration.ofSeconds(2));
        assertThat(reservations(there).reserve("carla@example.org")).isTrue();

        reservations(there).release("carla@example.org");
        assertThat(reservations(here).reserve("carla@example.org")).isTrue();
    }

    @Test
    void keepsNoAddressInClear() {
        reservations(here).reserve("dora@example.org");
        feature.clock().advance(Duration.ofMinutes(2));
        reservations(here).reserve("emma@example.org");

        List<String> names = here.call(session -> {
            List<String> found = new ArrayList<>();
            NodeIterator all = session.getNode("/addresses").getNodes();
            while (all.hasNext()) {
                found.add(all.nextNode().getName());
            }
            return found;
        });

        assertThat(names).containsExactly(Nodes.sha256("emma@example.org"));
    }

    private static Reservations reservations(PrivateStore store) {
        return new Reservations(store, feature.clock());
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
