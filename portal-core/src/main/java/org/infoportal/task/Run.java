package org.infoportal.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.infoportal.access.Viewer;

/** One task while it waits or runs in this process. Written by the one thread, read by requests. */
final class Run implements Progress {

    /** More than anybody reads. */
    private static final int KEPT_FAILURES = 200;
    /** How often progress is written down: for the page it is in memory, for after a crash this is enough. */
    private static final Duration NOTED = Duration.ofSeconds(2);

    private final String id;
    private final Viewer viewer;
    private final TaskRequest request;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final Consumer<Task> notebook;
    private final Instant started;
    private final Map<String, Integer> results = new LinkedHashMap<>();
    private final List<TaskFailure> failures = new ArrayList<>();
    private Instant noted;
    private int total;
    private int done;
    private int failed;

    Run(String id, Viewer viewer, TaskRequest request, Clock clock, BooleanSupplier stopping, Consumer<Task> notebook) {
        this.id = id;
        this.viewer = viewer;
        this.request = request;
        this.clock = clock;
        this.stopping = stopping;
        this.notebook = notebook;
        this.started = clock.instant();
        this.noted = started;
        this.total = request.total();
    }

    /** Does the work. */
    Optional<TaskRequest> work() {
        goOn();
        return request.work().run(viewer, this);
    }

    Task task() {
        return task(TaskState.RUNNING, Optional.empty());
    }

    /** How it ended, to be written down; until that is done it shows as running. */
    Task ended(TaskState end) {
        return task(end, Optional.of(clock.instant()));
    }

    private synchronized Task task(TaskState state, Optional<Instant> finished) {
        return new Task(
                id,
                viewer.account().orElse(""),
                request.label(),
                request.arguments(),
                request.back(),
                state,
                total,
                done,
                results,
                failures,
                failed,
                started,
                clock.instant(),
                finished,
                Optional.empty(),
                0);
    }

    @Override
    public synchronized void total(int steps) {
        total = steps;
    }

    @Override
    public void step() {
        count(1);
        goOn();
    }

    @Override
    public void step(String resultKey) {
        result(resultKey, 1);
        step();
    }

    @Override
    public void failure(TaskFailure failure) {
        addFailure(failure);
        step();
    }

    @Override
    public synchronized void result(String resultKey, int count) {
        if (count > 0) {
            results.merge(resultKey, count, Integer::sum);
        }
    }

    synchronized void addFailure(TaskFailure failure) {
        failed++;
        if (failures.size() < KEPT_FAILURES) {
            failures.add(failure);
        }
    }

    private synchronized void count(int steps) {
        done += steps;
        total = Math.max(total, done);
    }

    private void goOn() {
        if (stopping.getAsBoolean()) {
            throw new StoppedException();
        }
        Instant now = clock.instant();
        if (Duration.between(noted, now).compareTo(NOTED) >= 0) {
            noted = now;
            notebook.accept(task());
        }
    }
}
