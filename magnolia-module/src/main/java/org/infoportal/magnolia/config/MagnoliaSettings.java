package org.infoportal.magnolia.config;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.init.PropertySource;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.host.Settings;

/** What an operator sets: the module's configuration, and before it Magnolia's properties, one by one. */
public final class MagnoliaSettings {

    private static final String PREFIX = "infoportal.";
    private static final String CLUSTER_ID = "magnolia.clusterid";
    private static final String MOUNT = "portal/";

    private final PortalConfig config;
    private final PropertySource properties;
    private final ServerConfiguration server;

    public MagnoliaSettings(PortalConfig config, PropertySource properties, ServerConfiguration server) {
        this.config = config;
        this.properties = properties;
        this.server = server;
    }

    public Topology topology() {
        return Topology.of(text("topology", config.getTopology()), server.isAdmin());
    }

    public boolean demo() {
        return flag("demo", config.isDemo());
    }

    /** Name of this instance among those that share the members' workspaces; empty if it is alone. */
    public String instance() {
        return properties.hasProperty(CLUSTER_ID)
                ? properties.getProperty(CLUSTER_ID).strip()
                : "";
    }

    public Settings settings() {
        return new Settings(
                baseUrl(),
                new Settings.Mail(text("mail.from", config.getMailFrom()), smtp()),
                limits(),
                rules(),
                number("loginSlots", config.getLoginSlots()));
    }

    private URI baseUrl() {
        String configured = text("baseUrl", config.getBaseUrl());
        String base = configured.isBlank() ? withSlash(String.valueOf(server.getDefaultBaseUrl())) + MOUNT : configured;
        return URI.create(withSlash(base));
    }

    private static String withSlash(String url) {
        return url.endsWith("/") ? url : url + "/";
    }

    private Optional<Settings.Smtp> smtp() {
        SmtpConfig smtp = config.getSmtp();
        return filled(text("smtp.host", smtp.getHost()))
                .map(host -> new Settings.Smtp(
                        host,
                        number("smtp.port", smtp.getPort()),
                        flag("smtp.startTls", smtp.isStartTls()),
                        filled(text("smtp.user", smtp.getUser())),
                        filled(text("smtp.password", smtp.getPassword()))));
    }

    private Settings.Limits limits() {
        LimitsConfig limits = config.getLimits();
        return new Settings.Limits(
                number("limits.loginsPerIdentifier", limits.getLoginsPerIdentifier()),
                number("limits.loginsPerNetwork", limits.getLoginsPerNetwork()),
                number("limits.registrationsPerNetwork", limits.getRegistrationsPerNetwork()),
                Duration.ofDays(number("limits.confirmationDays", limits.getConfirmationDays())));
    }

    private Settings.Rules rules() {
        RulesConfig rules = config.getRules();
        return new Settings.Rules(
                Settings.Rules.defaults().resetLink(),
                Duration.ofSeconds(number("rules.undoSeconds", rules.getUndoSeconds())),
                Duration.ofDays(number("rules.keepUnconfirmedDays", rules.getKeepUnconfirmedDays())),
                Duration.ofDays(number("rules.keepExpiredDays", rules.getKeepExpiredDays())),
                Duration.ofDays(number("rules.deletionGraceDays", rules.getDeletionGraceDays())),
                Optional.of(Duration.ofDays(number("rules.accreditationDays", rules.getAccreditationDays())))
                        .filter(valid -> !valid.isZero()),
                // nobody can set one up on an author, where people sign in at Magnolia's own form
                topology() == Topology.AUTHOR
                        ? Set.of()
                        : list("rules.secondFactorRoles", rules.getSecondFactorRoles()),
                list("rules.acceptedDomains", rules.getAcceptedDomains()));
    }

    private Set<String> list(String name, String fallback) {
        return Stream.of(text(name, fallback).split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String text(String name, String fallback) {
        return properties.hasProperty(PREFIX + name) ? properties.getProperty(PREFIX + name) : fallback;
    }

    private boolean flag(String name, boolean fallback) {
        return Boolean.parseBoolean(text(name, String.valueOf(fallback)).strip());
    }

    private int number(String name, int fallback) {
        String value = text(name, String.valueOf(fallback)).strip();
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(PREFIX + name + " is no number: " + value, e);
        }
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(Predicate.not(String::isEmpty));
    }
}
