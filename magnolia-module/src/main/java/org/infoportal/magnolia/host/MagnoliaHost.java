package org.infoportal.magnolia.host;

import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.commands.CommandsManager;
import info.magnolia.repository.RepositoryManager;
import info.magnolia.resourceloader.Resource;
import info.magnolia.resourceloader.ResourceOrigin;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import org.infoportal.definition.ContentType;
import org.infoportal.host.Host;
import org.infoportal.host.Publishing;
import org.infoportal.host.Resources;
import org.infoportal.host.Sessions;
import org.infoportal.host.Settings;
import org.infoportal.host.View;
import org.infoportal.magnolia.account.MagnoliaAccounts;
import org.infoportal.magnolia.config.Topology;
import org.infoportal.twin.TwinPublishing;

/** Magnolia as the portal's host. */
public final class MagnoliaHost implements Host, AutoCloseable {

    private final Topology topology;
    private final MagnoliaSessions sessions;
    private final MagnoliaAccounts accounts;
    private final Resources resources;
    private final Publishing publishing;
    private final Settings settings;
    private final Clock clock;

    public MagnoliaHost(
            RepositoryManager repositories,
            SecuritySupport security,
            CommandsManager commands,
            ResourceOrigin<? extends Resource> origin,
            Topology topology,
            Settings settings,
            Clock clock) {
        this.topology = topology;
        this.settings = settings;
        this.clock = clock;
        this.sessions = new MagnoliaSessions(repositories, topology == Topology.SINGLE);
        this.accounts = new MagnoliaAccounts(security, sessions, settings.loginSlots());
        this.resources = new MagnoliaResources(origin);
        if (topology == Topology.SINGLE) {
            new VisitorAccess(security.getRoleManager()).open();
        }
        this.publishing = topology == Topology.SINGLE
                ? new TwinPublishing(sessions, clock)
                : new MagnoliaPublishing(commands, sessions);
    }

    /** Makes room for what is published of these types; their own workspaces are Magnolia's business. */
    public void ensure(Collection<ContentType> types) {
        types.forEach(type -> sessions.ensureTwin(type.workspace()));
    }

    public Topology topology() {
        return topology;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public MagnoliaAccounts accounts() {
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

    /** The item in its app: an author has no Desk. */
    @Override
    public URI editingLink(String type, String id) {
        String path = sessions.call(
                type, View.WORKING, session -> session.getNodeByIdentifier(id).getPath());
        return settings().link("../.magnolia/admincentral#app:" + type + ":detail;" + path + ":edit");
    }

    @Override
    public boolean isForEditors() {
        return topology != Topology.PUBLIC;
    }

    @Override
    public void close() {
        accounts.close();
        sessions.close();
    }
}
