package org.infoportal.accreditation;

import java.util.Locale;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;

/**
 * What a member may change of herself without asking anybody. All in the caller's session: it happens when she saves.
 * Accounts that belong to no member are left alone.
 */
public final class MemberData {

    private static final String EMAIL_PROVEN = "emailProven";

    /** The name may not be empty. */
    public void setName(Session session, String id, String salutation, String firstName, String lastName)
            throws RepositoryException {
        Optional<Node> member = find(session, id);
        if (member.isPresent()) {
            member.get().setProperty("salutation", salutation);
            member.get().setProperty("firstName", firstName);
            member.get().setProperty("lastName", lastName);
            touch(member.get());
        }
    }

    /** The language of her mails. */
    public void setLanguage(Session session, String id, Locale language) throws RepositoryException {
        Optional<Node> member = find(session, id);
        if (member.isPresent()) {
            member.get().setProperty("language", language.toLanguageTag());
            touch(member.get());
        }
    }

    /** An address she has proved to be hers. */
    public void setEmail(Session session, String id, String email) throws RepositoryException {
        Optional<Node> member = find(session, id);
        if (member.isPresent()) {
            member.get().setProperty("email", email);
            member.get().setProperty(EMAIL_PROVEN, true);
            touch(member.get());
        }
    }

    /** She has opened a link that was sent to her address. */
    public void setEmailProven(Session session, String id) throws RepositoryException {
        Optional<Node> member = find(session, id);
        if (member.isPresent()) {
            member.get().setProperty(EMAIL_PROVEN, true);
        }
    }

    /**
     * Whether the e-mail address has proved to be hers. Of an application on paper only the postal address is confirmed
     * until a link sent to the other one is opened, too.
     */
    public boolean isEmailProven(Session session, Member member) throws RepositoryException {
        boolean confirmed = member.confirmedAt().isPresent() && member.address().isEmpty();
        Optional<Node> node = find(session, member.id());
        return !member.email().isEmpty()
                && (confirmed || node.isPresent() && "true".equals(Nodes.text(node.get(), EMAIL_PROVEN)));
    }

    private static Optional<Node> find(Session session, String id) throws RepositoryException {
        return session.nodeExists(MemberNodes.path(id)) ? Optional.of(MemberNodes.get(session, id)) : Optional.empty();
    }

    private static void touch(Node member) throws RepositoryException {
        member.setProperty("revision", Nodes.number(member, "revision") + 1);
    }
}
