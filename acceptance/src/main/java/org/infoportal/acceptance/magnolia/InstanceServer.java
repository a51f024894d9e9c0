package org.infoportal.acceptance.magnolia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.FileResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.descriptor.web.ApplicationParameter;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;

/**
 * The program of a Magnolia process: one web application in Tomcat on a loopback port. Tells its port as soon as it has
 * one, and that it is ready when Magnolia has started. Ends with whoever started it.
 *
 * <p>The web application's folder stays as it is: its configuration and further libraries come from elsewhere.
 */
public final class InstanceServer {

    /** For Magnolia's configuration, which may use it as a placeholder: the port is not known when that is written. */
    static final String PORT_PROPERTY = "acceptance.port";

    private static final int CACHE_KIB = 100_000;

    private final ServerOptions options;
    private final Tomcat tomcat = new Tomcat();

    private InstanceServer(ServerOptions options) {
        this.options = options;
    }

    /** @param args see {@link ServerOptions#toArguments()} */
    public static void main(String[] args) {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        try {
            new InstanceServer(ServerOptions.of(args)).run();
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void run() throws IOException, LifecycleException {
        tomcat.setBaseDir(options.workFolder().toString());
        tomcat.setPort(options.port());
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        // Binds the port; answers begin with start().
        tomcat.init();
        String port = Integer.toString(tomcat.getConnector().getLocalPort());
        System.setProperty(PORT_PROPERTY, port);
        tell(options.portFile(), port);

        Context context = addWebapp();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        tomcat.start();
        if (!context.getState().isAvailable()) {
            throw new IllegalStateException("Magnolia did not start");
        }
        tell(options.readyFile(), port);
        tomcat.getServer().await();
    }

    private Context addWebapp() {
        StandardContext context = (StandardContext)
                tomcat.addWebapp(options.contextPath(), options.webapp().toString());
        context.addApplicationParameter(parameter(
                "magnolia.initialization.file", options.configuration().toString()));
        context.addLifecycleListener(InstanceServer::removeJsp);

        StandardRoot resources = new StandardRoot(context);
        resources.setCacheMaxSize(CACHE_KIB);
        options.libraries()
                .forEach(library -> resources.addPostResources(new FileResourceSet(
                        resources, "/WEB-INF/lib/" + library.getFileName(), library.toString(), "/")));
        context.setResources(resources);

        // As docs/magnolia.md asks of the operator.
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("lax");
        context.setCookieProcessor(cookies);

        StandardManager sessions = new StandardManager();
        sessions.setPathname(null);
        context.setManager(sessions);
        return context;
    }

    private static ApplicationParameter parameter(String name, String value) {
        ApplicationParameter parameter = new ApplicationParameter();
        parameter.setName(name);
        parameter.setValue(value);
        parameter.setOverride(false);
        return parameter;
    }

    /** Tomcat adds a servlet for JSP to every web application, though its class is not here. */
    private static void removeJsp(LifecycleEvent event) {
        if (event.getType().equals(Lifecycle.CONFIGURE_START_EVENT)) {
            Context context = (Context) event.getLifecycle();
            context.removeServletMapping("*.jsp");
            context.removeServletMapping("*.jspx");
            context.removeChild(context.findChild("jsp"));
        }
    }

    /** Whoever reads the file finds all of it or nothing. */
    private static void tell(Path file, String text) throws IOException {
        Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void stop() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            e.printStackTrace();
        }
    }
}
