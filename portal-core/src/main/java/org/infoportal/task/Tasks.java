package org.infoportal.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.infoportal.access.Viewer;
import org.infoportal.error.ConflictException;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.PortalException;
import org.infoportal.host.Host;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.housekeeping.Job;
import org.infoportal.jcr.PrivateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work too long for a request: a request starts it, a page watches it. One task runs after the other, on one thread. A
 * task is seen only by whoever started it; for everybody else it is not there.
 */
public final class Tasks implements AutoCloseable {

    /** How long a task that is done can be taken back. */
    public static final Duration UNDO = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    /** A task of another process that has not moved for so long has ended with it. */
    private static final Duration STALLS = Duration.ofSeconds(30);
    /** How long a task can be looked at. */
    private static final Duration KEPT = Duration.ofDays(7);
    /** Of one account, waiting ones included. */
    private static final int AT_ONCE = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PrivateStore store;
    private final Sessions sessions;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "tasks");
        worker.setDaemon(true);
        return worker;
    });
    private final Map<String, Run> active = new ConcurrentHashMap<>();
    private final Map<String, Undo> undos = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    public Tasks(Host host, PrivateStore store) {
        this.store = store;
        this.sessions = host.sessions();
        this.clock = host.clock();
    }

    /**
     * Starts the work, or puts it behind what runs. Returns at once.
     *
     * @return the task's identifier
     * @throws ConflictException if she has too many under way
     */
    public synchronized String start(Viewer viewer, TaskRequest request) {
        String account = viewer.account().orElseThrow(NotFoundException::new);
        if (active.values().stream()
                        .filter(run -> run.task().account().equals(account))
                        .count()
                >= AT_ONCE) {
            throw new ConflictException("infoportal.tasks.tooMany", AT_ONCE);
        }
        String id = UUID.randomUUID().toString();
        Run run = new Run(id, viewer, request, clock, () -> stopping, this::tryToNote);
        note(run.task());
        active.put(id, run);
        thread.execute(() -> carryOut(run));
        return id;
    }

    /** @throws NotFoundException if there is none of this name, or it is somebody else's */
    public Task get(Viewer viewer, String id) {
        return find(id).filter(
                        task -> viewer.account().filter(task.account()::equals).isPresent())
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Takes back what a task has done, as a task of its own. Offered for {@link #UNDO}, as long as the process lives that
     * did it.
     *
     * @return identifier of the new task
     * @throws ConflictException if it is too late
     */
    public synchronized String undo(Viewer viewer, String id) {
        get(viewer, id);
        Undo undo = undos.get(id);
        if (undo == null || undo.until().isBefore(clock.instant())) {
            throw new ConflictException("infoportal.tasks.undo.late");
        }
        String undoing = start(viewer, undo.request());
        undos.remove(id);
        return undoing;
    }

    /** Removes tasks that nobody looks at any more. */
    public Job upkeep() {
        return new Job("old tasks", this::removeOld);
    }

    private void removeOld() {
        Instant now = clock.instant();
        undos.values().removeIf(undo -> undo.until().isBefore(now));
        store.call(session -> {
            TaskNodes.removeOlder(session, now.minus(KEPT));
            session.save();
            return null;
        });
    }

    private Optional<Task> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(active.get(id))
                .map(Run::task)
                .or(() -> findNoted(id))
                .map(this::withUndo);
    }

    private Task withUndo(Task task) {
        return Optional.ofNullable(undos.get(task.id()))
                .filter(undo -> undo.until().isAfter(clock.instant()))
                .map(undo ->
                        task.undoable(Optional.of(undo.until()), undo.request().total()))
                .orElse(task);
    }

    private Optional<Task> findNoted(String id) {
        return sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> TaskNodes.find(session, id))
                .map(task -> hasStalled(task) ? task.in(TaskState.INTERRUPTED) : task);
    }

    private boolean hasStalled(Task task) {
        return task.isRunning() && task.touched().plus(STALLS).isBefore(clock.instant());
    }

    private void carryOut(Run run) {
        String id = run.task().id();
        try {
            Optional<TaskRequest> undo = run.work();
            undo.ifPresent(
                    request -> undos.put(id, new Undo(request, clock.instant().plus(UNDO))));
            tryToNote(run.ended(TaskState.DONE));
        } catch (StoppedException e) {
            LOG.info("Task [{}] was interrupted: the portal ends", id);
            tryToNote(run.ended(TaskState.INTERRUPTED));
        } catch (PortalException e) {
            reasons(run, e);
            tryToNote(run.ended(TaskState.FAILED));
        } catch (RuntimeException e) {
            LOG.error("Task [{}] went wrong", id, e);
            run.addFailure(new TaskFailure("", "", "infoportal.tasks.fault", List.of()));
            tryToNote(run.ended(TaskState.FAILED));
        } finally {
            // from here on what was written down is what is shown
            active.remove(id);
        }
    }

    private static void reasons(Run run, PortalException reason) {
        if (reason instanceof InvalidException invalid && !invalid.errors().isEmpty()) {
            invalid.errors()
                    .forEach(error ->
                            run.addFailure(TaskFailure.of("", error.field(), new InvalidException(List.of(error)))));
        } else {
            run.addFailure(TaskFailure.of("", "", reason));
        }
    }

    private void note(Task task) {
        store.call(session -> {
            TaskNodes.write(session, task);
            session.save();
            return null;
        });
    }

    /** The work goes on even if this fails; then the task shows as interrupted one day. */
    private void tryToNote(Task task) {
        try {
            note(task);
        } catch (RuntimeException e) {
            LOG.warn("How task [{}] is could not be written down", task.id(), e);
        }
    }

    /** Ends what runs, between two steps of it; what waits is not begun. */
    @Override
    public void close() {
        stopping = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A task was broken off; it shows as interrupted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What takes a task back, and until when that is offered. */
    private record Undo(TaskRequest request, Instant until) {}
}
