package org.infoportal.acceptance.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.infoportal.acceptance.host.Difference;
import org.infoportal.acceptance.host.PortalHost;

/** What all tests of a run share: mail server, browser and, once a test asks for it, the portal. */
final class Shared implements AutoCloseable {

    /** The folder with the mails of a portal that runs already. */
    private static final String MAIL_PROPERTY = "infoportal.mail";

    private final SmtpMailbox smtp = new SmtpMailbox();
    private final Browsers browsers = new Browsers();
    private final Mailbox mailbox;
    private final List<Difference> differences;
    private final Optional<String> missing;
    private Installation installation;
    private Portal portal;

    Shared() {
        smtp.start();
        String folder = System.getProperty(MAIL_PROPERTY, "");
        mailbox = folder.isBlank() ? smtp : new FolderMailbox(Path.of(folder));
        PortalHost host = Hosts.create();
        differences = host.differences();
        missing = host.missing();
    }

    /** What of the suite does not hold in this run's host. */
    List<Difference> differences() {
        return differences;
    }

    /** Why nothing of this run can be tested. */
    Optional<String> missing() {
        return missing;
    }

    Portal portal() {
        if (installation == null) {
            installation = newInstallation();
            portal = installation.start();
        }
        if (portal == null) {
            // It does not get better by waiting for it with each test.
            throw new IllegalStateException("The portal did not start; the first test that failed says why");
        }
        return portal;
    }

    Installation newInstallation() {
        return new Installation(mailbox, browsers, smtp.host(), smtp.port());
    }

    @Override
    public void close() {
        if (installation != null) {
            installation.close();
        }
        browsers.close();
        smtp.close();
    }
}
