package org.infoportal.acceptance.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A mail server on a free port that takes mail for everybody. */
final class SmtpMailbox implements Mailbox, AutoCloseable {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, ServerSetup.getLocalHostAddress(), ServerSetup.PROTOCOL_SMTP));

    void start() {
        server.start();
    }

    String host() {
        return server.getSmtp().getBindTo();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public List<Mail> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mail::of)
                .filter(mail -> mail.to().contains(address.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
