package org.infoportal.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infoportal.definition.ContentType;
import org.infoportal.host.ContentWorkspace;
import org.infoportal.host.Host;
import org.infoportal.host.Publishing;
import org.infoportal.host.Resources;
import org.infoportal.host.Sessions;
import org.infoportal.host.Settings;
import org.infoportal.standalone.account.StandaloneAccounts;
import org.infoportal.standalone.repository.EmbeddedRepository;
import org.infoportal.standalone.repository.StandaloneSessions;
import org.infoportal.standalone.resource.LayeredResources;
import org.infoportal.twin.TwinPublishing;

/** The host in one process: everything lives in one data folder. */
public final class StandaloneHost implements Host, AutoCloseable {

    private final Path data;
    private final EmbeddedRepository repository;
    private final Sessions sessions;
    private final StandaloneAccounts accounts;
    private final Resources resources;
    private final Publishing publishing;
    private final Settings settings;
    private final Clock clock;

    private StandaloneHost(Path data, Path resourceFolder, Settings settings, Clock clock, int hashCost) {
        this.data = data;
        this.settings = settings;
        this.clock = clock;
        this.resources = LayeredResources.of(resourceFolder, StandaloneHost.class.getClassLoader());
        this.repository = EmbeddedRepository.open(data.resolve("repository"));
        this.sessions = new StandaloneSessions(repository);
        this.publishing = new TwinPublishing(sessions, clock);
        this.accounts = new StandaloneAccounts(sessions, hashCost, settings.loginSlots());
    }

    /**
     * Opens a data folder, or starts a new one.
     *
     * @param resources folder whose light modules win over the packaged one; else {@code light-modules} in the data
     *     folder
     */
    public static StandaloneHost open(Path data, Optional<Path> resources, Settings settings, Clock clock) {
        return open(
                data, resources.orElse(data.resolve("light-modules")), settings, clock, StandaloneAccounts.HASH_COST);
    }

    /** @param hashCost bcrypt's cost; the product takes {@link StandaloneAccounts#HASH_COST}, tests the smallest */
    public static StandaloneHost open(Path data, Path resources, Settings settings, Clock clock, int hashCost) {
        return new StandaloneHost(data, resources, settings, clock, hashCost);
    }

    /** Makes room for content types: workspaces, live twins, node types. May be repeated at any time. */
    public void ensure(Collection<ContentType> types) {
        repository.ensure(types.stream().map(ContentType::room).toList());
    }

    @Override
    public void ensure(ContentWorkspace workspace) {
        repository.ensure(List.of(workspace));
    }

    /** Everything the portal keeps; what is not content, such as the mails of a demo, may be put beside it. */
    public Path dataFolder() {
        return data;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public StandaloneAccounts accounts() {
        return accounts;
    }

    @Override
    public Resources resources() {
        return resources;
    }

    @Override
    public Publishing publishing() {
        return publishing;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        accounts.close();
        repository.close();
    }
}
