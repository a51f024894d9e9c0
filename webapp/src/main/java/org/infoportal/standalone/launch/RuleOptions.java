package org.infoportal.standalone.launch;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.infoportal.host.Settings;
import picocli.CommandLine.Option;

/** What the office has decided about accounts; each has a safe default. */
final class RuleOptions {

    private static final Settings.Rules DEFAULTS = Settings.Rules.defaults();

    @Option(
            names = "--undo-seconds",
            description = "So lange lässt sich eine Entscheidung zurücknehmen / to take a decision back (60)")
    long undoSeconds = DEFAULTS.undoTime().toSeconds();

    @Option(
            names = "--keep-unconfirmed-days",
            description = "Nie bestätigte Konten löschen nach / delete never confirmed accounts after (30)")
    long keepUnconfirmedDays = DEFAULTS.unconfirmedKept().toDays();

    @Option(
            names = "--keep-expired-days",
            description = "Konten mit abgelaufener Freischaltung löschen nach / delete expired accounts after (180)")
    long keepExpiredDays = DEFAULTS.expiredKept().toDays();

    @Option(
            names = "--deletion-grace-days",
            description =
                    "Bedenkzeit, wenn ein Mitglied sich löscht / time to think when a member deletes herself (14)")
    long deletionGraceDays = DEFAULTS.deletionGrace().toDays();

    @Option(
            names = "--accreditation-days",
            description = "So lange gilt eine Freischaltung; 0: ohne Ende / an accreditation is good for (0: no end)")
    long accreditationDays;

    @Option(
            names = "--second-factor-role",
            split = ",",
            description = "Rollen mit Pflicht zum zweiten Faktor / roles that must use a second factor")
    Set<String> secondFactorRoles = new LinkedHashSet<>();

    @Option(
            names = "--accept-domain",
            split = ",",
            description = "Mail-Domains, die ohne Prüfung freigeschaltet werden / mail domains accredited unseen")
    Set<String> acceptedDomains = new LinkedHashSet<>();

    Settings.Rules rules() {
        return new Settings.Rules(
                DEFAULTS.resetLink(),
                Duration.ofSeconds(undoSeconds),
                Duration.ofDays(keepUnconfirmedDays),
                Duration.ofDays(keepExpiredDays),
                Duration.ofDays(deletionGraceDays),
                Optional.of(Duration.ofDays(accreditationDays)).filter(valid -> !valid.isZero()),
                secondFactorRoles,
                acceptedDomains);
    }
}
