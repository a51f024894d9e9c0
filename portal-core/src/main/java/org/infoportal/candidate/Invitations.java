package org.infoportal.candidate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Members;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.error.ConflictException;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Host;
import org.infoportal.host.HostConflictException;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;
import org.infoportal.registration.Registrations;
import org.infoportal.token.Tokens;

/**
 * Mails that invite known people, each with a link of her own. The link proves the address, so that whoever follows it
 * and registers under the name on the list is accredited at once.
 */
public final class Invitations {

    /** How long a link is good for. */
    public static final Duration VALID = Duration.ofDays(14);
    /** Between two mails to the same person. */
    public static final Duration PAUSE = Duration.ofDays(1);

    private static final String PURPOSE = "invitation";
    private static final String CHANNEL = "invitation";
    private static final String JOB = "invitations";

    private static final int CHUNK = 50;
    /** Somebody who waits for a new password must not wait behind ten thousand invitations. */
    private static final int MAX_QUEUED = 100;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private static final String WISHED_BY = "invitingBy";
    private static final String WISHED_AT = "invitingAt";
    private static final String AGAIN = "invitingAgain";
    private static final String WISHED_IN = "invitingIn";

    private final Host host;
    private final PrivateStore store;
    private final Reach reach;
    private final Members members;
    private final KnownPeople people;
    private final Registrations registrations;
    private final Outbox outbox;
    private final Tokens tokens;
    private final AuditTrail audit;
    private final CandidateJobs jobs;
    private final Clock clock;

    Invitations(
            Host host,
            PrivateStore store,
            Reach reach,
            Members members,
            KnownPeople people,
            Registrations registrations,
            Outbox outbox,
            Tokens tokens,
            AuditTrail audit,
            CandidateJobs jobs) {
        this.host = host;
        this.store = store;
        this.reach = reach;
        this.members = members;
        this.people = people;
        this.registrations = registrations;
        this.outbox = outbox;
        this.tokens = tokens;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = host.clock();
    }

    /**
     * How far inviting has come.
     *
     * @param running whether mails are still being written
     * @param invited people who got one and have not registered
     * @param uninvited people who have neither got one nor registered
     */
    public record Progress(boolean running, int invited, int uninvited) {}

    public Progress progress(Viewer viewer) {
        Predicate<ListedPerson> hers = reach.people(viewer);
        List<KnownPerson> absent =
                absent().stream().filter(known -> hers.test(known.person())).toList();
        int invited = (int) absent.stream()
                .filter(known -> people.invitedAt(known).isPresent())
                .count();
        return new Progress(wish().isPresent(), invited, absent.size() - invited);
    }

    /**
     * Invites one person.
     *
     * @throws ConflictException if she has registered, or got a mail within the last day
     */
    public void invite(Viewer viewer, String id) {
        Predicate<ListedPerson> hers = reach.people(viewer);
        KnownPerson known =
                people.get(id).filter(found -> hers.test(found.person())).orElseThrow(NotFoundException::new);
        if (registered().contains(known.person().email())) {
            throw new ConflictException("infoportal.candidates.invite.registered");
        }
        boolean sent = store.call(session -> {
            boolean due = send(session, known, viewer.userName(), true);
            session.save();
            return due;
        });
        if (!sent) {
            throw new ConflictException("infoportal.candidates.invite.today");
        }
        people.refreshInvitation(known.person().hash());
        outbox.wake();
    }

    /**
     * Has everybody invited whom she sees and who has not registered. Returns at once; the mails are written a few at a time.
     *
     * @param again those too who were invited more than a day ago
     */
    public void inviteAll(Viewer viewer, boolean again) {
        reach.ensureAllowed(viewer);
        Set<String> scope = reach.isLimited(viewer) ? viewer.scope() : Set.of();
        store.call(session -> {
            Node root = CandidateNodes.folder(session, "/" + CandidateNodes.ROOT);
            Set<String> wider = Nodes.instant(root, WISHED_AT).isPresent() ? union(scope, scope(root)) : scope;
            root.setProperty(WISHED_IN, String.join(" ", wider));
            root.setProperty(WISHED_BY, viewer.userName());
            Nodes.set(root, WISHED_AT, clock.instant());
            root.setProperty(AGAIN, String.valueOf(again));
            audit.add(session, new AuditEntry(viewer.userName(), "candidates.invite-all", "", again ? "again" : ""));
            session.save();
            return null;
        });
        goOn();
    }

    /** What somebody else wished before, and is not done yet, is not forgotten. */
    private static Set<String> union(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty()
                ? Set.of()
                : Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<String> scope(Node root) throws RepositoryException {
        return Arrays.stream(Nodes.text(root, WISHED_IN).split(" "))
                .filter(unit -> !unit.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Goes on where the last process ended. */
    void goOn() {
        if (wish().isPresent() && !jobs.isActive(JOB)) {
            jobs.start(JOB, this::inviteSome);
        }
    }

    private void inviteSome() {
        Optional<Wish> wish = wish();
        if (wish.isEmpty()) {
            return;
        }
        Predicate<ListedPerson> meant = reach.peopleBelow(wish.get().scope());
        List<KnownPerson> left = absent().stream()
                .filter(known -> meant.test(known.person()) && isWished(known, wish.get()))
                .toList();
        for (int from = 0; from < left.size(); from += CHUNK) {
            if (outbox.queued() >= MAX_QUEUED) {
                jobs.later(LOOK_AGAIN, this::goOn);
                return;
            }
            inviteChunk(left.subList(from, Math.min(left.size(), from + CHUNK)), wish.get());
        }
        endWish(wish.get());
    }

    private void inviteChunk(List<KnownPerson> chunk, Wish wish) {
        store.call(session -> {
            for (KnownPerson known : chunk) {
                send(session, known, wish.by(), wish.again());
            }
            session.save();
            return null;
        });
        chunk.forEach(known -> people.refreshInvitation(known.person().hash()));
        outbox.wake();
    }

    private boolean isWished(KnownPerson known, Wish wish) {
        if (known.since().isAfter(wish.at())) {
            // nobody meant her when everybody was to be invited
            return false;
        }
        return people.invitedAt(known)
                .map(at -> wish.again() && !at.plus(PAUSE).isAfter(wish.at()))
                .orElse(true);
    }

    /** In the caller's session. False if she has got a mail already. */
    private boolean send(Session session, KnownPerson known, String by, boolean again) throws RepositoryException {
        ListedPerson person = known.person();
        Instant now = clock.instant();
        Node node = CandidateNodes.invitation(session, person.hash());
        Optional<Instant> last = Nodes.instant(node, "at");
        if (last.isPresent() && (!again || last.get().plus(PAUSE).isAfter(now))) {
            return false;
        }
        String token = tokens.issue(session, PURPOSE, person.hash(), VALID);
        String link = host.settings()
                .link("einladung?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .toString();
        Nodes.set(node, "at", now);
        outbox.add(
                session,
                new MailDraft(
                        "invitation", person.email(), Locale.GERMAN, Map.of("name", person.fullName(), "link", link)));
        audit.add(session, new AuditEntry(by, "candidates.invited", person.hash(), ""));
        return true;
    }

    /** Whom a link invites; empty if it is used, too old, or she is no longer on the list. Changes nothing. */
    public Optional<KnownPerson> open(String token) {
        return store.call(session -> tokens.peek(session, PURPOSE, token)).flatMap(people::findByHash);
    }

    /** Whether the invited address has an account already. */
    public boolean isRegistered(KnownPerson known) {
        return host.accounts().findByIdentifier(known.person().email()).isPresent();
    }

    /**
     * Registers whoever was invited.
     *
     * @param input by field name; the address is the invited one, whatever it says
     * @return identifier of the account; empty if the link opens nothing any more, or the address has an account
     * @throws InvalidException naming the fields
     */
    public Optional<String> accept(String token, Map<String, ?> input, Locale language) {
        Optional<KnownPerson> invited = open(token);
        if (invited.isEmpty()) {
            return Optional.empty();
        }
        try {
            return registrations.registerProven(
                    input,
                    invited.get().person().email(),
                    language,
                    CHANNEL,
                    session -> tokens.redeem(session, PURPOSE, token));
        } catch (HostConflictException e) {
            // pressed twice: the other press has done it
            return Optional.empty();
        }
    }

    /** Those on the list who have not registered, in a fixed order. */
    private List<KnownPerson> absent() {
        Set<String> registered = registered();
        return people.all().stream()
                .filter(known -> !registered.contains(known.person().email()))
                .sorted(Comparator.comparing(KnownPerson::id))
                .toList();
    }

    private Set<String> registered() {
        Set<String> addresses = new HashSet<>();
        members.all().forEach(member -> addresses.add(MailAddress.fold(member.email())));
        return addresses;
    }

    private Optional<Wish> wish() {
        return store.call(session -> {
            Node root = CandidateNodes.folder(session, "/" + CandidateNodes.ROOT);
            String by = Nodes.text(root, WISHED_BY);
            boolean again = "true".equals(Nodes.text(root, AGAIN));
            Set<String> scope = scope(root);
            return Nodes.instant(root, WISHED_AT).map(at -> new Wish(at, by, again, scope));
        });
    }

    private void endWish(Wish done) {
        store.call(session -> {
            Node root = CandidateNodes.folder(session, "/" + CandidateNodes.ROOT);
            // a newer wish stays
            if (Nodes.instant(root, WISHED_AT).filter(done.at()::equals).isPresent()) {
                root.setProperty(WISHED_AT, (Calendar) null);
            }
            session.save();
            return null;
        });
    }

    /**
     * That all be invited, until it is done.
     *
     * @param scope the units whose people are meant, with all below; empty: everybody
     */
    private record Wish(Instant at, String by, boolean again, Set<String> scope) {}
}
