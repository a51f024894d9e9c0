package org.infoportal.task;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Long work as whoever started it sees it.
 *
 * @param account identifier of whoever started it
 * @param label message key that says what is done
 * @param arguments for the label's placeholders
 * @param back address below the portal's, where she came from
 * @param total steps there are; 0 while nobody knows
 * @param done steps behind it, those that failed included
 * @param results how many ended how, by message key, in the order they first came
 * @param failures the first of them
 * @param failed how many there are
 * @param undoUntil until when it can be taken back
 * @param undoSteps how many of its deeds that would take back
 */
public record Task(
        String id,
        String account,
        String label,
        List<String> arguments,
        String back,
        TaskState state,
        int total,
        int done,
        Map<String, Integer> results,
        List<TaskFailure> failures,
        int failed,
        Instant started,
        Instant touched,
        Optional<Instant> finished,
        Optional<Instant> undoUntil,
        int undoSteps) {

    public Task {
        arguments = List.copyOf(arguments);
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        failures = List.copyOf(failures);
    }

    public boolean isRunning() {
        return state == TaskState.RUNNING;
    }

    Task in(TaskState other) {
        return new Task(
                id, account, label, arguments, back, other, total, done, results, failures, failed, started, touched,
                finished, undoUntil, undoSteps);
    }

    Task undoable(Optional<Instant> until, int steps) {
        return new Task(
                id, account, label, arguments, back, state, total, done, results, failures, failed, started, touched,
                finished, until, steps);
    }
}
