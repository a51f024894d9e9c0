package org.infoportal.candidate;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.error.NotFoundException;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.text.Fold;

/**
 * The list as accreditors see it: who is on it, how far she has come, and off the list again. Whoever is responsible for
 * certain units sees nobody else; others are missing for her.
 */
public final class KnownList {

    private final PrivateStore store;
    private final Reach reach;
    private final Members members;
    private final KnownPeople people;
    private final Leftovers leftovers;
    private final CandidateJobs jobs;
    private final AuditTrail audit;

    KnownList(
            PrivateStore store,
            Reach reach,
            Members members,
            KnownPeople people,
            Leftovers leftovers,
            CandidateJobs jobs,
            AuditTrail audit) {
        this.store = store;
        this.reach = reach;
        this.members = members;
        this.people = people;
        this.leftovers = leftovers;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * @param memberId identifier of her account, if she has registered and the viewer may see her application
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
        Predicate<ListedPerson> hers = reach.people(viewer);
        Predicate<Member> visible = reach.members(viewer);
        Map<String, Member> registered = new HashMap<>();
        members.all().forEach(member -> registered.put(MailAddress.fold(member.email()), member));
        List<String> wanted = List.of(Fold.plain(words).strip().split("\\s+"));
        return people.all().stream()
                .filter(known -> hers.test(known.person()) && matches(known.person(), wanted))
                // folded once each, not with each comparison
                .map(known -> Map.entry(sortKey(known), known))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .map(known -> row(
                        known, Optional.ofNullable(registered.get(known.person().email())), visible))
                .toList();
    }

    private static String sortKey(KnownPerson known) {
        return Fold.of(known.person().lastName() + "\t" + known.person().firstName() + "\t" + known.id());
    }

    private static boolean matches(ListedPerson person, List<String> words) {
        String text = Fold.plain(person.fullName() + " " + person.email() + " " + person.unit());
        return words.stream().allMatch(text::contains);
    }

    private Row row(KnownPerson known, Optional<Member> member, Predicate<Member> visible) {
        return new Row(
                known.id(),
                known.person(),
                Standing.of(known.person(), member),
                member.filter(visible).map(Member::id),
                people.invitedAt(known));
    }

    public Row get(Viewer viewer, String id) {
        Predicate<ListedPerson> hers = reach.people(viewer);
        KnownPerson known =
                people.get(id).filter(found -> hers.test(found.person())).orElseThrow(NotFoundException::new);
        Optional<Member> member = members.all().stream()
                .filter(found ->
                        MailAddress.fold(found.email()).equals(known.person().email()))
                .findFirst();
        return row(known, member, reach.members(viewer));
    }

    /** Takes somebody off the list, with what is known of mails to her. Her accreditation, if she has one, stays. */
    public void remove(Viewer viewer, String id) {
        String hash = get(viewer, id).person().hash();
        forget(Set.of(hash), viewer.userName());
    }

    /** As {@link #remove}, for the portal itself: whoever is to be forgotten is forgotten here too. */
    public void forgetAddress(String address) {
        people.find(address).ifPresent(known -> forget(Set.of(known.person().hash()), "system"));
    }

    private void forget(Set<String> hashes, String actor) {
        Set<String> paths = people.entries().stream()
                .map(entry -> Map.entry(entry.importId(), entry.person().hash()))
                .filter(entry -> hashes.contains(entry.getValue()))
                .map(entry -> CandidateNodes.bucketPath(entry.getKey(), entry.getValue()))
                .collect(Collectors.toSet());
        store.call(session -> {
            for (String path : paths) {
                CandidateNodes.removePeople(session, path, hashes);
            }
            for (String hash : hashes) {
                Leftovers.removeIfThere(session, CandidateNodes.invitationPath(hash));
                audit.add(session, new AuditEntry(actor, "candidates.removed", hash, ""));
            }
            session.save();
            return null;
        });
        paths.forEach(people::refreshEntries);
        hashes.forEach(people::refreshInvitation);
    }

    /** Takes everybody off the list whom she sees on it, in one save. */
    public void removeAll(Viewer viewer) {
        if (reach.isLimited(viewer)) {
            forget(
                    list(viewer, "").stream().map(row -> row.person().hash()).collect(Collectors.toSet()),
                    viewer.userName());
            return;
        }
        reach.ensureAllowed(viewer);
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
}
