package org.infoportal.candidate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.jcr.Node;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.csv.CsvText;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Host;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;

/**
 * Lists of people on their way in: uploaded, looked at, then taken over as a whole. An import is seen only by whoever
 * uploaded it; strangers find nothing.
 */
public final class Imports {

    /** Of a file; more is no list of 20,000 people. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** How long an upload waits for its owner. */
    static final Duration WAITS = Duration.ofHours(1);
    /** A run that has not moved for so long has ended with its process. */
    static final Duration STALLS = Duration.ofSeconds(30);

    private final PrivateStore store;
    private final Reach reach;
    private final Members members;
    private final KnownPeople people;
    private final ListReader reader;
    private final ImportRun run;
    private final CandidateJobs jobs;
    private final Clock clock;

    Imports(
            Host host,
            PrivateStore store,
            Reach reach,
            Members members,
            KnownPeople people,
            ListReader reader,
            ImportRun run,
            CandidateJobs jobs) {
        this.store = store;
        this.reach = reach;
        this.members = members;
        this.people = people;
        this.reader = reader;
        this.run = run;
        this.jobs = jobs;
        this.clock = host.clock();
    }

    /**
     * Takes a list; nothing of it counts yet.
     *
     * @param content as it was uploaded, or typed, then in UTF-8
     * @return identifier of the import
     * @throws InvalidException if it is no list
     */
    public String upload(Viewer viewer, byte[] content) {
        reach.ensureAllowed(viewer);
        if (content.length > MAX_BYTES) {
            throw new InvalidException(
                    List.of(FieldError.of("file", "infoportal.candidates.file.large", MAX_BYTES / 1024 / 1024)));
        }
        String text = CsvText.decode(content);
        reader.read(text, reach.people(viewer));
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        store.call(session -> {
            Node node = CandidateNodes.folder(session, CandidateNodes.IMPORTS).addNode(id, CandidateNodes.IMPORT_TYPE);
            node.setProperty("state", ImportState.WAITING.id());
            node.setProperty("account", viewer.account().orElseThrow());
            node.setProperty("by", viewer.userName());
            Nodes.set(node, "at", now);
            Nodes.set(node, "touched", now);
            CandidateNodes.setText(node, text);
            session.save();
            return null;
        });
        people.refreshImport(id);
        return id;
    }

    /** As {@link #upload(Viewer, byte[])}, for what was typed or pasted. */
    public String upload(Viewer viewer, String text) {
        return upload(viewer, text.getBytes(StandardCharsets.UTF_8));
    }

    public ListImport get(Viewer viewer, String id) {
        reach.ensureAllowed(viewer);
        return people.findImport(id)
                .filter(list -> viewer.account().filter(list.account()::equals).isPresent())
                .filter(list -> !isOver(list))
                .orElseThrow(NotFoundException::new);
    }

    /** What it would do, as things stand now. */
    public ListPreview preview(Viewer viewer, String id) {
        ListImport list = get(viewer, id);
        if (list.state() == ImportState.DONE || list.state() == ImportState.REMOVED) {
            throw new NotFoundException();
        }
        Map<String, Member> registered = registered();
        ParsedList parsed = reader.read(text(id), hers(viewer, registered));
        List<ListPreview.Row> rows = parsed.lines().stream()
                .map(line -> row(
                        line, Optional.ofNullable(registered.get(line.person().email()))))
                .toList();
        return new ListPreview(list, rows, parsed.errors(), parsed.duplicates(), parsed.broken());
    }

    private ListPreview.Row row(ParsedList.Line line, Optional<Member> member) {
        ListPreview.Change change = people.find(line.person().email())
                .map(known -> known.person().equals(line.person())
                        ? ListPreview.Change.UNCHANGED
                        : ListPreview.Change.CHANGED)
                .orElse(ListPreview.Change.NEW);
        return new ListPreview.Row(line.number(), line.person(), change, Standing.of(line.person(), member));
    }

    /** Whether a run has ended without an end, e.g. with its process. It can be started again. */
    public boolean isInterrupted(ListImport list) {
        return list.state() == ImportState.RUNNING
                && !jobs.isActive(list.id())
                && list.touched().plus(STALLS).isBefore(clock.instant());
    }

    /**
     * Starts taking the list over, or starts it again after it went wrong. Returns at once.
     *
     * @param onlyGood leave out lines with errors
     * @param includeWaiting accredit those on the list who wait already
     * @throws InvalidException if there are errors and they were not to be left out
     * @throws ConflictException if it runs or is done, or another one runs
     */
    public void start(Viewer viewer, String id, boolean onlyGood, boolean includeWaiting) {
        ListPreview preview = preview(viewer, id);
        if (preview.broken() > 0 && !onlyGood) {
            throw new InvalidException(
                    List.of(FieldError.of("onlyGood", "infoportal.candidates.import.errors", preview.broken())));
        }
        if (preview.rows().isEmpty()) {
            throw new InvalidException(List.of(FieldError.of("onlyGood", "infoportal.candidates.import.nothing")));
        }
        boolean otherRuns = people.imports().stream()
                .anyMatch(list -> !list.id().equals(id) && list.state() == ImportState.RUNNING && !isInterrupted(list));
        if (otherRuns) {
            throw new ConflictException("infoportal.candidates.import.other");
        }
        long number = store.call(session -> {
            Node node = CandidateNodes.getImport(session, id);
            ListImport list = CandidateNodes.readImport(node).orElseThrow();
            if (list.state() == ImportState.DONE || list.state() == ImportState.RUNNING && !isInterrupted(list)) {
                throw new ConflictException("infoportal.candidates.import.runs");
            }
            node.setProperty("state", ImportState.RUNNING.id());
            node.setProperty("onlyGood", String.valueOf(onlyGood));
            node.setProperty("includeWaiting", String.valueOf(includeWaiting));
            node.setProperty("run", list.run() + 1);
            node.setProperty("done", 0L);
            node.setProperty("total", (long) preview.toStore());
            Nodes.set(node, "touched", clock.instant());
            session.save();
            return list.run() + 1;
        });
        people.refreshImport(id);
        jobs.start(id, () -> run.carryOut(id, number, hers(viewer, registered())));
    }

    /** Throws an upload away. */
    public void discard(Viewer viewer, String id) {
        ListImport list = get(viewer, id);
        if (list.state() == ImportState.DONE || list.state() == ImportState.RUNNING && !isInterrupted(list)) {
            throw new ConflictException("infoportal.candidates.import.runs");
        }
        store.call(session -> {
            CandidateNodes.getImport(session, id).remove();
            session.save();
            return null;
        });
        people.refreshImport(id);
    }

    /** The imports that count, newest first. */
    public List<ListImport> done(Viewer viewer) {
        reach.ensureAllowed(viewer);
        return people.imports().stream()
                .filter(list -> list.state() == ImportState.DONE)
                .sorted(Comparator.comparing(ListImport::sequence).reversed())
                .toList();
    }

    private String text(String id) {
        return store.call(session -> CandidateNodes.text(CandidateNodes.getImport(session, id)));
    }

    private boolean isOver(ListImport list) {
        return isOver(list, clock.instant());
    }

    /** Nobody has gone on with it in time. */
    static boolean isOver(ListImport list, Instant now) {
        return list.state() != ImportState.DONE
                && list.state() != ImportState.REMOVED
                && list.touched().plus(WAITS).isBefore(now);
    }

    /**
     * Whom she may put on the list: those of her units, but nobody whom somebody else is responsible for already, on the
     * list or by an application. Else she would move people out of the reach of others.
     */
    private Predicate<ListedPerson> hers(Viewer viewer, Map<String, Member> registered) {
        Predicate<ListedPerson> listed = reach.people(viewer);
        Predicate<Member> members = reach.members(viewer);
        return person -> listed.test(person)
                && people.find(person.email())
                        .map(KnownPerson::person)
                        .filter(listed.negate())
                        .isEmpty()
                && Optional.ofNullable(registered.get(person.email()))
                        .filter(members.negate())
                        .isEmpty();
    }

    private Map<String, Member> registered() {
        Map<String, Member> registered = new HashMap<>();
        members.all().forEach(member -> registered.put(MailAddress.fold(member.email()), member));
        return registered;
    }
}
