package org.infoportal.acceptance.host;

import java.nio.file.Path;

/**
 * How the suite wants the portal to be started.
 *
 * @param dataFolder empty at the first start
 * @param smtpHost where all mails go, without encryption and log-in
 * @param registrationsPerNetwork the brake on registrations; the suite registers many members from one address. All
 *     other brakes stay as they are by default.
 */
public record HostOptions(Path dataFolder, String smtpHost, int smtpPort, int registrationsPerNetwork) {

    /** How long a decision can be taken back: long enough for a test to do so, short enough to wait for its mail. */
    public static final int UNDO_SECONDS = 10;
}
