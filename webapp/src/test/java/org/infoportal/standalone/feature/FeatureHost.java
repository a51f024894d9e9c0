package org.infoportal.standalone.feature;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.host.Host;
import org.infoportal.host.Publishing;
import org.infoportal.host.Resources;
import org.infoportal.host.Sessions;
import org.infoportal.host.Settings;
import org.infoportal.standalone.account.StandaloneAccounts;
import org.infoportal.standalone.publishing.StandalonePublishing;
import org.infoportal.standalone.repository.ContentWorkspace;
import org.infoportal.standalone.repository.EmbeddedRepository;
import org.infoportal.standalone.repository.StandaloneSessions;
import org.infoportal.standalone.resource.LayeredResources;

/** The parts of the standalone host, with a clock that a test moves and passwords that are cheap to hash. */
final class FeatureHost implements Host, AutoCloseable {

    private static final int CHEAPEST_HASH = 4;
    private static final int MANY = 10_000;

    private final EmbeddedRepository repository;
    private final Sessions sessions;
    private final StandaloneAccounts accounts;
    private final Resources resources;
    private final Publishing publishing;
    private final Settings settings;
    private final Clock clock;

    FeatureHost(Path folder, Path resourceFolder, Clock clock) {
        this.clock = clock;
        this.settings = new Settings(
                URI.create("https://portal.example.org/"),
                new Settings.Mail("portal@example.org", Optional.empty()),
                new Settings.Limits(MANY, MANY, MANY, Duration.ofDays(7)),
                4);
        this.resources = LayeredResources.of(resourceFolder, FeatureHost.class.getClassLoader());
        this.repository = EmbeddedRepository.open(folder.resolve("repository"));
        this.sessions = new StandaloneSessions(repository);
        this.publishing = new StandalonePublishing(sessions, clock);
        this.accounts = new StandaloneAccounts(sessions, CHEAPEST_HASH, settings.loginSlots());
        ensure(new Definitions(resources, clock).contentTypes().values());
    }

    void ensure(Collection<ContentType> types) {
        repository.ensure(types.stream()
                .map(type -> new ContentWorkspace(type.workspace(), Set.of(type.nodeType())))
                .collect(Collectors.toSet()));
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
