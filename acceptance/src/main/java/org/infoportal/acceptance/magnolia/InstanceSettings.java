package org.infoportal.acceptance.magnolia;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.infoportal.acceptance.host.HostOptions;

/** What the operator of each instance sets. */
final class InstanceSettings {

    private static final String RECEIVERS = "config.modules.publishing-core.config.receivers.yaml";

    private static final String COMMANDS = "config.modules.rest-services.rest-endpoints.commands.enabledCommands.";

    private final HostOptions options;
    private final Topology topology;

    InstanceSettings(HostOptions options, Topology topology) {
        this.options = options;
        this.topology = topology;
    }

    /** Properties and bootstrap files of one instance. */
    record Of(Map<String, String> properties, Map<String, String> bootstraps) {}

    /** The instance where members are. Its port is not known yet. */
    Of ofMembers() {
        String base = "http://127.0.0.1:${" + InstanceServer.PORT_PROPERTY + "}/" + topology.members() + "/";
        boolean alone = topology == Topology.SINGLE;
        return new Of(properties(base, alone), bootstraps("""
                receivers:
                  jcr:primaryType: mgnl:content
                """));
    }

    /** The author that publishes to them. */
    Of ofEditors(URI members) {
        return new Of(properties(members.toString(), true), bootstraps("""
                receivers:
                  jcr:primaryType: mgnl:content
                  members:
                    enabled: true
                    url: %s
                """.formatted(
                        members.toString().replaceAll("/$", ""))));
    }

    private static Map<String, String> bootstraps(String receivers) {
        return Map.of(
                RECEIVERS,
                receivers,
                COMMANDS + "infoportalPublish.yaml",
                command("Publish"),
                COMMANDS + "infoportalUnpublish.yaml",
                command("Unpublish"));
    }

    /** Lets superusers call a command over REST, which nobody may as Magnolia comes. */
    private static String command(String name) {
        return """
                infoportal%s:
                  catalogName: infoportal
                  commandName: %s
                  access:
                    roles:
                      superuser: superuser
                """.formatted(name, name.toLowerCase(Locale.ROOT));
    }

    private Map<String, String> properties(String members, boolean author) {
        Map<String, String> properties = new HashMap<>();
        properties.put("magnolia.bootstrap.authorInstance", Boolean.toString(author));
        properties.put(
                "magnolia.author.key.location",
                KeyPairFile.in(options.dataFolder()).toString());
        properties.put("infoportal.baseUrl", members + "portal/");
        properties.put("infoportal.demo", "true");
        properties.put("infoportal.mail.from", "infoportal@example.org");
        properties.put("infoportal.smtp.host", options.smtpHost());
        properties.put("infoportal.smtp.port", Integer.toString(options.smtpPort()));
        properties.put(
                "infoportal.limits.registrationsPerNetwork", Integer.toString(options.registrationsPerNetwork()));
        if (topology == Topology.SINGLE) {
            properties.put("infoportal.topology", "single");
        }
        return properties;
    }
}
