package org.infoportal.acceptance.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.infoportal.acceptance.host.DemoAccounts;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.host.PortalHost;
import org.infoportal.acceptance.host.Site;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.http.Http;
import org.opentest4j.TestAbortedException;

/** The running portal and everything a test needs to visit it. Tests get it as a parameter. */
public final class Portal {

    /** The password of all demo accounts. */
    public static final String DEMO_PASSWORD = DemoAccounts.PASSWORD;

    public static final String EDITOR = DemoAccounts.EDITOR;
    public static final String REVIEWER = DemoAccounts.REVIEWER;
    public static final String ACCREDITOR = DemoAccounts.ACCREDITOR;
    public static final String ADMIN = DemoAccounts.ADMIN;

    private final PortalHost host;
    private final URI baseUri;
    private final Mailbox mailbox;
    private final Browsers browsers;
    private final Editors editors;
    private final HttpClient http = Http.client();
    private final Map<String, Client> sessions = new ConcurrentHashMap<>();

    Portal(PortalHost host, Mailbox mailbox, Browsers browsers) {
        this(host, host.baseUri(), mailbox, browsers, host.editors());
    }

    private Portal(PortalHost host, URI baseUri, Mailbox mailbox, Browsers browsers, Editors editors) {
        this.host = host;
        this.baseUri = baseUri;
        this.mailbox = mailbox;
        this.browsers = browsers;
        this.editors = editors;
    }

    /** The same portal, reached at another of its instances; 0 is the first. Sessions are those of that instance. */
    public Portal at(int instance) {
        return new Portal(host, host.baseUris().get(instance), mailbox, browsers, editors);
    }

    public URI baseUri() {
        return baseUri;
    }

    /** The host's path below its server, with slashes at both ends: {@code /} standalone. */
    public String path() {
        return baseUri().getPath();
    }

    /** The widest path a session's cookie may have. */
    public String sessionPath() {
        return host.sessionPath();
    }

    /** How long it may take until a publication or a decision can be seen. */
    public Duration soon() {
        return host.soon();
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** A new visitor that nobody knows. */
    public Client guest() {
        return Client.guest(http, baseUri());
    }

    /** The session of a demo account, shared by all tests: never log it out. */
    public Client as(String demoAccount) {
        return sessions.computeIfAbsent(demoAccount, name -> guest().login(name, DEMO_PASSWORD));
    }

    /** A new session. */
    public Client as(Member member) {
        return guest().login(member.email(), member.password());
    }

    public Members members() {
        return new Members(this);
    }

    /** Whether the host has that feature. */
    public boolean has(Feature feature) {
        return host.differences().stream()
                .noneMatch(difference -> difference.subject().equals(feature.name()));
    }

    /** Skips the rest of the test if the host has no such feature. For single rows; whole tests are {@link Needs}. */
    public void require(Feature feature) {
        host.differences().stream()
                .filter(difference -> difference.subject().equals(feature.name()))
                .findFirst()
                .ifPresent(difference -> {
                    throw new TestAbortedException(difference.toString());
                });
    }

    /** The site around the portal, for tests that need {@link Feature#SITE}. */
    public Site site() {
        return host.site();
    }

    /** Those who make content, with the host's own tool. */
    public Editors editors() {
        return editors;
    }

    /** Somebody else who reads what they write. */
    public Editors reviewer() {
        return host.reviewer();
    }

    public Faqs faqs() {
        return new Faqs(this);
    }

    /** Opens a browser window; whoever opens it closes it. */
    public Visitor visitor() {
        return visitor(Look.GERMAN);
    }

    public Visitor visitor(Look look) {
        return browsers.open(baseUri(), look);
    }
}
