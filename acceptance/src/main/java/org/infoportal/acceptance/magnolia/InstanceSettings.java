package org.infoportal.acceptance.magnolia;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.acceptance.host.HostOptions;

/** What the operator of each instance fills into the configuration that the project ships. */
final class InstanceSettings {

    private static final String RECEIVER = "https://public1.example.org/magnoliaPublic";

    private static final String COMMANDS = "config.modules.rest-services.rest-endpoints.commands.enabledCommands.";

    /** The suite's editors publish over REST. */
    private static final Map<String, String> BOOTSTRAPS = Stream.of(
                    "publish", "unpublish", "submit", "approve", "sendBack")
            .collect(Collectors.toMap(InstanceSettings::fileName, InstanceSettings::command));

    private final HostOptions options;
    private final Topology topology;
    private final Path topologies;

    InstanceSettings(HostOptions options, Topology topology, Path topologies) {
        this.options = options;
        this.topology = topology;
        this.topologies = topologies;
    }

    /**
     * The settings of one instance.
     *
     * @param shipped folder with its configuration
     * @param properties what replaces the examples there
     * @param addresses what stands for the example addresses in the other files
     * @param keys by which author and publics know each other
     * @param bootstraps contents of further bootstrap files by name, imported when the instance installs itself
     */
    record Of(
            Path shipped,
            Map<String, String> properties,
            Map<String, String> addresses,
            KeyPairFile keys,
            Map<String, String> bootstraps) {}

    /** An instance where members are. Its port, and those of later ones, are not known yet. */
    Of ofMembers(List<MagnoliaInstance> all, MagnoliaInstance instance) {
        boolean first = all.indexOf(instance) == 0;
        String own = "http://127.0.0.1:${" + InstanceServer.PORT_PROPERTY + "}/" + instance.name() + "/";
        Map<String, String> properties =
                properties(first ? own : all.get(0).baseUri().toString());
        if (topology == Topology.CLUSTER) {
            properties.put("magnolia.clusterid", instance.name());
            properties.put("magnolia.repositories.jackrabbit.cluster.master", Boolean.toString(first));
        }
        return new Of(
                topologies.resolve(topology.membersFolder()),
                properties,
                Map.of(),
                keys(topology == Topology.SINGLE),
                BOOTSTRAPS);
    }

    /** The author that publishes to the first of them. */
    Of ofEditors(MagnoliaInstance first) {
        String members = first.baseUri().toString();
        return new Of(
                topologies.resolve(topology.editorsFolder()),
                properties(members),
                Map.of(RECEIVER, members.replaceAll("/$", "")),
                keys(true),
                BOOTSTRAPS);
    }

    private static String fileName(String command) {
        return COMMANDS + "infoportal-" + command + ".yaml";
    }

    /** Lets superusers call a command over REST, which nobody may as Magnolia comes. */
    private static String command(String name) {
        return """
                infoportal-%s:
                  catalogName: infoportal
                  commandName: %s
                  access:
                    roles:
                      superuser: superuser
                """.formatted(name, name);
    }

    private KeyPairFile keys(boolean withPrivateKey) {
        return new KeyPairFile(options.dataFolder(), withPrivateKey);
    }

    private Map<String, String> properties(String members) {
        Map<String, String> properties = new HashMap<>();
        properties.put("infoportal.baseUrl", members + "portal/");
        properties.put("infoportal.demo", "true");
        properties.put("infoportal.mail.from", "infoportal@example.org");
        properties.put("infoportal.smtp.host", options.smtpHost());
        properties.put("infoportal.smtp.port", Integer.toString(options.smtpPort()));
        properties.put(
                "infoportal.limits.registrationsPerNetwork", Integer.toString(options.registrationsPerNetwork()));
        properties.put("infoportal.rules.undoSeconds", Integer.toString(HostOptions.UNDO_SECONDS));
        return properties;
    }
}
