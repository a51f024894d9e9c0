package org.infoportal.candidate;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.readmodel.ReadModel;

/** All known people and imports in memory. Knows no gate: only for the features themselves. */
public final class KnownPeople implements AutoCloseable {

    private final ReadModel<ListImport> imports;
    private final ReadModel<CandidateNodes.Bucket> entries;
    private final ReadModel<CandidateNodes.Invitation> invitations;
    private final Map<String, String> importNodes = new ConcurrentHashMap<>();
    private final Map<String, String> invitationNodes = new ConcurrentHashMap<>();
    private volatile Index index = new Index(-1, -1, Map.of(), Map.of());

    public KnownPeople(Sessions sessions) {
        this.imports = new ReadModel<>(
                sessions,
                Sessions.PRIVATE_WORKSPACE,
                View.LIVE,
                CandidateNodes.IMPORTS,
                CandidateNodes.IMPORT_TYPE,
                node -> {
                    importNodes.put(node.getName(), node.getIdentifier());
                    return CandidateNodes.readImport(node);
                });
        this.entries = new ReadModel<>(
                sessions,
                Sessions.PRIVATE_WORKSPACE,
                View.LIVE,
                CandidateNodes.ENTRIES,
                CandidateNodes.ENTRY_TYPE,
                CandidateNodes::readBucket);
        this.invitations = new ReadModel<>(
                sessions,
                Sessions.PRIVATE_WORKSPACE,
                View.LIVE,
                CandidateNodes.INVITATIONS,
                CandidateNodes.INVITATION_TYPE,
                node -> {
                    invitationNodes.put(node.getName(), node.getIdentifier());
                    return CandidateNodes.readInvitation(node);
                });
    }

    public KnownPeople start() {
        imports.start();
        entries.start();
        invitations.start();
        return this;
    }

    /** @param address as somebody wrote it */
    public Optional<KnownPerson> find(String address) {
        return Optional.ofNullable(index().byAddress().get(MailAddress.fold(address)));
    }

    public Optional<KnownPerson> get(String id) {
        return Optional.ofNullable(index().byId().get(id));
    }

    /** For whom only the address's hash is known, as in a token. */
    Optional<KnownPerson> findByHash(String hash) {
        return all().stream()
                .filter(known -> known.person().hash().equals(hash))
                .findFirst();
    }

    public Collection<KnownPerson> all() {
        return index().byAddress().values();
    }

    /** Reads anew all that is kept of one address. */
    void refreshPerson(String hash) {
        imports().forEach(list -> refreshEntries(CandidateNodes.bucketPath(list.id(), hash)));
        refreshInvitation(hash);
    }

    Optional<ListImport> findImport(String id) {
        return Optional.ofNullable(importNodes.get(id)).flatMap(imports::find);
    }

    Collection<ListImport> imports() {
        return imports.all();
    }

    /** All people of all imports, also those that do not count. */
    List<CandidateNodes.Entry> entries() {
        return entries.all().stream()
                .flatMap(bucket -> bucket.entries().stream())
                .toList();
    }

    /** When somebody was last invited. */
    public Optional<Instant> invitedAt(KnownPerson known) {
        return Optional.ofNullable(invitationNodes.get(known.person().hash()))
                .flatMap(invitations::find)
                .map(CandidateNodes.Invitation::at);
    }

    /** Whoever had confirmed her address by then is accredited, too, though she was there before the list. */
    Instant waitingIncludedAt() {
        return imports.all().stream()
                .filter(list -> list.state() == ImportState.DONE && list.includeWaiting())
                .flatMap(list -> list.finished().stream())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    void refreshImport(String id) {
        imports.refreshAt(CandidateNodes.IMPORTS + "/" + id);
    }

    void refreshEntries(String path) {
        entries.refreshAt(path);
    }

    void refreshInvitation(String hash) {
        invitations.refreshAt(CandidateNodes.invitationPath(hash));
    }

    private Index index() {
        Index present = index;
        // asked before the items are read: a change in between makes the next caller look again
        long importVersion = imports.version();
        long entryVersion = entries.version();
        if (present.imports() != importVersion || present.entries() != entryVersion) {
            present = build(importVersion, entryVersion);
            index = present;
        }
        return present;
    }

    private Index build(long importVersion, long entryVersion) {
        Map<String, ListImport> counting = new HashMap<>();
        imports.all().stream()
                .filter(list -> list.state() == ImportState.DONE)
                .forEach(list -> counting.put(list.id(), list));
        Map<String, KnownPerson> byAddress = new HashMap<>();
        for (CandidateNodes.Entry entry : entries()) {
            ListImport list = counting.get(entry.importId());
            if (list != null) {
                byAddress.merge(
                        entry.person().email(),
                        known(entry, list),
                        (one, other) -> sequence(counting, one) > sequence(counting, other) ? one : other);
            }
        }
        Map<String, KnownPerson> byId = new HashMap<>();
        byAddress.values().forEach(known -> byId.put(known.id(), known));
        return new Index(importVersion, entryVersion, Collections.unmodifiableMap(byAddress), byId);
    }

    private static long sequence(Map<String, ListImport> lists, KnownPerson known) {
        return lists.get(known.importId()).sequence();
    }

    private static KnownPerson known(CandidateNodes.Entry entry, ListImport list) {
        return new KnownPerson(
                entry.id(), entry.person(), list.id(), list.finished().orElse(list.at()), list.by());
    }

    @Override
    public void close() {
        imports.close();
        entries.close();
        invitations.close();
    }

    /** Who counts, as of these versions. */
    private record Index(
            long imports, long entries, Map<String, KnownPerson> byAddress, Map<String, KnownPerson> byId) {}
}
