package org.infoportal.paper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Member;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.host.Host;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.letter.Letter;
import org.infoportal.letter.Letters;

/** Printing and posting the letters that wait. An accreditor sees those to the members she may see. */
public final class LetterDesk {

    /** So many at once: a stack that somebody can fold. */
    public static final int MAX_AT_ONCE = 200;

    /** For questions whether a letter was sent; as long as mails. */
    static final Duration POSTED_KEPT = Duration.ofDays(90);

    private final Host host;
    private final PrivateStore store;
    private final Accreditations accreditations;
    private final Letters letters;
    private final ActivationCodes codes;
    private final AuditTrail audit;

    public LetterDesk(
            Host host,
            PrivateStore store,
            Accreditations accreditations,
            Letters letters,
            ActivationCodes codes,
            AuditTrail audit) {
        this.host = host;
        this.store = store;
        this.accreditations = accreditations;
        this.letters = letters;
        this.codes = codes;
        this.audit = audit;
    }

    /** Letters that wait, oldest first. */
    public List<Waiting> waiting(Viewer viewer) {
        Map<String, Member> visible = visible(viewer);
        return store.call(session -> letters.waiting(session)).stream()
                .filter(letter -> visible.containsKey(letter.member()))
                .map(letter -> new Waiting(letter, visible.get(letter.member())))
                .toList();
    }

    /**
     * What is to be printed. A letter with a code gets a new one each time; what was printed before opens nothing.
     *
     * @param ids those chosen; what does not wait any more is left out
     */
    public List<PrintedLetter> print(Viewer viewer, Collection<String> ids) {
        Map<String, Member> visible = visible(viewer);
        Set<String> chosen = Set.copyOf(ids);
        return store.call(session -> {
            List<PrintedLetter> printed = new ArrayList<>();
            for (Letter letter : letters.waiting(session)) {
                if (chosen.contains(letter.id())
                        && visible.containsKey(letter.member())
                        && printed.size() < MAX_AT_ONCE) {
                    printed.add(print(session, letter, visible.get(letter.member()), viewer));
                }
            }
            session.save();
            return printed;
        });
    }

    private PrintedLetter print(Session session, Letter letter, Member member, Viewer viewer)
            throws RepositoryException {
        Map<String, Object> model = new HashMap<>(letter.model());
        model.put("name", member.fullName());
        model.put("userName", member.userName());
        model.put("home", host.settings().link("").toString());
        if (letter.template().equals(PaperApplications.ACTIVATION)) {
            model.put("code", codes.issue(session, member.id()));
            model.put("link", host.settings().link("aktivieren").toString());
            model.put(
                    "until", host.clock().instant().plus(ActivationCodes.VALID).toString());
        }
        letters.markPrinted(session, letter.id());
        audit.add(session, new AuditEntry(viewer.userName(), "letter.printed", member.id(), letter.template()));
        return new PrintedLetter(letter, member, model, host.clock().instant());
    }

    /**
     * Puts letters away that are in the post.
     *
     * @param ids those chosen; what was never printed stays
     * @return how many
     */
    public int markPosted(Viewer viewer, Collection<String> ids) {
        Map<String, Member> visible = visible(viewer);
        Set<String> chosen = Set.copyOf(ids);
        return store.call(session -> {
            int count = 0;
            for (Letter letter : letters.waiting(session)) {
                if (chosen.contains(letter.id())
                        && visible.containsKey(letter.member())
                        && letter.printed().isPresent()) {
                    letters.markPosted(session, letter.id());
                    audit.add(
                            session,
                            new AuditEntry(viewer.userName(), "letter.posted", letter.member(), letter.template()));
                    count++;
                }
            }
            session.save();
            return count;
        });
    }

    /** Removes what nobody needs any more: what is kept of letters in the post, and codes that nobody has used. */
    public void tidy() {
        store.call(session -> {
            letters.removePosted(session, host.clock().instant().minus(POSTED_KEPT));
            codes.removeExpired(session);
            session.save();
            return null;
        });
    }

    /** The members this viewer may see; a stranger is refused. */
    private Map<String, Member> visible(Viewer viewer) {
        return accreditations.list(viewer, Optional.empty()).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
    }

    /** A letter with the member it is for. */
    public record Waiting(Letter letter, Member member) {}
}
