package org.infoportal.standalone.launch;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.infoportal.host.Settings;
import org.infoportal.standalone.StandaloneHost;
import org.infoportal.time.LegalTime;

/** The whole portal, from the data folder to the open port. Closing it takes everything down in the reverse order. */
public final class RunningPortal implements AutoCloseable {

    private final Deque<Runnable> closing = new ArrayDeque<>();
    private Settings settings;

    private RunningPortal() {}

    /** @throws StartupException if the operator can mend what hinders the start */
    public static RunningPortal start(RunOptions options, Map<String, String> environment, PortalFactory factory) {
        RunningPortal portal = new RunningPortal();
        try {
            portal.open(options, environment, factory);
        } catch (RuntimeException e) {
            portal.close();
            throw e;
        }
        return portal;
    }

    private void open(RunOptions options, Map<String, String> environment, PortalFactory factory) {
        DataFolder data = DataFolder.open(options.data);
        closing.push(data::close);
        PortalServer server = PortalServer.bind(options.host, options.port, data.temporary());
        closing.push(server::close);
        settings = options.settings(server.port(), environment);
        StandaloneHost host = StandaloneHost.open(
                data.path(), Optional.ofNullable(options.resources), settings, Clock.system(LegalTime.ZONE));
        // The server goes first: requests must not meet a closed repository.
        closing.pop();
        closing.push(host::close);
        closing.push(server::close);
        if (options.demo) {
            new DemoAccounts(host.accounts()).ensure();
        }
        server.start(factory.create(host, options.demo), settings.baseUrl(), Optional.ofNullable(options.trustedProxy));
        data.writePort(server.port());
    }

    /** Where the portal is reached. */
    public URI baseUrl() {
        return settings.baseUrl();
    }

    @Override
    public synchronized void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }
}
