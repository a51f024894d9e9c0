package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.infoportal.readmodel.ReadModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadModelFeatureTest {

    private static final String WORKSPACE = "page";
    private static final String TYPE = "ip:page";

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private ReadModel<String> model;

    @BeforeEach
    void startOnTwoItemsInAFolder() {
        write(session -> {
            Node folder = Nodes.folder(session.getRootNode(), "folder");
            add(folder, "a", "A");
            add(folder, "b", "B");
        });
        model = model(feature.host().sessions()).start();
    }

    private static ReadModel<String> model(Sessions sessions) {
        return new ReadModel<>(sessions, WORKSPACE, View.WORKING, "/", TYPE, node -> {
            String title = Nodes.text(node, "title");
            if (title.equals("broken")) {
                throw new IllegalStateException("cannot be read");
            }
            return Optional.of(title).filter(text -> !text.isEmpty());
        });
    }

    @AfterEach
    void removeEverything() {
        model.close();
        write(session -> {
            NodeIterator nodes = session.getRootNode().getNodes();
            while (nodes.hasNext()) {
                Node node = nodes.nextNode();
                if (!node.getName().startsWith("jcr:")) {
                    node.remove();
                }
            }
        });
    }

    @Test
    void readsWhatIsThereAtTheStart() {
        assertThat(model.all()).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void followsAChangeByAnotherSession() {
        write(session -> session.getNode("/folder/a").setProperty("title", "A2"));

        awaitItems("A2", "B");
    }

    @Test
    void followsAnAddition() {
        write(session -> add(session.getNode("/folder"), "c", "C"));

        awaitItems("A", "B", "C");
    }

    @Test
    void followsARemoval() {
        write(session -> session.getNode("/folder/a").remove());

        awaitItems("B");
    }

    @Test
    void followsAMove() {
        write(session -> {
            Nodes.folder(session.getRootNode(), "other");
            session.move("/folder/a", "/other/a");
        });
        write(session -> session.getNode("/other/a").setProperty("title", "A2"));
        awaitItems("A2", "B");

        write(session -> session.getNode("/other/a").remove());
        awaitItems("B");
    }

    @Test
    void followsTheMoveOfAFolder() {
        write(session -> session.move("/folder", "/renamed"));
        write(session -> session.getNode("/renamed/a").remove());

        awaitItems("B");
    }

    @Test
    void followsTheRemovalOfAFolder() {
        write(session -> session.getNode("/folder").remove());

        awaitItems();
    }

    @Test
    void forgetsAnItemWhosePlaceAnotherTook() {
        write(session -> {
            session.getNode("/folder/a").remove();
            add(session.getNode("/folder"), "a", "New");
        });

        awaitItems("New", "B");
    }

    @Test
    void followsAnItemThatTookThePlaceOfAMovedOne() {
        write(session -> {
            session.move("/folder/a", "/folder/z");
            add(session.getNode("/folder"), "a", "New");
        });
        awaitItems("A", "B", "New");

        write(session -> session.getNode("/folder/a").remove());
        awaitItems("A", "B");
    }

    @Test
    void leavesABrokenItemOutAndKeepsTheOthers() {
        write(session -> {
            session.getNode("/folder/a").setProperty("title", "broken");
            add(session.getNode("/folder"), "c", "C");
        });
        awaitItems("B", "C");

        write(session -> session.getNode("/folder/a").setProperty("title", "mended"));
        awaitItems("B", "C", "mended");
    }

    @Test
    void followsTheOthersWhenOneGoesAwayWhileItIsRead() {
        model.close();
        VanishingSessions sessions = new VanishingSessions(feature.host().sessions());
        model = model(sessions).start();
        sessions.arm();

        write(session -> {
            session.getNode("/folder/a").setProperty("title", "A2");
            session.getNode("/folder/b").setProperty("title", "B2");
        });

        Await.until("the removal", () -> sessions.vanished().get() != null);
        awaitItems(sessions.vanished().get().equals("/folder/a") ? "B2" : "A2");
    }

    @Test
    void leavesAnUnfinishedItemOut() {
        write(session -> session.getNode("/folder/a").setProperty("title", (String) null));

        awaitItems("B");
    }

    @Test
    void showsACallerHerOwnChangeAtOnce() throws RepositoryException {
        String id = feature.host().sessions().call(WORKSPACE, View.WORKING, session -> {
            Node node = session.getNode("/folder/a");
            node.setProperty("title", "A2");
            session.save();
            return node.getIdentifier();
        });

        model.refresh(id);

        assertThat(model.find(id)).contains("A2");
    }

    @Test
    void tellsListenersAndCountsVersions() {
        AtomicInteger told = new AtomicInteger();
        model.onChange(told::incrementAndGet);
        long before = model.version();

        write(session -> session.getNode("/folder/a").setProperty("title", "A2"));

        Await.until("the listener", () -> told.get() > 0);
        assertThat(model.version()).isGreaterThan(before);
    }

    private void awaitItems(String... titles) {
        try {
            Await.until(
                    "the items",
                    () -> model.all().size() == titles.length && model.all().containsAll(List.of(titles)));
        } catch (AssertionError inVain) {
            // says what was there instead
            assertThat(model.all()).containsExactlyInAnyOrder(titles);
        }
    }

    private static void add(Node folder, String name, String title) throws RepositoryException {
        folder.addNode(name, TYPE).setProperty("title", title);
    }

    private static void write(Change change) {
        feature.host().sessions().call(WORKSPACE, View.WORKING, session -> {
            change.apply(session);
            session.save();
            return null;
        });
    }

    @FunctionalInterface
    private interface Change {
        void apply(Session session) throws RepositoryException;
    }
}
