package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infoportal.Portal;
import org.infoportal.audit.AuditTrail;
import org.infoportal.candidate.Candidates;
import org.infoportal.candidate.ImportState;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Host;
import org.infoportal.jcr.PrivateStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whenever the repository, or the process, fails: either the whole list counts, or nothing of it. */
class InterruptedImportFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final String LINES = IntStream.range(0, 900)
            .mapToObj(n -> "V" + n + ";N" + n + ";p" + n + "@example.org;;;\n")
            .collect(Collectors.joining());

    /** Of each case its own: what a case leaves to be done in the background must not use up the saves of the next. */
    private FailingSessions sessions;

    private Candidates failing;

    @BeforeEach
    void joinAFeatureThatCanFail() {
        Portal portal = feature.portal();
        sessions = new FailingSessions(feature.host().sessions());
        Host host = new OtherHost(feature.host(), sessions);
        failing = Candidates.on(
                host,
                new PrivateStore(sessions),
                portal.gate(),
                portal.definitions(),
                new FormChecker(portal.choices()),
                portal.units(),
                portal.members(),
                portal.accreditations(),
                portal.applications(),
                portal.registrations(),
                portal.outbox(),
                portal.tokens(),
                new AuditTrail(feature.clock()));
    }

    @AfterEach
    void endWithItsJobs() {
        failing.close();
    }

    /** After how many saves: right at the start, among the people, before the one that makes them count. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void countsNothingOfAnImportThatBrokeOff(int saves) {
        Lists lists = new Lists(failing);
        String id = lists.upload("X" + saves + ";Y;x" + saves + "@example.org;;;\n" + LINES);

        sessions.failAfter(saves);
        lists.start(id);
        Await.until("it has broken off and could not even say so", () -> sessions.failures() == 2);

        assertThat(failing.people().all()).isEmpty();
        assertThat(feature.portal().candidates().people().all()).isEmpty();
        assertThat(lists.get(id).state()).isEqualTo(ImportState.RUNNING);

        assertThat(lists.get(id).total()).isEqualTo(901);
        feature.clock().advance(Duration.ofMinutes(1));
        Await.until("it is known to be interrupted", () -> failing.imports().isInterrupted(lists.get(id)));
        sessions.heal();
        // after the restart: another process, which knows only what is stored
        Lists restarted = new Lists(feature.portal().candidates());
        Await.until(
                "the other process knows of it",
                () -> feature.portal().candidates().imports().isInterrupted(restarted.get(id)));
        restarted.start(id);
        Await.until("it is done", () -> restarted.get(id).settled());

        assertThat(feature.portal().candidates().people().all()).hasSize(901);
        assertThat(feature.records().people()).hasSize(901);
        feature.portal().candidates().list().removeAll(FeaturePortal.ACCREDITOR);
        Await.until(
                "the next start finds nobody",
                () -> failing.people().all().isEmpty()
                        && feature.records().ofType("ip:candidate").isEmpty());
    }

    @Test
    void saysSoWhereItCanStillWrite() {
        Lists lists = new Lists(failing);
        String id = lists.upload(LINES);

        sessions.failOnceAfter(2);
        lists.start(id);
        lists.awaitState(id, ImportState.FAILED);

        assertThat(failing.people().all()).isEmpty();
        Await.until(
                "what was laid beside is gone",
                () -> feature.records().ofType("ip:candidate").isEmpty());
        lists.start(id);
        Await.until("it is done", () -> lists.get(id).settled());
        assertThat(failing.people().all()).hasSize(900);
        failing.list().removeAll(FeaturePortal.ACCREDITOR);
        Await.until(
                "the next start finds nobody",
                () -> feature.portal().candidates().people().all().isEmpty()
                        && feature.records().ofType("ip:candidate").isEmpty());
    }
}
