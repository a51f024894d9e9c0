package org.infoportal.standalone.launch;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;

/**
 * Embedded Tomcat with one servlet. The port is taken first, so that nothing is opened in vain; requests that come
 * before the start wait.
 */
final class PortalServer implements AutoCloseable {

    private static final int SESSION_MINUTES = 8 * 60;
    /** More than can wait for a password check, so that others still get through. */
    private static final int MAX_THREADS = 400;

    private static final String COMPRESSED = "text/html,text/plain,text/css,text/javascript,text/calendar,text/csv,"
            + "text/xml,application/xml,application/javascript,application/json,application/problem+json,"
            + "application/yaml,image/svg+xml";

    private final Tomcat tomcat = new Tomcat();

    private PortalServer() {}

    /** @throws StartupException if the port is taken or not allowed */
    static PortalServer bind(String address, int port, Path folder) {
        PortalServer server = new PortalServer();
        server.tomcat.setBaseDir(folder.toString());
        server.tomcat.setConnector(connector(address, port));
        try {
            server.tomcat.init();
        } catch (LifecycleException e) {
            throw new StartupException(
                    "Der Port " + port + " auf " + address + " ist belegt oder nicht erlaubt; "
                            + "mit --port lässt sich ein anderer wählen.",
                    "Port " + port + " on " + address + " is in use or not allowed; --port chooses another one.");
        }
        return server;
    }

    private static Connector connector(String address, int port) {
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(port);
        connector.setProperty("address", address);
        connector.setProperty("maxThreads", String.valueOf(MAX_THREADS));
        // A busy client, such as a proxy, keeps its connections.
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.setProperty("compression", "on");
        connector.setProperty("compressionMinSize", "1024");
        connector.setProperty("compressibleMimeType", COMPRESSED);
        // A failed start must be told, not only logged.
        connector.setThrowOnFailure(true);
        return connector;
    }

    /** The real port, also if a free one was asked for. */
    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** @param trustedProxy addresses of proxies whose {@code X-Forwarded-*} headers are believed */
    void start(HttpServlet portal, URI baseUrl, Optional<Pattern> trustedProxy) {
        tomcat.getHost().getPipeline().addValve(plainErrors());
        trustedProxy.ifPresent(proxies -> tomcat.getEngine().getPipeline().addValve(forwarded(proxies)));
        Context context = context("https".equals(baseUrl.getScheme()));
        Wrapper servlet = Tomcat.addServlet(context, "portal", portal);
        servlet.setLoadOnStartup(1);
        servlet.setAsyncSupported(true);
        context.addServletMappingDecoded("/*", "portal");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The server did not start", e);
        }
        if (context.getState() != LifecycleState.STARTED) {
            throw new IllegalStateException("The portal did not start; the log says why");
        }
    }

    private Context context(boolean secure) {
        StandardContext context = (StandardContext) tomcat.addContext("", null);
        context.setFailCtxIfServletStartFails(true);
        context.setSessionTimeout(SESSION_MINUTES);
        context.setSessionCookieName("infoportal");
        context.setUseHttpOnly(true);
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("Lax");
        context.setCookieProcessor(cookies);
        StandardManager sessions = new StandardManager();
        // Sessions end with the process; nothing about members is written to a file.
        sessions.setPathname(null);
        context.setManager(sessions);
        // Redeployment is not a thing here: its clean-up would only ask for access to the JDK's insides.
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        context.addServletContainerInitializer((classes, servlets) -> trackByCookie(servlets, secure), null);
        return context;
    }

    private static void trackByCookie(ServletContext servlets, boolean secure) {
        servlets.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        servlets.getSessionCookieConfig().setSecure(secure);
    }

    private static ErrorReportValve plainErrors() {
        ErrorReportValve errors = new ErrorReportValve();
        errors.setShowReport(false);
        errors.setShowServerInfo(false);
        return errors;
    }

    private static RemoteIpValve forwarded(Pattern proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.pattern());
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    /** Lets running requests end, then closes. */
    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The server did not stop", e);
        }
    }
}
