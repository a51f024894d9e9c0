package org.infoportal.candidate;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.error.NotFoundException;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.text.Fold;

/** The list as accreditors see it: who is on it, how far she has come, and off the list again. */
public final class KnownList {

    private final PrivateStore store;
    private final Gate gate;
    private final Members members;
    private final KnownPeople people;
    private final Leftovers leftovers;
    private final CandidateJobs jobs;
    private final AuditTrail audit;

    KnownList(
            PrivateStore store,
            Gate gate,
            Members members,
            KnownPeople people,
            Leftovers leftovers,
            CandidateJobs jobs,
            AuditTrail audit) {
        this.store = store;
        this.gate = gate;
        this.members = members;
        this.people = people;
        this.leftovers = leftovers;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * @param memberId identifier of her account, if she has registered
     * @param invitedAt when she last got a mail
     */
    public record Row(
            String id,
            ListedPerson person,
            Standing standing,
            Optional<String> memberId,
            Optional<Instant> invitedAt) {}

    /**
     * People by name.
     *
     * @param words all must occur in name, address or unit; empty for all
     */
    public List<Row> list(Viewer viewer, String words) {
        ensureAllowed(viewer);
        Map<String, Member> registered = new HashMap<>();
        members.all().forEach(member -> registered.put(MailAddress.fold(member.email()), member));
        List<String> wanted = List.of(Fold.plain(words).strip().split("\\s+"));
        return people.all().stream()
                .filter(known -> matches(known.person(), wanted))
                // folded once each, not with each comparison
                .map(known -> Map.entry(sortKey(known), known))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .map(known -> row(
                        known, Optional.ofNullable(registered.get(known.person().email()))))
                .toList();
    }

    private static String sortKey(KnownPerson known) {
        return Fold.of(known.person().lastName() + "\t" + known.person().firstName() + "\t" + known.id());
    }

    private static boolean matches(ListedPerson person, List<String> words) {
        String text = Fold.plain(person.fullName() + " " + person.email() + " " + person.unit());
        return words.stream().allMatch(text::contains);
    }

    private Row row(KnownPerson known, Optional<Member> member) {
        return new Row(
                known.id(),
                known.person(),
                Standing.of(known.person(), member),
                member.map(Member::id),
                people.invitedAt(known));
    }

    public Row get(Viewer viewer, String id) {
        ensureAllowed(viewer);
        KnownPerson known = people.get(id).orElseThrow(NotFoundException::new);
        Optional<Member> member = members.all().stream()
                .filter(found ->
                        MailAddress.fold(found.email()).equals(known.person().email()))
                .findFirst();
        return row(known, member);
    }

    /** Takes somebody off the list, with what is known of mails to her. Her accreditation, if she has one, stays. */
    public void remove(Viewer viewer, String id) {
        String hash = get(viewer, id).person().hash();
        forget(hash, viewer.userName());
    }

    /** As {@link #remove}, for the portal itself: whoever is to be forgotten is forgotten here too. */
    public void forgetAddress(String address) {
        people.find(address).ifPresent(known -> forget(known.person().hash(), "system"));
    }

    private void forget(String hash, String actor) {
        List<String> paths = people.entries().stream()
                .filter(entry -> entry.person().hash().equals(hash))
                .map(entry -> CandidateNodes.bucketPath(entry.importId(), hash))
                .toList();
        String invitation = CandidateNodes.invitationPath(hash);
        store.call(session -> {
            for (String path : paths) {
                CandidateNodes.removePeople(session, path, Set.of(hash));
            }
            Leftovers.removeIfThere(session, invitation);
            audit.add(session, new AuditEntry(actor, "candidates.removed", hash, ""));
            session.save();
            return null;
        });
        paths.forEach(people::refreshEntries);
        people.refreshInvitation(hash);
    }

    /** Takes everybody off the list, in one save. */
    public void removeAll(Viewer viewer) {
        ensureAllowed(viewer);
        List<String> lists = people.imports().stream()
                .filter(list -> list.state() == ImportState.DONE)
                .map(ListImport::id)
                .toList();
        int count = people.all().size();
        store.call(session -> {
            for (String id : lists) {
                CandidateNodes.getImport(session, id).setProperty("state", ImportState.REMOVED.id());
            }
            audit.add(session, new AuditEntry(viewer.userName(), "candidates.removed-all", "", "people " + count));
            session.save();
            return null;
        });
        lists.forEach(people::refreshImport);
        jobs.start("removal", () -> {
            leftovers.remove();
            leftovers.removeInvitations();
        });
    }

    private void ensureAllowed(Viewer viewer) {
        if (!gate.mayAccredit(viewer)) {
            throw new NotFoundException();
        }
    }
}
