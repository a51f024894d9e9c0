package org.infoportal.standalone.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jcr.Node;
import javax.jcr.Session;
import org.infoportal.host.ContentWorkspace;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.HostException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StandaloneSessionsTest {

    private static final ContentWorkspace FAQ = new ContentWorkspace("faq", Set.of("ip:faq"));

    @TempDir
    Path folder;

    private EmbeddedRepository repository;
    private Sessions sessions;

    @BeforeEach
    void open() {
        repository = EmbeddedRepository.open(folder);
        sessions = new StandaloneSessions(repository);
        repository.ensure(List.of(FAQ));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void keepsWhatWasSavedOverARestart() {
        String id = addFaq("eins");
        close();
        open();
        assertThat(sessions.<String>call(
                        "faq", View.WORKING, s -> s.getNodeByIdentifier(id).getPath()))
                .isEqualTo("/eins");
    }

    @Test
    void separatesTheLiveFromTheWorkingView() {
        addFaq("entwurf");
        assertThat(sessions.<Boolean>call("faq", View.WORKING, s -> s.nodeExists("/entwurf")))
                .isTrue();
        assertThat(sessions.<Boolean>call("faq", View.LIVE, s -> s.nodeExists("/entwurf")))
                .isFalse();
    }

    @Test
    void showsOneFaceOfPrivateWorkspaces() {
        sessions.call(
                Sessions.PRIVATE_WORKSPACE,
                View.WORKING,
                s -> save(s, s.getRootNode().addNode("a", "ip:mail")));
        assertThat(sessions.<Boolean>call(Sessions.PRIVATE_WORKSPACE, View.LIVE, s -> s.nodeExists("/a")))
                .isTrue();
    }

    @Test
    void dropsWhatWasNotSaved() {
        sessions.call(
                "faq",
                View.WORKING,
                s -> s.getRootNode().addNode("weg", "ip:faq").getPath());
        assertThat(sessions.<Boolean>call("faq", View.WORKING, s -> s.nodeExists("/weg")))
                .isFalse();
    }

    @Test
    void allowsAnyPropertyAndChildButNoTwoOfOneName() {
        assertThatThrownBy(() -> sessions.call("faq", View.WORKING, s -> {
                    Node faq = s.getRootNode().addNode("x", "ip:faq");
                    faq.setProperty("anything", new String[] {"a", "b"});
                    faq.setProperty("order", 3L);
                    faq.addNode("child", "mgnl:contentNode");
                    return faq.addNode("child", "mgnl:contentNode");
                }))
                .isInstanceOf(HostConflictException.class);
    }

    @Test
    void tellsAConflictFromAFault() {
        String id = addFaq("eins");
        assertThatThrownBy(() -> sessions.call("faq", View.WORKING, mine -> {
                    Node node = mine.getNodeByIdentifier(id);
                    node.setProperty("question", "mine");
                    sessions.call("faq", View.WORKING, other -> {
                        other.getNodeByIdentifier(id).remove();
                        other.save();
                        return null;
                    });
                    mine.save();
                    return null;
                }))
                .isInstanceOf(HostConflictException.class);
        assertThatThrownBy(() -> sessions.call("faq", View.WORKING, s -> s.getNode("/missing")))
                .isInstanceOf(HostException.class)
                .isNotInstanceOf(HostConflictException.class);
        assertThatThrownBy(() -> sessions.call("unknown", View.WORKING, Session::getRootNode))
                .isInstanceOf(HostException.class);
    }

    @Test
    void addsAContentTypeWhileRunning() {
        repository.ensure(List.of(FAQ, new ContentWorkspace("late", Set.of("ip:late"))));
        sessions.call("late", View.LIVE, s -> save(s, s.getRootNode().addNode("a", "ip:late")));
        assertThat(sessions.<Boolean>call("late", View.LIVE, s -> s.nodeExists("/a")))
                .isTrue();
    }

    @Test
    void tellsNodePathsOfChanges() throws Exception {
        BlockingQueue<Set<String>> seen = new LinkedBlockingQueue<>();
        try (Sessions.Subscription subscription = sessions.observe("faq", View.WORKING, seen::add)) {
            addFaq("eins");
            assertThat(seen.poll(5, TimeUnit.SECONDS)).contains("/eins");
            sessions.call(
                    "faq",
                    View.WORKING,
                    s -> save(s, s.getNode("/eins").setProperty("question", "?").getParent()));
            assertThat(seen.poll(5, TimeUnit.SECONDS)).containsExactly("/eins");
            sessions.call("faq", View.WORKING, s -> {
                s.move("/eins", "/zwei");
                s.save();
                return null;
            });
            assertThat(seen.poll(5, TimeUnit.SECONDS)).contains("/eins", "/zwei");
            sessions.call("faq", View.WORKING, s -> {
                s.removeItem("/zwei");
                s.save();
                return null;
            });
            assertThat(seen.poll(5, TimeUnit.SECONDS)).contains("/zwei");
        }
    }

    @Test
    void goesOnAfterAFailingListener() throws Exception {
        BlockingQueue<Set<String>> seen = new LinkedBlockingQueue<>();
        try (Sessions.Subscription subscription = sessions.observe("faq", View.WORKING, paths -> {
            seen.add(paths);
            throw new IllegalStateException("a fault in the listener");
        })) {
            addFaq("eins");
            addFaq("zwei");
            List<String> all = new ArrayList<>(seen.poll(5, TimeUnit.SECONDS));
            all.addAll(seen.poll(5, TimeUnit.SECONDS));
            assertThat(all).contains("/eins", "/zwei");
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void closesWhileAListenerIsAtWork() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        AtomicInteger failures = new AtomicInteger();
        sessions.observe("faq", View.WORKING, paths -> {
            atWork.countDown();
            for (int i = 0; i < 500; i++) {
                try {
                    sessions.<Boolean>call("faq", View.WORKING, s -> s.nodeExists("/eins"));
                } catch (HostException e) {
                    failures.incrementAndGet();
                }
            }
        });
        addFaq("eins");
        atWork.await();
        repository.close();
        assertThat(failures).hasValue(0);
    }

    @Test
    void versionsNodesWithoutASearchIndex() {
        sessions.call("faq", View.WORKING, s -> {
            Node node = s.getRootNode().addNode("v", "ip:faq");
            node.addMixin("mix:versionable");
            s.save();
            s.getWorkspace().getVersionManager().checkin("/v");
            s.getWorkspace().getVersionManager().checkout("/v");
            assertThat(s.getWorkspace()
                            .getVersionManager()
                            .getVersionHistory("/v")
                            .getAllVersions()
                            .getSize())
                    .isEqualTo(2);
            return null;
        });
    }

    private String addFaq(String name) {
        return sessions.call("faq", View.WORKING, s -> save(s, s.getRootNode().addNode(name, "ip:faq")))
                .toString();
    }

    private static String save(Session session, Node node) throws javax.jcr.RepositoryException {
        session.save();
        return node.getIdentifier();
    }
}
