package org.infoportal.accreditation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.jcr.Nodes;

/** What a member was before a decision, kept below her until the decision cannot be taken back any more. */
final class UndoNodes {

    private static final String NAME = "undo";
    private static final List<String> TEXTS = List.of("unit", "unitId", "validUntil");

    private UndoNodes() {}

    /** Keeps what the decision is about to change. */
    static void keep(Node member, Action action) throws RepositoryException {
        forget(member);
        Node before = member.addNode(NAME, "mgnl:contentNode");
        before.setProperty("action", action.id());
        before.setProperty("state", Nodes.text(member, "state"));
        before.setProperty("audiences", MemberNodes.texts(member, "audiences").toArray(String[]::new));
        for (String name : TEXTS) {
            before.setProperty(name, textOrNull(member, name));
        }
        MemberNodes.setRemarks(before, MemberNodes.remarks(member));
    }

    static void forget(Node member) throws RepositoryException {
        if (member.hasNode(NAME)) {
            member.getNode(NAME).remove();
        }
    }

    /** The state she had, if that is kept and the decision can have led from there to the present one. */
    static Optional<AccreditationState> former(Node member, AccreditationState present) throws RepositoryException {
        if (!member.hasNode(NAME)) {
            return Optional.empty();
        }
        Node before = member.getNode(NAME);
        Optional<Action> action = Action.findDecision(Nodes.text(before, "action"));
        return AccreditationState.find(Nodes.text(before, "state"))
                .filter(former -> action.filter(a -> a.leads(former, present)).isPresent());
    }

    /** Everything as it was, but for the state, which changes with a step of the history. */
    static void restore(Node member) throws RepositoryException {
        Node before = member.getNode(NAME);
        member.setProperty("audiences", MemberNodes.texts(before, "audiences").toArray(String[]::new));
        for (String name : TEXTS) {
            member.setProperty(name, textOrNull(before, name));
        }
        Map<String, String> remarks = MemberNodes.remarks(before);
        MemberNodes.setRemarks(member, remarks);
        forget(member);
    }

    private static String textOrNull(Node node, String name) throws RepositoryException {
        return node.hasProperty(name) ? node.getProperty(name).getString() : null;
    }
}
