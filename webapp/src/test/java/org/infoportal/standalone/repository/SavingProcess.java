package org.infoportal.standalone.repository;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/** A process that saves until it is killed, and prints the identifier of every node after its save was acknowledged. */
final class SavingProcess {

    /** Every so many nodes one carries a file that goes to the data store. */
    static final int FILE_EVERY = 5;

    static final int FILE_BYTES = 20_000;

    private SavingProcess() {}

    public static void main(String[] args) {
        Sessions sessions = new StandaloneSessions(EmbeddedRepository.open(Path.of(args[0])));
        for (int number = 0; ; number++) {
            int current = number;
            System.out.println(
                    sessions.<String>call(Sessions.PRIVATE_WORKSPACE, View.WORKING, s -> addNode(s, current)));
        }
    }

    private static String addNode(Session session, int number) throws RepositoryException {
        String folder = "f" + number / 100;
        Node root = session.getRootNode();
        Node parent = root.hasNode(folder) ? root.getNode(folder) : root.addNode(folder, "mgnl:folder");
        Node node = parent.addNode("n" + number, "ip:mail");
        node.setProperty("number", number);
        if (number % FILE_EVERY == 0) {
            byte[] bytes = new byte[FILE_BYTES];
            bytes[0] = (byte) number;
            bytes[1] = (byte) (number >> 8);
            node.setProperty("file", session.getValueFactory().createBinary(new ByteArrayInputStream(bytes)));
        }
        session.save();
        return node.getIdentifier() + " " + number;
    }
}
