package org.infoportal.standalone.launch;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.infoportal.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the portal and waits for the end of the process. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Startet das Infoportal / starts Infoportal")
final class RunCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    private final Map<String, String> environment;
    private final PortalFactory factory;

    @Mixin
    private RunOptions options;

    @Spec
    private CommandSpec command;

    RunCommand(Map<String, String> environment, PortalFactory factory) {
        this.environment = environment;
        this.factory = factory;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            RunningPortal portal = RunningPortal.start(options, environment, factory);
            Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "stop"));
            PrintWriter out = command.commandLine().getOut();
            new Announcement(options, portal.baseUrl()).print(out);
        } catch (StartupException e) {
            return fail(e.sentences());
        } catch (HostException e) {
            LOG.error("The repository did not open", e);
            return fail(new StartupException(
                            "Der Datenbestand in " + options.data
                                    + " lässt sich nicht öffnen; das Protokoll sagt, warum.",
                            "The data in " + options.data + " cannot be opened; the log says why.")
                    .sentences());
        }
        // Tomcat's threads serve; this one only keeps the process until it is told to end.
        new CountDownLatch(1).await();
        return 0;
    }

    private int fail(String sentences) {
        command.commandLine().getErr().println(sentences);
        return 1;
    }
}
