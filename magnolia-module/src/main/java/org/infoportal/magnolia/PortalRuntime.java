package org.infoportal.magnolia;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.commands.CommandsManager;
import info.magnolia.init.MagnoliaConfigurationProperties;
import info.magnolia.repository.RepositoryManager;
import info.magnolia.resourceloader.Resource;
import info.magnolia.resourceloader.ResourceOrigin;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.infoportal.magnolia.config.MagnoliaSettings;
import org.infoportal.magnolia.config.PortalConfig;
import org.infoportal.magnolia.host.MagnoliaHost;
import org.infoportal.time.LegalTime;

/** The portal of this instance, from the start of the module to its end; a new one after each restart. */
@Singleton
public class PortalRuntime {

    private final RepositoryManager repositories;
    private final SecuritySupport security;
    private final CommandsManager commands;
    private final ResourceOrigin<? extends Resource> origin;
    private final MagnoliaConfigurationProperties properties;
    private final ServerConfiguration server;
    private volatile RunningPortal running;

    /** @param origin raw, because that is how Magnolia binds it */
    @Inject
    @SuppressWarnings({"rawtypes", "unchecked"})
    public PortalRuntime(
            RepositoryManager repositories,
            SecuritySupport security,
            CommandsManager commands,
            ResourceOrigin origin,
            MagnoliaConfigurationProperties properties,
            ServerConfiguration server) {
        this.repositories = repositories;
        this.security = security;
        this.commands = commands;
        this.origin = origin;
        this.properties = properties;
        this.server = server;
    }

    synchronized void start(PortalConfig config) {
        stop();
        MagnoliaSettings settings = new MagnoliaSettings(config, properties, server);
        MagnoliaHost host = new MagnoliaHost(
                repositories,
                security,
                commands,
                origin,
                settings.topology(),
                settings.settings(),
                Clock.system(LegalTime.ZONE));
        running = RunningPortal.on(host, settings, security);
    }

    synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** Empty before the module has started and after it has stopped. */
    public Optional<RunningPortal> portal() {
        return Optional.ofNullable(running);
    }
}
