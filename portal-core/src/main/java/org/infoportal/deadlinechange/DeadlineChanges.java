package org.infoportal.deadlinechange;

import java.util.List;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadline;

/**
 * What readers were told of deadlines, and what has become of it since: calendars must hear of what moved or is no more, and
 * people want to know why.
 */
public final class DeadlineChanges {

    /** As it was told; empty for one that is new this moment. */
    public Optional<ToldDeadline> find(Deadline deadline) {
        return Optional.empty();
    }

    /** What was withdrawn and the viewer might have read, for calendars. */
    public List<ToldDeadline> withdrawn(Viewer viewer) {
        return List.of();
    }

    /** What moved or was withdrawn and the viewer may know of, newest first. */
    public List<DeadlineChange> list(Viewer viewer) {
        return List.of();
    }

    /** The changes of one deadline, newest first, for somebody who may read it. */
    public List<DeadlineChange> of(Deadline deadline) {
        return List.of();
    }

    /** Number of the latest change; 0 before the first. */
    public long latest() {
        return 0;
    }

    /** Compares what is published with what was told. To be called after every publication and from time to time. */
    public void sync() {}
}
