package org.infoportal.standalone.repository;

import java.sql.SQLException;
import org.apache.jackrabbit.core.persistence.pool.H2PersistenceManager;
import org.apache.jackrabbit.core.state.ChangeLog;
import org.apache.jackrabbit.core.state.ItemStateException;

/**
 * Keeps what a saved session was told: when {@code save()} returns, the change is on the disk.
 *
 * <p>H2 answers a commit before it writes, up to half a second before. The explicit checkpoint writes the change and
 * waits for the disk.
 */
public final class DurablePersistenceManager extends H2PersistenceManager {

    @Override
    public synchronized void store(ChangeLog changeLog) throws ItemStateException {
        super.store(changeLog);
        try {
            conHelper.exec("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new ItemStateException("The change could not be written to the disk", e);
        }
    }
}
