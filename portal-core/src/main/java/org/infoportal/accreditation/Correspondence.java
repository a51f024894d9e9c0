package org.infoportal.accreditation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.letter.LetterDraft;
import org.infoportal.letter.Letters;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;

/** Tells members something: by mail, or by letter where there is no address for a mail. */
public final class Correspondence {

    private final Outbox outbox;
    private final Letters letters;

    public Correspondence(Outbox outbox, Letters letters) {
        this.outbox = outbox;
        this.letters = letters;
    }

    /**
     * Stores a mail or a letter in the caller's session; it exists when she saves.
     *
     * @param mail what to tell; a letter takes the template of the same name and the same model
     * @param reason a mail leaves it to the page behind its link, a letter says it; may be empty
     * @param due when a mail leaves; a letter waits for somebody anyway
     * @return the identifier of the mail or letter, for the history and the audit trail
     */
    public String send(Session session, Member member, MailDraft mail, String reason, Instant due)
            throws RepositoryException {
        if (!member.email().isEmpty()) {
            return outbox.add(session, mail, due);
        }
        Map<String, String> model = new HashMap<>();
        mail.model().forEach((name, value) -> model.put(name, String.valueOf(value)));
        model.put("reason", reason);
        return letters.add(session, new LetterDraft(mail.template(), member.id(), model));
    }

    /**
     * Takes back what was stored, in the caller's session.
     *
     * @return false if the mail has left or the letter is printed
     */
    boolean withdraw(Session session, Member member, String id) throws RepositoryException {
        return member.email().isEmpty() ? letters.withdraw(session, id) : outbox.withdraw(session, id);
    }
}
