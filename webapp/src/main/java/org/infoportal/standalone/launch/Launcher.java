package org.infoportal.standalone.launch;

import java.util.Map;
import org.infoportal.standalone.web.StandalonePortal;
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
        System.exit(
                commandLine(System.getenv(), new StandalonePortal(System.out)).execute(args));
    }

    static CommandLine commandLine(Map<String, String> environment, PortalFactory portal) {
        return new CommandLine(new Launcher())
                .addSubcommand(new CommandLine(new RunCommand(environment, portal)))
                .addSubcommand(new CommandLine(new AuditCommand()))
                .setDefaultValueProvider(new EnvironmentDefaults(environment));
    }
}
