package org.infoportal.standalone.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.HostException;
import org.infoportal.host.View;
import org.infoportal.standalone.repository.TemporaryRepository;
import org.infoportal.twin.TwinPublishing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwinPublishingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @RegisterExtension
    final TemporaryRepository host = new TemporaryRepository();

    private TwinPublishing publishing;

    @BeforeEach
    void create() {
        publishing = new TwinPublishing(host.sessions(), Clock.fixed(NOW, ZoneId.of("Europe/Berlin")));
    }

    @Test
    void publishesAnItemWithItsIdentifierBelowNewFolders() {
        String id = add("/wahl/frist/eins", "Wann?");
        publish(id);
        inLive(live -> {
            Node item = live.getNode("/wahl/frist/eins");
            assertThat(item.getIdentifier()).isEqualTo(id);
            assertThat(item.getPrimaryNodeType().getName()).isEqualTo("ip:faq");
            assertThat(item.getProperty("question").getString()).isEqualTo("Wann?");
            assertThat(item.getNode("parts/0").getProperty("text").getString()).isEqualTo("Teil");
            assertThat(item.getParent().getPrimaryNodeType().getName()).isEqualTo("mgnl:folder");
        });
    }

    @Test
    void marksBothItemsAndLeavesTheTimeOfTheLastChange() {
        String id = add("/eins", "Wann?");
        publish(id);
        for (View view : View.values()) {
            in(view, session -> {
                Node item = session.getNodeByIdentifier(id);
                assertThat(item.getProperty("mgnl:activationStatus").getBoolean())
                        .isTrue();
                assertThat(item.getProperty("mgnl:lastActivatedBy").getString()).isEqualTo("redaktion");
                assertThat(item.getProperty("mgnl:lastActivated").getDate().toInstant())
                        .isEqualTo(NOW);
                assertThat(item.hasProperty("mgnl:lastModified")).isFalse();
            });
        }
    }

    @Test
    void bringsChangesAddedAndRemovedParts() {
        String id = add("/eins", "Wann?");
        publish(id);
        inWorking(s -> {
            Node item = s.getNodeByIdentifier(id);
            item.setProperty("question", "Wo?");
            item.setProperty("note", "neu");
            item.getNode("parts/0").remove();
            item.getNode("parts").addNode("1", "mgnl:contentNode").setProperty("text", "zwei");
            s.save();
        });
        inLive(live -> assertThat(live.getNode("/eins").getProperty("question").getString())
                .isEqualTo("Wann?"));
        publish(id);
        inLive(live -> {
            Node item = live.getNode("/eins");
            assertThat(item.getProperty("question").getString()).isEqualTo("Wo?");
            assertThat(item.getProperty("note").getString()).isEqualTo("neu");
            assertThat(item.hasNode("parts/0")).isFalse();
            assertThat(item.getNode("parts/1").getProperty("text").getString()).isEqualTo("zwei");
        });
        inWorking(s -> {
            s.getNodeByIdentifier(id).getProperty("note").remove();
            s.save();
        });
        publish(id);
        inLive(live -> assertThat(live.getNode("/eins").hasProperty("note")).isFalse());
    }

    @Test
    void followsAMove() {
        String id = add("/alt/eins", "Wann?");
        publish(id);
        add("/neu/anderes", "?");
        move("/alt/eins", "/neu/zwei");
        publish(id);
        inLive(live -> {
            assertThat(live.getNodeByIdentifier(id).getPath()).isEqualTo("/neu/zwei");
            assertThat(live.nodeExists("/alt/eins")).isFalse();
        });
    }

    @Test
    void followsAMoveIntoAFolderOfItsOldName() {
        String id = add("/eins", "Wann?");
        publish(id);
        move("/eins", "/tmp");
        add("/eins/x", "?");
        move("/tmp", "/eins/eins");
        publish(id);
        inLive(live -> assertThat(live.getNodeByIdentifier(id).getPath()).isEqualTo("/eins/eins"));
    }

    @Test
    void publishesBothOfTwoThatSwappedNames() {
        String first = add("/a", "erste");
        String second = add("/b", "zweite");
        publish(first);
        publish(second);
        move("/a", "/tmp");
        move("/b", "/a");
        move("/tmp", "/b");
        publish(second);
        inLive(live -> {
            assertThat(live.getNodeByIdentifier(second).getPath()).isEqualTo("/a");
            assertThat(live.getNodeByIdentifier(first).getProperty("question").getString())
                    .isEqualTo("erste");
        });
        publish(first);
        inLive(live -> assertThat(live.getNodeByIdentifier(first).getPath()).isEqualTo("/b"));
    }

    @Test
    void replacesAPublishedItemThatWasDeletedAndMadeAnew() {
        String old = add("/eins", "alt");
        publish(old);
        inWorking(s -> {
            s.removeItem("/eins");
            s.save();
        });
        String fresh = add("/eins", "neu");
        publish(fresh);
        inLive(live -> assertThat(live.getNode("/eins").getIdentifier()).isEqualTo(fresh));
    }

    @Test
    void takesAnItemOutOfTheLiveView() {
        String id = add("/ordner/eins", "Wann?");
        publish(id);
        publishing.unpublish("faq", id, "redaktion");
        inLive(live -> assertThat(live.nodeExists("/ordner/eins")).isFalse());
        inWorking(s -> assertThat(s.getNodeByIdentifier(id)
                        .getProperty("mgnl:activationStatus")
                        .getBoolean())
                .isFalse());
        publish(id);
        inLive(live -> assertThat(live.nodeExists("/ordner/eins")).isTrue());
    }

    @Test
    void takesOutAnItemThatIsGoneFromTheWorkingView() {
        String id = add("/eins", "Wann?");
        publish(id);
        inWorking(s -> {
            s.removeItem("/eins");
            s.save();
        });
        publishing.unpublish("faq", id, "redaktion");
        inLive(live -> assertThat(live.nodeExists("/eins")).isFalse());
    }

    @Test
    void leavesAnItemThatWasNeverPublishedAsItIs() {
        String id = add("/eins", "Wann?");
        publishing.unpublish("faq", id, "redaktion");
        inWorking(s -> assertThat(s.getNodeByIdentifier(id).hasProperty("mgnl:activationStatus"))
                .isFalse());
        assertThatThrownBy(() -> publish("00000000-0000-0000-0000-000000000000"))
                .isInstanceOf(HostException.class);
    }

    private void publish(String id) {
        publishing.publish("faq", id, "redaktion");
    }

    private String add(String path, String question) {
        return host.sessions().call("faq", View.WORKING, s -> {
            Node parent = s.getRootNode();
            String[] names = path.substring(1).split("/");
            for (int i = 0; i < names.length - 1; i++) {
                parent = parent.hasNode(names[i]) ? parent.getNode(names[i]) : parent.addNode(names[i], "mgnl:folder");
            }
            Node item = parent.addNode(names[names.length - 1], "ip:faq");
            item.setProperty("question", question);
            item.addNode("parts", "mgnl:contentNode")
                    .addNode("0", "mgnl:contentNode")
                    .setProperty("text", "Teil");
            s.save();
            return item.getIdentifier();
        });
    }

    private void move(String from, String to) {
        inWorking(s -> {
            s.move(from, to);
            s.save();
        });
    }

    private void inWorking(Check check) {
        in(View.WORKING, check);
    }

    private void inLive(Check check) {
        in(View.LIVE, check);
    }

    private void in(View view, Check check) {
        host.sessions().call("faq", view, session -> {
            check.run(session);
            return null;
        });
    }

    @FunctionalInterface
    private interface Check {
        void run(Session session) throws RepositoryException;
    }
}
