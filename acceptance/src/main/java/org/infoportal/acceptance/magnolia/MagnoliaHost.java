package org.infoportal.acceptance.magnolia;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.acceptance.host.Difference;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.HostOptions;
import org.infoportal.acceptance.host.PortalHost;
import org.infoportal.acceptance.host.Site;

/**
 * The portal in Magnolia. System properties: {@code magnolia.webapp}, the folder of any unpacked Magnolia web
 * application; {@code infoportal.magnolia.module}, the jar of the portal's module; {@code infoportal.magnolia.topologies},
 * the folder with the configuration it ships; {@code magnolia.topology}, see {@link Topology}; and for a cluster
 * {@code magnolia.postgresql}, see {@link PostgresServer}.
 */
public final class MagnoliaHost implements PortalHost {

    private static final String PORTAL = "portal/";
    /** In the order in which they refer to each other. */
    private static final List<String> CONTENT = List.of("unit", "function", "election", "page", "faq");

    private static final Path SCRATCH = Path.of("target").toAbsolutePath();

    private final Installed installed = Installed.fromSystemProperties();
    private final Topology topology = Topology.fromSystemProperties();
    private final List<MagnoliaInstance> members =
            topology.members().stream().map(MagnoliaInstance::new).toList();
    private final MagnoliaInstance editors =
            topology == Topology.SINGLE ? members.get(0) : new MagnoliaInstance(topology.editors());
    private final SharedDatabase database = new SharedDatabase();

    @Override
    public String name() {
        return "Magnolia, " + topology.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<String> missing() {
        return topology == Topology.CLUSTER ? PostgresServer.missing() : Optional.empty();
    }

    @Override
    public void start(HostOptions options) {
        Path webapp = JakartaWebapp.of(installed.webapp(), SCRATCH);
        InstanceSettings settings = new InstanceSettings(options, topology, installed.topologies());
        if (topology == Topology.CLUSTER) {
            database.start();
        }
        for (MagnoliaInstance instance : members) {
            start(instance, webapp, options, settings.ofMembers(members, instance));
            Readiness.of(instance).await(PORTAL + "health/ready");
        }
        if (!members.contains(editors)) {
            boolean isNew = start(editors, webapp, options, settings.ofEditors(members.get(0)));
            if (isNew) {
                MagnoliaEditors.at(authorUri()).publishAll(CONTENT);
            }
        }
    }

    /** @return whether the instance has installed itself now */
    private boolean start(MagnoliaInstance instance, Path webapp, HostOptions options, InstanceSettings.Of settings) {
        if (instance.isRunning()) {
            return false;
        }
        InstanceFolder folder = new InstanceFolder(options.dataFolder().resolve(instance.name()), webapp);
        boolean isNew = folder.isNew();
        Path configuration = folder.configure(settings);
        instance.start(webapp, configuration, folder.work(), libraries(), database.systemProperties());
        Readiness readiness = Readiness.of(instance);
        // modules start before anything is answered
        readiness.await(MagnoliaSession.STATUS);
        return isNew;
    }

    private List<Path> libraries() {
        List<Path> libraries = new ArrayList<>(installed.modules());
        if (topology == Topology.CLUSTER) {
            libraries.add(SharedDatabase.driver());
        }
        return libraries;
    }

    /** The address of the instance where editors work, with a trailing slash. */
    public URI authorUri() {
        return editors.baseUri();
    }

    @Override
    public URI baseUri() {
        return baseUris().get(0);
    }

    @Override
    public List<URI> baseUris() {
        return members.stream()
                .map(instance -> instance.baseUri().resolve(PORTAL))
                .toList();
    }

    @Override
    public String sessionPath() {
        return members.get(0).contextPath();
    }

    @Override
    public Editors editors() {
        return MagnoliaEditors.at(authorUri());
    }

    @Override
    public Editors reviewer() {
        return MagnoliaEditors.reviewerAt(authorUri());
    }

    @Override
    public Site site() {
        return MagnoliaSite.at(authorUri());
    }

    @Override
    public Duration soon() {
        return MagnoliaEditors.SOON;
    }

    @Override
    public List<Difference> differences() {
        return switch (topology) {
            case CLUSTER -> MagnoliaDifferences.OF_CLUSTER;
            case SINGLE -> MagnoliaDifferences.OF_SINGLE;
            default -> MagnoliaDifferences.ALL;
        };
    }

    @Override
    public void stop() {
        editors.stop();
        members.forEach(MagnoliaInstance::stop);
    }

    @Override
    public void kill() {
        members.forEach(MagnoliaInstance::kill);
        editors.kill();
    }

    @Override
    public void kill(int instance) {
        members.get(instance).kill();
    }

    @Override
    public void close() {
        stop();
        database.close();
    }
}
