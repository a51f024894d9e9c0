package org.infoportal.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.infoportal.jcr.Nodes;

/** How members lie in the private workspace: {@code /members/<bucket>/<account id>}, their history below. */
final class MemberNodes {

    static final String ROOT = "/members";
    static final String TYPE = "ip:member";

    private static final String REMARKS = "remarks";

    private MemberNodes() {}

    static Node get(Session session, String id) throws RepositoryException {
        return session.getNode(path(id));
    }

    static Optional<Node> find(Session session, String id) throws RepositoryException {
        return session.nodeExists(path(id)) ? Optional.of(get(session, id)) : Optional.empty();
    }

    static String path(String id) {
        return ROOT + "/" + Nodes.bucketPath(id);
    }

    static Node create(Session session, Member member) throws RepositoryException {
        Node folder = Nodes.folder(session.getRootNode(), ROOT.substring(1));
        Node node = Nodes.bucket(folder, member.id()).addNode(member.id(), TYPE);
        node.setProperty("userName", member.userName());
        node.setProperty("salutation", member.salutation());
        node.setProperty("firstName", member.firstName());
        node.setProperty("lastName", member.lastName());
        node.setProperty("email", member.email());
        node.setProperty("language", member.language().toLanguageTag());
        node.setProperty("function", member.function());
        node.setProperty("unit", member.unit());
        node.setProperty("unitId", member.unitId().orElse(null));
        node.setProperty("state", member.state().id());
        node.setProperty("audiences", new String[0]);
        node.setProperty("address", member.address());
        Nodes.set(node, "requestedAt", member.requestedAt());
        node.setProperty("consentVersion", member.consent().version());
        node.setProperty("consentHash", member.consent().hash());
        Nodes.set(node, "consentAt", member.consent().at());
        node.setProperty("consentChannel", member.consent().channel());
        node.setProperty("revision", 1L);
        return node;
    }

    static void addTransition(Node member, Transition transition) throws RepositoryException {
        Node history =
                member.hasNode("history") ? member.getNode("history") : member.addNode("history", "mgnl:contentNode");
        Node node = history.addNode(
                String.format(Locale.ROOT, "%04d", history.getNodes().getSize() + 1), "ip:transition");
        Nodes.set(node, "at", transition.at());
        node.setProperty("actor", transition.actor());
        node.setProperty("from", transition.from().id());
        node.setProperty("to", transition.to().id());
        node.setProperty("reason", transition.reason());
        node.setProperty("mail", transition.mail());
        node.setProperty("action", transition.action());
        if (transition.undoUntil().isPresent()) {
            Nodes.set(node, "undoUntil", transition.undoUntil().get());
        }
        setRemarks(node, transition.remarks());
        member.setProperty("state", transition.to().id());
        member.setProperty("revision", Nodes.number(member, "revision") + 1);
    }

    static Optional<Member> read(Node node) throws RepositoryException {
        Optional<AccreditationState> state = AccreditationState.find(Nodes.text(node, "state"));
        if (state.isEmpty()) {
            return Optional.empty();
        }
        Consent consent = new Consent(
                Nodes.text(node, "consentVersion"),
                Nodes.text(node, "consentHash"),
                Nodes.instant(node, "consentAt").orElse(Instant.EPOCH),
                Nodes.text(node, "consentChannel"));
        return Optional.of(new Member(
                node.getName(),
                Nodes.text(node, "userName"),
                Nodes.text(node, "salutation"),
                Nodes.text(node, "firstName"),
                Nodes.text(node, "lastName"),
                Nodes.text(node, "email"),
                Locale.forLanguageTag(Nodes.text(node, "language")),
                Nodes.text(node, "function"),
                Nodes.text(node, "unit"),
                Optional.of(Nodes.text(node, "unitId")).filter(id -> !id.isEmpty()),
                state.get(),
                texts(node, "audiences"),
                Optional.of(Nodes.text(node, "validUntil"))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse),
                remarks(node),
                Nodes.text(node, "address"),
                Nodes.instant(node, "deletionDue"),
                Nodes.instant(node, "requestedAt").orElse(Instant.EPOCH),
                Nodes.instant(node, "confirmedAt"),
                consent,
                history(node),
                Nodes.number(node, "revision")));
    }

    /** Replaces the remarks below a member or a step of her history. */
    static void setRemarks(Node parent, Map<String, String> remarks) throws RepositoryException {
        if (parent.hasNode(REMARKS)) {
            parent.getNode(REMARKS).remove();
        }
        if (!remarks.isEmpty()) {
            Node node = parent.addNode(REMARKS, "mgnl:contentNode");
            for (Map.Entry<String, String> remark : remarks.entrySet()) {
                node.setProperty(remark.getKey(), remark.getValue());
            }
        }
    }

    /** A child node, one property for each field; of ours are those without a prefix. */
    static Map<String, String> remarks(Node parent) throws RepositoryException {
        Map<String, String> remarks = new HashMap<>();
        if (parent.hasNode(REMARKS)) {
            PropertyIterator properties = parent.getNode(REMARKS).getProperties();
            while (properties.hasNext()) {
                Property remark = properties.nextProperty();
                if (remark.getName().indexOf(':') < 0) {
                    remarks.put(remark.getName(), remark.getString());
                }
            }
        }
        return remarks;
    }

    private static List<Transition> history(Node member) throws RepositoryException {
        List<Transition> history = new ArrayList<>();
        if (member.hasNode("history")) {
            NodeIterator nodes = member.getNode("history").getNodes();
            while (nodes.hasNext()) {
                Node node = nodes.nextNode();
                history.add(new Transition(
                        Nodes.instant(node, "at").orElse(Instant.EPOCH),
                        Nodes.text(node, "actor"),
                        AccreditationState.find(Nodes.text(node, "from")).orElseThrow(),
                        AccreditationState.find(Nodes.text(node, "to")).orElseThrow(),
                        Nodes.text(node, "reason"),
                        Nodes.text(node, "mail"),
                        Nodes.text(node, "action"),
                        remarks(node),
                        Nodes.instant(node, "undoUntil")));
            }
        }
        history.sort(java.util.Comparator.comparing(Transition::at));
        return history;
    }

    static List<String> texts(Node node, String property) throws RepositoryException {
        List<String> texts = new ArrayList<>();
        if (node.hasProperty(property)) {
            for (Value value : node.getProperty(property).getValues()) {
                texts.add(value.getString());
            }
        }
        return texts;
    }
}
