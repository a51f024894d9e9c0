package org.infoportal.jcr;

import java.util.Set;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemExistsException;
import javax.jcr.ReferentialIntegrityException;
import javax.jcr.RepositoryException;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.HostException;

/** Tells what of the repository's failures is somebody else's change, and what is a fault. */
public final class Failures {

    private static final Set<String> CHANGED_WHILE_READ = Set.of(
            "org.apache.jackrabbit.core.state.NoSuchItemStateException",
            "org.apache.jackrabbit.core.state.StaleItemStateException");

    private Failures() {}

    public static HostException of(RepositoryException failure) {
        if (failure instanceof InvalidItemStateException
                || failure instanceof ItemExistsException
                || failure instanceof ReferentialIntegrityException
                || isChangedWhileRead(failure)) {
            return new HostConflictException("The item was changed by somebody else: " + failure.getMessage(), failure);
        }
        return new HostException("The repository failed: " + failure.getMessage(), failure);
    }

    /** Jackrabbit gives no exception of its own to an item that goes away, or changes, while it is loaded. */
    private static boolean isChangedWhileRead(RepositoryException failure) {
        return failure.getCause() != null
                && CHANGED_WHILE_READ.contains(failure.getCause().getClass().getName());
    }
}
