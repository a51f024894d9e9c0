package org.infoportal.standalone.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infoportal.host.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an operator can set at start, each also by an environment variable: {@code --base-url} is {@code INFOPORTAL_BASE_URL}. */
public final class RunOptions {

    private static final int DEMO_TRIES = 1000;

    @Option(names = "--demo", description = "Mit Beispielinhalten und Beispielkonten / with demo content and accounts")
    boolean demo;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Adresse / address (${DEFAULT-VALUE})")
    String host;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port, 0: ein freier / a free one (${DEFAULT-VALUE})")
    int port;

    @Option(names = "--data", defaultValue = "data", description = "Datenordner / data folder (./${DEFAULT-VALUE})")
    Path data;

    @Option(names = "--resources", description = "Ordner mit eigenen Light-Modulen / folder with own light modules")
    Path resources;

    @Option(names = "--base-url", description = "Adresse von außen / address from outside, https://portal.example.org/")
    URI baseUrl;

    @Option(
            names = "--trusted-proxy",
            description = "Adressen (Regex) der Proxys, deren X-Forwarded-For gilt / of proxies to be believed")
    Pattern trustedProxy;

    @Option(names = "--smtp-host", description = "Mailserver / mail server")
    String smtpHost;

    @Option(names = "--smtp-port", defaultValue = "587", description = "(${DEFAULT-VALUE})")
    int smtpPort;

    @Option(
            names = "--smtp-user",
            description =
                    "Das Passwort steht in INFOPORTAL_SMTP_PASSWORD / the password is in INFOPORTAL_SMTP_PASSWORD")
    String smtpUser;

    @Option(names = "--smtp-starttls", arity = "0..1", defaultValue = "true", fallbackValue = "true")
    boolean smtpStartTls;

    @Option(names = "--mail-from", defaultValue = "infoportal@localhost", description = "Absender / sender")
    String mailFrom;

    @Option(
            names = "--registrations-per-network",
            description = "Registrierungen aus einem Netz auf einmal / registrations from one network at once")
    Integer registrationsPerNetwork;

    @Option(
            names = "--logins-per-network",
            description = "Falsche Passwörter aus einem Netz auf einmal / wrong passwords from one network at once")
    Integer loginsPerNetwork;

    @Mixin
    RuleOptions rules = new RuleOptions();

    /** @throws StartupException if the base URL is none */
    URI baseUrl(int realPort) {
        if (baseUrl == null) {
            boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
            return URI.create("http://" + (everywhere ? "localhost" : urlHost()) + ":" + realPort + "/");
        }
        boolean usable = ("http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme()))
                && baseUrl.getHost() != null
                && baseUrl.getQuery() == null
                && baseUrl.getFragment() == null;
        if (!usable) {
            throw new StartupException(
                    "--base-url braucht eine vollständige Adresse wie https://portal.example.org/.",
                    "--base-url needs a complete address such as https://portal.example.org/.");
        }
        String text = baseUrl.toString();
        return URI.create(text.endsWith("/") ? text : text + "/");
    }

    private String urlHost() {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    Settings settings(int realPort, Map<String, String> environment) {
        Optional<Settings.Smtp> smtp = Optional.ofNullable(smtpHost)
                .map(server -> new Settings.Smtp(
                        server,
                        smtpPort,
                        smtpStartTls,
                        Optional.ofNullable(smtpUser),
                        Optional.ofNullable(environment.get("INFOPORTAL_SMTP_PASSWORD"))));
        return new Settings(
                baseUrl(realPort), new Settings.Mail(mailFrom, smtp), limits(), rules.rules(), loginSlots());
    }

    private Settings.Limits limits() {
        Settings.Limits usual = Settings.Limits.defaults();
        return new Settings.Limits(
                usual.loginsPerIdentifier(),
                chosen(loginsPerNetwork, usual.loginsPerNetwork()),
                chosen(registrationsPerNetwork, usual.registrationsPerNetwork()),
                usual.confirmationLink());
    }

    /** All who try a demo come from one machine. */
    private int chosen(Integer option, int usual) {
        if (option != null) {
            return option;
        }
        return demo ? DEMO_TRIES : usual;
    }

    /** All: whoever only reads needs a processor for a moment, and is served before those that hash. */
    private static int loginSlots() {
        return Runtime.getRuntime().availableProcessors();
    }
}
