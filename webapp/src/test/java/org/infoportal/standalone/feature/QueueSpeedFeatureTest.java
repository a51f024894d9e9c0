package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.standalone.feature.FeaturePortal.ACCREDITOR;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Queue;
import org.infoportal.accreditation.QueueQuery;
import org.infoportal.accreditation.QueueQuery.Sort;
import org.infoportal.jcr.Nodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queue at the size the portal is made for. */
class QueueSpeedFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final Logger LOG = LoggerFactory.getLogger(QueueSpeedFeatureTest.class);
    /** Time of the processor: what else the machine does must not count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int MANY = 10_000;
    private static final int BATCH = 5000;
    private static final int ROUNDS = 300;
    /** Far more than it takes, so that a busy machine does not fail it, and far less than anybody notices. */
    private static final Duration LIMIT = Duration.ofMillis(50);

    private static final List<QueueQuery> QUERIES = List.of(
            query(Optional.of(AccreditationState.PENDING), Optional.empty(), 0, Sort.WAITING, ""),
            query(Optional.empty(), Optional.of("candidate"), 2, Sort.NAME, ""),
            query(Optional.empty(), Optional.empty(), 0, Sort.NEWEST, "mueller 99"));

    @BeforeAll
    static void fill() {
        for (int first = 0; first < MANY; first += BATCH) {
            int start = first;
            feature.portal().store().call(session -> {
                for (int number = start; number < start + BATCH; number++) {
                    add(session, number);
                }
                session.save();
                return null;
            });
        }
        Await.until("all members", () -> feature.portal().members().all().size() == MANY);
    }

    @Test
    void answersInMilliseconds() {
        Queue queue = feature.portal().queue();
        assertThat(queue.find(ACCREDITOR, QUERIES.get(0))).hasSize(MANY);
        assertThat(queue.find(ACCREDITOR, QUERIES.get(2))).hasSizeBetween(1, MANY / 10);

        assertThat(p95("asked", () -> {})).isLessThan(LIMIT);
    }

    @Test
    void answersInMillisecondsWhileMembersChange() {
        String id = feature.portal().members().all().iterator().next().id();

        assertThat(p95("asked after a change", () -> feature.portal().members().refresh(id)))
                .isLessThan(LIMIT);
    }

    private static Duration p95(String what, Runnable before) {
        Queue queue = feature.portal().queue();
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            before.run();
            long start = CPU.getCurrentThreadCpuTime();
            queue.counts(ACCREDITOR);
            queue.find(ACCREDITOR, QUERIES.get(round % QUERIES.size()));
            times[round] = CPU.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(times);
        LOG.warn(
                "Queue of {}, {}: p50 {} µs, p95 {} µs",
                MANY,
                what,
                times[ROUNDS / 2] / 1000,
                times[ROUNDS * 95 / 100] / 1000);
        return Duration.ofNanos(times[ROUNDS * 95 / 100]);
    }

    private static QueueQuery query(
            Optional<AccreditationState> state, Optional<String> function, int days, Sort sort, String search) {
        return new QueueQuery(state, Optional.empty(), function, days, sort, search);
    }

    private static void add(Session session, int number) throws RepositoryException {
        String id = "member-" + number;
        Node folder = Nodes.folder(session.getRootNode(), "members");
        Node member = Nodes.bucket(folder, id).addNode(id, "ip:member");
        member.setProperty("userName", id);
        member.setProperty("firstName", "Änne " + number);
        member.setProperty("lastName", "Müller-" + (number * 7919) % MANY);
        member.setProperty("email", id + "@example.org");
        member.setProperty("language", "de");
        member.setProperty("function", number % 2 == 0 ? "candidate" : "staff");
        member.setProperty("unit", "Ortsverein " + number % 300);
        member.setProperty("state", "pending");
        member.setProperty("revision", 1L);
        Nodes.set(member, "requestedAt", feature.clock().instant().minus(Duration.ofMinutes((number * 31L) % MANY)));
    }
}
