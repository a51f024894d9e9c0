package org.infoportal.acceptance.support;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** All mails that the portal has sent. */
public interface Mailbox {

    /** A mail is written at once, but sent by a worker. */
    Duration PATIENCE = Duration.ofSeconds(20);

    /** The mails an address has got until now, in the order of their arrival. */
    List<Mail> to(String address);

    /** Waits for a mail. */
    default Mail await(String address, String what, Predicate<Mail> wanted) {
        return Eventually.find(
                "a mail to " + address + ": " + what,
                PATIENCE,
                () -> to(address).stream().filter(wanted).findFirst());
    }

    /** Waits until an address has got so many mails and returns the last. */
    default Mail awaitNumber(String address, int count) {
        Eventually.holds(
                count + " mails to " + address, PATIENCE, () -> to(address).size() >= count);
        return to(address).get(count - 1);
    }

    default Mail awaitConfirmation(String address) {
        return await(
                address,
                "with a confirmation link",
                mail -> mail.confirmationLink().isPresent());
    }
}
