package org.infoportal.standalone.launch;

import java.io.PrintWriter;
import java.net.URI;

/** What the operator wants to know once the portal runs. */
final class Announcement {

    private final RunOptions options;
    private final URI baseUrl;

    Announcement(RunOptions options, URI baseUrl) {
        this.options = options;
        this.baseUrl = baseUrl;
    }

    void print(PrintWriter out) {
        out.println("Infoportal läuft / is running: " + baseUrl);
        if (options.demo) {
            out.println(
                    "Konten / accounts: redaktion, pruefung, freischaltung, mitglied, wartend, admin (Passwort / password: "
                            + DemoAccounts.PASSWORD + ")");
        }
        out.println("E-Mails / mails: " + mails());
        out.flush();
    }

    private String mails() {
        if (options.smtpHost != null) {
            return "über / by " + options.smtpHost + ":" + options.smtpPort;
        }
        return options.demo
                ? options.data.resolve("mail").toAbsolutePath().normalize() + " (.eml)"
                : "bleiben im Ausgang, bis --smtp-host gesetzt ist / stay in the outbox until --smtp-host is set";
    }
}
