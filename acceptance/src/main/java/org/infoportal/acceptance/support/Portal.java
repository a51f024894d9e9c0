package org.infoportal.acceptance.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.infoportal.acceptance.host.PortalHost;

/** The running portal and everything a test needs to visit it. Tests get it as a parameter. */
public final class Portal {

    /** The password of all demo accounts. */
    public static final String DEMO_PASSWORD = "infoportal-demo";

    public static final String EDITOR = "redaktion";
    public static final String ACCREDITOR = "freischaltung";

    private final PortalHost host;
    private final Mailbox mailbox;
    private final Browsers browsers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, Client> sessions = new ConcurrentHashMap<>();

    Portal(PortalHost host, Mailbox mailbox, Browsers browsers) {
        this.host = host;
        this.mailbox = mailbox;
        this.browsers = browsers;
    }

    public URI baseUri() {
        return host.baseUri();
    }

    /** The host's path below its server, with slashes at both ends: {@code /} standalone. */
    public String path() {
        return baseUri().getPath();
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
