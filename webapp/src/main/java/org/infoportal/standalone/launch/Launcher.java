package org.infoportal.standalone.launch;

import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code java -jar infoportal.jar run --demo}. */
@Command(name = "infoportal", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // The seam for the portal itself: until it is plugged in, every address is unknown.
        PortalFactory portal = (host, demo) -> new HttpServlet() {};
        System.exit(commandLine(System.getenv(), portal).execute(args));
    }

    static CommandLine commandLine(Map<String, String> environment, PortalFactory portal) {
        return new CommandLine(new Launcher())
                .addSubcommand(new CommandLine(new RunCommand(environment, portal)))
                .setDefaultValueProvider(new EnvironmentDefaults(environment));
    }
}
