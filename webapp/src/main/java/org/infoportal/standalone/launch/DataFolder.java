package org.infoportal.standalone.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder with everything the portal keeps, held by one process at a time. */
final class DataFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final int PROBE_BYTES = 1024 * 1024;
    private static final long NEEDED_BYTES = 64L * 1024 * 1024;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** @throws StartupException if the folder is not usable: not writable, in use, or the disk is full */
    static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        FileChannel lockFile = lock(folder);
        try {
            checkSpace(folder);
        } catch (StartupException e) {
            release(lockFile);
            throw e;
        }
        return new DataFolder(folder, lockFile);
    }

    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel file = FileChannel.open(
                    folder.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(file)) {
                release(file);
                throw new StartupException(
                        "Der Datenordner " + folder + " wird schon von einem anderen Infoportal benutzt.",
                        "The data folder " + folder + " is already in use by another Infoportal.");
            }
            return file;
        } catch (IOException e) {
            throw new StartupException(
                    "In den Datenordner " + folder + " kann nicht geschrieben werden.",
                    "The data folder " + folder + " is not writable.");
        }
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            // The lock lasts as long as the channel is open.
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void checkSpace(Path folder) {
        Path probe = folder.resolve("portal.probe");
        try {
            Files.write(probe, new byte[PROBE_BYTES], StandardOpenOption.CREATE, StandardOpenOption.SYNC);
            if (Files.getFileStore(folder).getUsableSpace() < NEEDED_BYTES) {
                throw full(folder);
            }
        } catch (IOException e) {
            throw full(folder);
        } finally {
            delete(probe);
        }
    }

    private static StartupException full(Path folder) {
        return new StartupException(
                "Auf dem Datenträger von " + folder + " ist zu wenig Platz (mindestens 64 MB).",
                "There is too little space on the disk of " + folder + " (at least 64 MB).");
    }

    Path path() {
        return path;
    }

    /** A folder for the server's own files. */
    Path temporary() {
        return path.resolve("tmp");
    }

    /** Leaves the port where scripts and tests find it. */
    void writePort(int port) {
        Path target = path.resolve("portal.port");
        Path written = path.resolve("portal.port.new");
        try {
            Files.writeString(written, port + "\n");
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(path.resolve("portal.port"));
        release(lockFile);
    }

    private static void release(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // nothing depends on it: the next start writes it anew
            LOG.debug("{} stays", file, e);
        }
    }
}
