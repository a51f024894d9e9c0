package org.infoportal.standalone.launch;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.infoportal.audit.AuditCheck;
import org.infoportal.audit.AuditVerifier;
import org.infoportal.host.HostException;
import org.infoportal.standalone.repository.EmbeddedRepository;
import org.infoportal.standalone.repository.StandaloneSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The audit trail of a portal that stands still. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Prüft das Protokoll / checks the audit trail")
final class AuditCommand {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCommand.class);
    private static final int NOT_CHECKED = 2;

    @Spec
    private CommandSpec command;

    /** Exit codes: 0 sound, 1 broken, 2 not checked. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Findet geänderte und fehlende Einträge / finds altered and missing entries")
    int verify(
            @Option(
                            names = "--data",
                            defaultValue = "data",
                            description = "Datenordner / data folder (./${DEFAULT-VALUE})")
                    Path data,
            @Option(
                            names = "--anchor",
                            description = "Früher notiertes Ende, NUMMER:HASH / head noted before, NUMBER:HASH")
                    String anchor) {
        try {
            return report(check(data, anchor));
        } catch (StartupException e) {
            return fail(e);
        } catch (HostException e) {
            LOG.error("The repository did not open", e);
            return fail(new StartupException(
                    "Der Datenbestand in " + data + " lässt sich nicht öffnen; das Protokoll sagt, warum.",
                    "The data in " + data + " cannot be opened; the log says why."));
        }
    }

    private static AuditCheck check(Path data, String anchor) {
        Optional<AuditVerifier.Anchor> noted = Optional.ofNullable(anchor).map(AuditCommand::anchor);
        if (!Files.isDirectory(data.resolve("repository"))) {
            throw new StartupException(
                    "In " + data.toAbsolutePath().normalize() + " liegen keine Daten eines Infoportals.",
                    "There are no data of an Infoportal in "
                            + data.toAbsolutePath().normalize() + ".");
        }
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedRepository repository =
                        EmbeddedRepository.open(folder.path().resolve("repository"))) {
            AuditVerifier verifier = new AuditVerifier(new StandaloneSessions(repository));
            return noted.map(verifier::verify).orElseGet(verifier::verify);
        }
    }

    private static AuditVerifier.Anchor anchor(String text) {
        if (!text.matches("[1-9]\\d{0,17}:[0-9a-f]{64}")) {
            throw new StartupException(
                    "--anchor braucht Nummer und Hash, wie sie eine frühere Prüfung ausgab.",
                    "--anchor needs number and hash as an earlier check printed them.");
        }
        String[] parts = text.split(":");
        return new AuditVerifier.Anchor(Long.parseLong(parts[0]), parts[1]);
    }

    private int report(AuditCheck check) {
        PrintWriter out = command.commandLine().getOut();
        if (check.fault().isPresent()) {
            AuditCheck.Fault fault = check.fault().get();
            out.println("Protokoll beschädigt: " + german(fault));
            out.println("Audit trail broken: " + english(fault));
            out.flush();
            return 1;
        }
        out.println("Protokoll unversehrt: " + check.entries() + " Einträge, dazu " + check.unchained()
                + " aus der Zeit vor der Verkettung.");
        out.println("Audit trail sound: " + check.entries() + " entries, and " + check.unchained()
                + " from before the chain.");
        out.println(check.entries() + ":" + check.head());
        out.flush();
        return 0;
    }

    private static String german(AuditCheck.Fault fault) {
        return switch (fault.kind()) {
            case ALTERED -> "Eintrag " + fault.number() + " wurde geändert.";
            case MISSING -> "Eintrag " + fault.number() + " fehlt.";
            case ORDER -> "Eintrag " + fault.number() + " schließt nicht an den vorigen an.";
            case ADDED ->
                fault.number() == 0
                        ? "Ein Eintrag ohne Nummer wurde eingefügt."
                        : "Eintrag " + fault.number() + " wurde eingefügt.";
            case ANCHOR -> "Eintrag " + fault.number() + " ist nicht der, der früher notiert wurde.";
        };
    }

    private static String english(AuditCheck.Fault fault) {
        return switch (fault.kind()) {
            case ALTERED -> "entry " + fault.number() + " was altered.";
            case MISSING -> "entry " + fault.number() + " is missing.";
            case ORDER -> "entry " + fault.number() + " does not follow the one before it.";
            case ADDED ->
                fault.number() == 0
                        ? "an entry without a number was added."
                        : "entry " + fault.number() + " was added.";
            case ANCHOR -> "entry " + fault.number() + " is not the one that was noted before.";
        };
    }

    private int fail(StartupException failure) {
        command.commandLine().getErr().println(failure.sentences());
        return NOT_CHECKED;
    }
}
