package org.infoportal.candidate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an import stands. Only what is {@link #DONE} counts. */
public enum ImportState {
    /** Uploaded, and looked at by whoever uploaded it. */
    WAITING,
    RUNNING,
    /** Went wrong; nothing of it counts, and it can be started again. */
    FAILED,
    DONE,
    /** Was done; its people have been taken off the list since. */
    REMOVED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ImportState> find(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
