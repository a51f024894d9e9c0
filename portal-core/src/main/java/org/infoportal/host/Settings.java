package org.infoportal.host;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What an operator sets.
 *
 * @param baseUrl where the portal is reached from outside, with a trailing slash; every link in a mail starts with it
 * @param mail how mails leave the house
 * @param limits brakes against guessing and flooding
 * @param loginSlots how many passwords are checked at once
 */
public record Settings(URI baseUrl, Mail mail, Limits limits, int loginSlots) {

    /** A page of the portal as it is reached from outside, for mails and the operator. */
    public URI link(String path) {
        return baseUrl.resolve(path);
    }

    /**
     * @param from sender of all mails
     * @param smtp empty: mails stay in the outbox unless the host has another way out
     */
    public record Mail(String from, Optional<Smtp> smtp) {}

    /** @param user empty: no authentication */
    public record Smtp(String host, int port, boolean startTls, Optional<String> user, Optional<String> password) {

        @Override
        public String toString() {
            return "Smtp[host=" + host + ", port=" + port + "]";
        }
    }

    /**
     * @param loginsPerIdentifier wrong passwords for one identifier from one network before it must wait
     * @param loginsPerNetwork wrong passwords from one network before it must wait
     * @param registrationsPerNetwork registrations from one network before it must wait
     * @param confirmationLink how long a confirmation link is valid
     */
    public record Limits(
            int loginsPerIdentifier, int loginsPerNetwork, int registrationsPerNetwork, Duration confirmationLink) {

        public static Limits defaults() {
            return new Limits(10, 100, 30, Duration.ofDays(7));
        }
    }
}
