package org.infoportal.acceptance.magnolia;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.infoportal.acceptance.host.Difference;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.HostOptions;
import org.infoportal.acceptance.host.PortalHost;

/**
 * The portal in Magnolia. System properties: {@code magnolia.webapp}, the folder of any unpacked Magnolia web
 * application; {@code infoportal.magnolia.module}, the jar of the portal's module; {@code magnolia.topology}, see
 * {@link Topology}.
 */
public final class MagnoliaHost implements PortalHost {

    private static final String PORTAL = "portal/";
    /** In the order in which they refer to each other. */
    private static final List<String> CONTENT = List.of("unit", "election", "page", "faq");

    private static final Path SCRATCH = Path.of("target").toAbsolutePath();

    private final Installed installed = Installed.fromSystemProperties();
    private final Topology topology = Topology.fromSystemProperties();
    private final MagnoliaInstance members = new MagnoliaInstance(topology.members());
    private final MagnoliaInstance editors =
            topology == Topology.SINGLE ? members : new MagnoliaInstance(topology.editors());

    @Override
    public String name() {
        return "Magnolia, " + topology.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void start(HostOptions options) {
        Path webapp = JakartaWebapp.of(installed.webapp(), SCRATCH);
        InstanceSettings settings = new InstanceSettings(options, topology);
        start(members, webapp, options, settings.ofMembers());
        Readiness.of(members).await(PORTAL + "health/ready");
        if (editors != members) {
            boolean isNew = start(editors, webapp, options, settings.ofEditors(members.baseUri()));
            if (isNew) {
                MagnoliaEditors.at(authorUri()).publishAll(CONTENT);
            }
        }
    }

    /** @return whether the instance has installed itself now */
    private boolean start(MagnoliaInstance instance, Path webapp, HostOptions options, InstanceSettings.Of settings) {
        InstanceFolder folder = new InstanceFolder(options.dataFolder().resolve(instance.name()), webapp);
        boolean isNew = folder.isNew();
        Path configuration = folder.configure(settings.properties(), settings.bootstraps());
        instance.start(webapp, configuration, folder.work(), installed.modules());
        Readiness readiness = Readiness.of(instance);
        // modules start before anything is answered
        readiness.await(MagnoliaSession.STATUS);
        return isNew;
    }

    /** The address of the instance where editors work, with a trailing slash. */
    public URI authorUri() {
        return editors.baseUri();
    }

    @Override
    public URI baseUri() {
        return members.baseUri().resolve(PORTAL);
    }

    @Override
    public String sessionPath() {
        return members.contextPath();
    }

    @Override
    public Editors editors() {
        return MagnoliaEditors.at(authorUri());
    }

    @Override
    public Duration soon() {
        return MagnoliaEditors.SOON;
    }

    @Override
    public List<Difference> differences() {
        return MagnoliaDifferences.ALL;
    }

    @Override
    public void stop() {
        editors.stop();
        members.stop();
    }

    @Override
    public void kill() {
        members.kill();
        editors.kill();
    }

    @Override
    public void close() {
        stop();
    }
}
