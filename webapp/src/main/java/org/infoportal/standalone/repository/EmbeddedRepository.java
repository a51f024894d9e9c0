package org.infoportal.standalone.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.jcr.Credentials;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import org.apache.jackrabbit.core.RepositoryImpl;
import org.apache.jackrabbit.core.config.RepositoryConfig;
import org.infoportal.host.ContentWorkspace;
import org.infoportal.host.HostException;
import org.infoportal.host.Sessions;
import org.infoportal.twin.TwinWorkspace;

/**
 * Jackrabbit in this process. Opening an existing folder is the same as opening a new one: what is missing is added,
 * and nothing is taken away.
 */
public final class EmbeddedRepository implements AutoCloseable {

    /** Workspaces that have one face only: nothing in them is ever published. */
    public static final Set<String> PRIVATE_WORKSPACES =
            Set.of(Sessions.PRIVATE_WORKSPACE, Sessions.USERS_WORKSPACE, "usergroups", "userroles");

    private static final Credentials SYSTEM = new SimpleCredentials("system", new char[0]);

    private static final Duration LISTENERS_MAY_TAKE = Duration.ofSeconds(10);

    private final RepositoryImpl repository;
    private final ExecutorService listeners = Executors.newSingleThreadExecutor(work -> new Thread(work, "changes"));

    private EmbeddedRepository(RepositoryImpl repository) {
        this.repository = repository;
    }

    /** @throws HostException if the folder cannot be used as a repository */
    public static EmbeddedRepository open(Path folder) {
        EmbeddedRepository opened = new EmbeddedRepository(create(folder));
        try {
            opened.prepare();
        } catch (RepositoryException | RuntimeException e) {
            opened.close();
            throw new HostException("The repository could not be prepared", e);
        }
        return opened;
    }

    private static RepositoryImpl create(Path folder) {
        try (InputStream config = EmbeddedRepository.class.getResourceAsStream("repository.xml")) {
            return RepositoryImpl.create(
                    RepositoryConfig.create(config, folder.toAbsolutePath().toString()));
        } catch (RepositoryException | IOException e) {
            throw new HostException("The repository could not be opened", e);
        }
    }

    private void prepare() throws RepositoryException {
        Session session = login(Sessions.PRIVATE_WORKSPACE);
        try {
            NodeTypes types = new NodeTypes(session);
            types.registerFile("magnolia-nodetypes.cnd");
            types.registerFile("/org/infoportal/private-nodetypes.cnd");
            for (String workspace : PRIVATE_WORKSPACES) {
                createIfMissing(session, workspace);
            }
        } finally {
            session.logout();
        }
    }

    /** Adds workspaces, their live twins and node types that are not there yet; also while the portal runs. */
    public synchronized void ensure(Collection<ContentWorkspace> contents) {
        try {
            Session session = login(Sessions.PRIVATE_WORKSPACE);
            try {
                for (ContentWorkspace content : contents) {
                    new NodeTypes(session).register(content);
                    createIfMissing(session, content.workspace());
                    createIfMissing(session, TwinWorkspace.of(content.workspace()));
                }
            } finally {
                session.logout();
            }
        } catch (RepositoryException e) {
            throw new HostException("Content workspaces could not be added", e);
        }
    }

    private static void createIfMissing(Session session, String workspace) throws RepositoryException {
        if (!Arrays.asList(session.getWorkspace().getAccessibleWorkspaceNames()).contains(workspace)) {
            session.getWorkspace().createWorkspace(workspace);
        }
    }

    /** A session with all rights; the caller logs out. */
    Session login(String workspace) throws RepositoryException {
        return repository.login(SYSTEM, workspace);
    }

    /**
     * Runs listeners, one after the other. Not on Jackrabbit's own event thread: its shutdown waits for that thread and
     * lets nobody log in meanwhile, so a listener that opens a session would never end. Refuses work after the close.
     */
    Executor listeners() {
        return listeners;
    }

    /** Lets listeners end, then ends all sessions and closes the files. */
    @Override
    public void close() {
        listeners.shutdown();
        try {
            if (!listeners.awaitTermination(LISTENERS_MAY_TAKE.toMillis(), TimeUnit.MILLISECONDS)) {
                listeners.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        repository.shutdown();
    }
}
