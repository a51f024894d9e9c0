package org.infoportal.task;

import java.util.Optional;
import org.infoportal.access.Viewer;

/** What a task does. */
@FunctionalInterface
public interface TaskWork {

    /**
     * Runs to the end, or throws: a {@link org.infoportal.error.PortalException} tells its reader why nothing came of it,
     * anything else is a fault of the portal.
     *
     * @param viewer who started it; her rights are the ones to ask for
     * @return what takes the work back; empty if nothing does
     */
    Optional<TaskRequest> run(Viewer viewer, Progress progress);
}
