package org.infoportal.transfer;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.content.ContentBatch;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.content.HistoryEntry;
import org.infoportal.csv.CsvText;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Field;
import org.infoportal.editorial.Workflow;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.PortalException;
import org.infoportal.error.StaleException;
import org.infoportal.file.FileChecker;
import org.infoportal.form.Choices;
import org.infoportal.host.Host;
import org.infoportal.host.View;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.task.Progress;
import org.infoportal.task.TaskFailure;
import org.infoportal.task.TaskRequest;
import org.infoportal.task.Tasks;

/**
 * Content on its way in, as Magnolia's bootstrap YAML, alone or many in a ZIP, or as a table: uploaded, looked at, then taken
 * over as a task, all of it or nothing. Everything is checked as if it were typed, and arrives as a draft. An upload is seen
 * only by whoever uploaded it; it waits in memory, so it is gone when the portal starts anew.
 */
public final class ItemImports {

    /** Of an upload. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** Of one import. */
    public static final int MAX_ITEMS = 5_000;

    private static final Duration WAITS = Duration.ofHours(1);
    /** Uploads of one account that wait. */
    private static final int MAX_OWN = 5;
    /** All together. */
    private static final int MAX_UPLOADS = 20;

    private static final String FILE = "file";

    private final Host host;
    private final Gate gate;
    private final ContentEditing editing;
    private final Workflow workflow;
    private final Contents contents;
    private final ContentBatch batch;
    private final Choices choices;
    private final FileChecker files;
    private final Tasks tasks;
    private final PrivateStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    public ItemImports(
            Host host,
            Gate gate,
            ContentEditing editing,
            Workflow workflow,
            Contents contents,
            ContentBatch batch,
            Choices choices,
            FileChecker files,
            Tasks tasks,
            PrivateStore store,
            AuditTrail audit) {
        this.host = host;
        this.gate = gate;
        this.editing = editing;
        this.workflow = workflow;
        this.contents = contents;
        this.batch = batch;
        this.choices = choices;
        this.files = files;
        this.tasks = tasks;
        this.store = store;
        this.audit = audit;
        this.clock = host.clock();
    }

    /** The type, if she may import items of it. */
    public ContentType getType(Viewer viewer, String typeName) {
        if (!gate.mayEdit(viewer, typeName)) {
            throw new NotFoundException();
        }
        return editing.getType(viewer, typeName);
    }

    /** The columns that a table with items of the type may have; none if they cannot come as a table. */
    public List<Field> columns(ContentType type) {
        return new CsvItems(host.resources(), type, new FileContent()).fields();
    }

    /**
     * Takes a file; nothing of it counts yet.
     *
     * @return identifier of the upload
     * @throws InvalidException if it is no such file at all
     */
    public String upload(Viewer viewer, String typeName, byte[] bytes) {
        ContentType type = getType(viewer, typeName);
        String account = viewer.account().orElseThrow(NotFoundException::new);
        if (bytes.length == 0) {
            throw wrong("infoportal.transfer.file.none");
        }
        if (bytes.length > MAX_BYTES) {
            throw wrong("infoportal.transfer.file.large", MAX_BYTES / 1024 / 1024);
        }
        FileContent content = read(type, bytes);
        if (content.items().size() > MAX_ITEMS) {
            throw wrong("infoportal.transfer.file.many", MAX_ITEMS);
        }
        if (content.items().isEmpty() && content.problems().isEmpty()) {
            throw wrong("infoportal.transfer.file.nothing");
        }
        String id = UUID.randomUUID().toString();
        makeRoom(account);
        uploads.put(id, new Upload(id, account, type.name(), bytes.clone(), clock.instant()));
        return id;
    }

    /** The oldest make room: first her own, if she has many, then anybody's. */
    private synchronized void makeRoom(String account) {
        uploads.values().removeIf(upload -> upload.at().plus(WAITS).isBefore(clock.instant()));
        removeOldest(upload -> upload.account().equals(account), MAX_OWN);
        removeOldest(upload -> true, MAX_UPLOADS);
    }

    private void removeOldest(Predicate<Upload> which, int most) {
        List<Upload> found = uploads.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Upload::at).reversed())
                .toList();
        found.stream().skip(most - 1L).forEach(upload -> uploads.remove(upload.id()));
    }

    /** What it would do, as things stand now. */
    public ImportPlan preview(Viewer viewer, String typeName, String id) {
        ContentType type = getType(viewer, typeName);
        return plan(viewer, type, get(viewer, type, id).content());
    }

    /** Throws an upload away. */
    public void discard(Viewer viewer, String typeName, String id) {
        uploads.remove(get(viewer, getType(viewer, typeName), id).id());
    }

    /**
     * Starts taking it over. Returns at once.
     *
     * @param leaveConflicts take what is in no conflict; else a conflict ends it
     * @return identifier of the task
     * @throws InvalidException if something is wrong, in conflict, or there is nothing new
     */
    public String start(Viewer viewer, String typeName, String id, boolean leaveConflicts) {
        ContentType type = getType(viewer, typeName);
        Upload upload = get(viewer, type, id);
        int steps = ensurePossible(plan(viewer, type, upload.content()), leaveConflicts)
                .size();
        String task = tasks.start(
                viewer,
                new TaskRequest(
                        "infoportal.tasks.import",
                        List.of(),
                        "desk/" + type.name(),
                        steps,
                        (starter, progress) -> Optional.of(
                                carryOut(starter, type.name(), upload.content(), leaveConflicts, progress))));
        uploads.remove(id);
        return task;
    }

    private Upload get(Viewer viewer, ContentType type, String id) {
        return Optional.ofNullable(uploads.get(id))
                .filter(upload ->
                        viewer.account().filter(upload.account()::equals).isPresent())
                .filter(upload -> upload.type().equals(type.name()))
                .filter(upload -> upload.at().plus(WAITS).isAfter(clock.instant()))
                .orElseThrow(NotFoundException::new);
    }

    private ImportPlan plan(Viewer viewer, ContentType type, byte[] bytes) {
        return new Planner(type, viewer, read(type, bytes), choices, contents, host.sessions()).plan();
    }

    private FileContent read(ContentType type, byte[] bytes) {
        FileContent content = new FileContent();
        BootstrapReader yaml = new BootstrapReader(type, files, content);
        if (Archive.is(bytes)) {
            Archive.unpack(bytes).forEach(yaml::read);
            return content;
        }
        CsvItems csv = new CsvItems(host.resources(), type, content);
        String text = CsvText.decode(bytes);
        if (csv.isTable(text)) {
            csv.read(text);
        } else {
            yaml.read("", bytes);
        }
        return content;
    }

    private static List<ImportPlan.Step> ensurePossible(ImportPlan plan, boolean leaveConflicts) {
        if (!plan.problems().isEmpty()) {
            throw wrong("infoportal.transfer.start.problems", plan.problems().size());
        }
        int conflicts = plan.count(ImportPlan.Change.CONFLICT);
        if (conflicts > 0 && !leaveConflicts) {
            throw new InvalidException(
                    List.of(FieldError.of("leaveConflicts", "infoportal.transfer.start.conflicts", conflicts)));
        }
        if (plan.news().isEmpty()) {
            throw wrong("infoportal.transfer.start.nothing");
        }
        return plan.news();
    }

    /** Decided anew: between the look at it and now anything may have happened. */
    private TaskRequest carryOut(
            Viewer viewer, String typeName, byte[] bytes, boolean leaveConflicts, Progress progress) {
        ContentType type = getType(viewer, typeName);
        ImportPlan plan = plan(viewer, type, bytes);
        List<ImportPlan.Step> steps = ensurePossible(plan, leaveConflicts);
        progress.total(steps.size());
        List<ContentBatch.Change> changes = steps.stream()
                .map(step -> new ContentBatch.Change(step.values(), step.id(), step.known(), step.formerSlugs()))
                .toList();
        List<String> ids = batch.write(viewer, typeName, "import", changes, progress::step);
        int added = plan.count(ImportPlan.Change.NEW);
        int changed = plan.count(ImportPlan.Change.CHANGED);
        progress.result("infoportal.tasks.result.added", added);
        progress.result("infoportal.tasks.result.changed", changed);
        progress.result("infoportal.tasks.result.same", plan.count(ImportPlan.Change.SAME));
        progress.result("infoportal.tasks.result.left", plan.count(ImportPlan.Change.CONFLICT));
        note(viewer, type, added, changed);
        return undo(type, steps, ids);
    }

    private void note(Viewer viewer, ContentType type, int added, int changed) {
        store.call(session -> {
            audit.add(
                    session,
                    new AuditEntry(
                            viewer.userName(),
                            "content.imported",
                            type.name(),
                            "new " + added + ", changed " + changed));
            session.save();
            return null;
        });
    }

    /** Takes back what nobody has touched since. */
    private TaskRequest undo(ContentType type, List<ImportPlan.Step> steps, List<String> ids) {
        List<Written> written = new ArrayList<>();
        IntStream.range(0, ids.size())
                .forEach(i -> contents.find(type.name(), View.WORKING, ids.get(i))
                        .map(item -> new Written(item, steps.get(i).known()))
                        .ifPresent(written::add));
        return new TaskRequest(
                "infoportal.tasks.import.undo",
                List.of(),
                "desk/" + type.name(),
                written.size(),
                (viewer, progress) -> {
                    written.forEach(one -> takeBack(viewer, one, progress));
                    return Optional.empty();
                });
    }

    private void takeBack(Viewer viewer, Written written, Progress progress) {
        ContentItem item = written.item();
        String type = item.type().name();
        try {
            if (editing.get(viewer, type, item.id()).revision() != item.revision()) {
                throw new StaleException();
            }
            if (written.before().isPresent()) {
                editing.restore(viewer, type, item.id(), item.revision(), textBefore(viewer, item));
            } else {
                workflow.undoCreation(viewer, type, item.id());
            }
        } catch (StaleException | ConflictException | NotFoundException | InvalidException e) {
            PortalException reason = e;
            progress.failure(TaskFailure.of(item.id(), item.title(), reason));
            return;
        }
        progress.step("infoportal.tasks.result.takenBack");
    }

    /** Number of the step of its history before the import, which was the last one. */
    private int textBefore(Viewer viewer, ContentItem item) {
        List<HistoryEntry> history = editing.history(viewer, item.type().name(), item.id());
        if (history.size() < 2) {
            throw new NotFoundException();
        }
        return history.get(history.size() - 2).number();
    }

    private static InvalidException wrong(String messageKey, Object... arguments) {
        return new InvalidException(List.of(FieldError.of(FILE, messageKey, arguments)));
    }

    /** @param before what it was; empty if the import made it */
    private record Written(ContentItem item, Optional<ContentItem> before) {}
}
