package org.infoportal.standalone.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jackrabbit.core.data.DataRecord;
import org.apache.jackrabbit.core.data.DataStoreException;
import org.apache.jackrabbit.core.data.FileDataStore;

/** A file data store whose records are on the disk, with their folder entries, before a node refers to them. */
public final class DurableDataStore extends FileDataStore {

    /** The store nests records three folders deep: aa/bb/cc/aabbcc… */
    private static final int FOLDERS = 3;

    @Override
    public DataRecord addRecord(InputStream input) throws DataStoreException {
        DataRecord stored = super.addRecord(input);
        try {
            force(fileOf(stored));
        } catch (IOException e) {
            throw new DataStoreException("The file could not be written to the disk", e);
        }
        return stored;
    }

    private Path fileOf(DataRecord stored) {
        String id = stored.getIdentifier().toString();
        return Path.of(getPath(), id.substring(0, 2), id.substring(2, 4), id.substring(4, 6), id);
    }

    private static void force(Path file) throws IOException {
        Path path = file;
        for (int level = 0; level <= FOLDERS + 1; level++) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
            path = path.getParent();
        }
    }
}
