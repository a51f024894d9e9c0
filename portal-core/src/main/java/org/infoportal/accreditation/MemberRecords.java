package org.infoportal.accreditation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;

/** What is written into a member's record beside her accreditation. All in the caller's session. */
public final class MemberRecords {

    private static final String CONSENTS = "consents";
    private static final String DELETION_DUE = "deletionDue";
    private static final String DELETION_ANNOUNCED = "deletionAnnounced";

    /** The member as she is stored; empty if there is none. */
    public Optional<Member> find(Session session, String id) throws RepositoryException {
        String path = MemberNodes.path(id);
        return session.nodeExists(path) ? MemberNodes.read(session.getNode(path)) : Optional.empty();
    }

    /** Records that she agrees to another text; what she agreed to before stays on record. */
    public void agree(Session session, String id, Consent consent) throws RepositoryException {
        Node member = MemberNodes.get(session, id);
        Consent former = MemberNodes.read(member).orElseThrow().consent();
        Node list = member.hasNode(CONSENTS) ? member.getNode(CONSENTS) : member.addNode(CONSENTS, "mgnl:contentNode");
        Node node =
                list.addNode(String.format(Locale.ROOT, "%04d", list.getNodes().getSize() + 1), "ip:consent");
        node.setProperty("version", former.version());
        node.setProperty("hash", former.hash());
        node.setProperty("channel", former.channel());
        Nodes.set(node, "at", former.at());
        member.setProperty("consentVersion", consent.version());
        member.setProperty("consentHash", consent.hash());
        member.setProperty("consentChannel", consent.channel());
        Nodes.set(member, "consentAt", consent.at());
        grow(member);
    }

    /** All she has agreed to, oldest first. */
    public List<Consent> consents(Session session, String id) throws RepositoryException {
        Optional<Member> member = find(session, id);
        if (member.isEmpty()) {
            return List.of();
        }
        List<Consent> consents = new ArrayList<>();
        Node node = MemberNodes.get(session, id);
        if (node.hasNode(CONSENTS)) {
            NodeIterator nodes = node.getNode(CONSENTS).getNodes();
            while (nodes.hasNext()) {
                Node consent = nodes.nextNode();
                consents.add(new Consent(
                        Nodes.text(consent, "version"),
                        Nodes.text(consent, "hash"),
                        Nodes.instant(consent, "at").orElse(Instant.EPOCH),
                        Nodes.text(consent, "channel")));
            }
        }
        consents.add(member.get().consent());
        return consents;
    }

    /** @param due when the account is to be deleted; empty: not any more */
    public void setDeletionDue(Session session, String id, Optional<Instant> due) throws RepositoryException {
        Node member = MemberNodes.get(session, id);
        member.setProperty(DELETION_DUE, due.map(Nodes::calendar).orElse(null));
        grow(member);
    }

    /** When she was last told that her account will be deleted because her access has ended. */
    public Optional<Instant> deletionAnnounced(Session session, String id) throws RepositoryException {
        return Nodes.instant(MemberNodes.get(session, id), DELETION_ANNOUNCED);
    }

    public void setDeletionAnnounced(Session session, String id, Instant at) throws RepositoryException {
        Nodes.set(MemberNodes.get(session, id), DELETION_ANNOUNCED, at);
    }

    /** Removes the record with all that is in it; without effect if there is none. */
    public void remove(Session session, String id) throws RepositoryException {
        String path = MemberNodes.path(id);
        if (session.nodeExists(path)) {
            session.removeItem(path);
        }
    }

    private static void grow(Node member) throws RepositoryException {
        member.setProperty("revision", Nodes.number(member, "revision") + 1);
    }
}
