package org.infoportal.task;

import java.util.Arrays;
import java.util.Optional;

/** How far a task is. */
public enum TaskState {
    RUNNING("running"),
    /** To its end; single items may have failed. */
    DONE("done"),
    /** It came to no end, and says why. */
    FAILED("failed"),
    /** Its process ended before it did. */
    INTERRUPTED("interrupted");

    private final String id;

    TaskState(String id) {
        this.id = id;
    }

    /** As the API spells it. */
    public String id() {
        return id;
    }

    static Optional<TaskState> find(String id) {
        return Arrays.stream(values()).filter(state -> state.id.equals(id)).findFirst();
    }
}
