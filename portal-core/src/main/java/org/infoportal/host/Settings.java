package org.infoportal.host;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator sets.
 *
 * @param baseUrl where the portal is reached from outside, with a trailing slash; every link in a mail starts with it
 * @param mail how mails leave the house
 * @param limits brakes against guessing and flooding
 * @param rules what this office has decided about accounts
 * @param loginSlots how many passwords are checked at once
 */
public record Settings(URI baseUrl, Mail mail, Limits limits, Rules rules, int loginSlots) {

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

    /**
     * @param resetLink how long a link to a new password is valid
     * @param undoTime how long a decision can be taken back; its mail leaves afterwards
     * @param unconfirmedKept after how long an account is deleted whose address was never confirmed
     * @param expiredKept after how long an account is deleted whose accreditation has ended
     * @param deletionGrace between a member's wish to be deleted and the deletion
     * @param accreditationValid how long an accreditation is good for unless an accreditor says otherwise; empty:
     *     without an end
     * @param secondFactorRoles names of roles whose accounts must use a second factor
     * @param acceptedDomains mail domains whose confirmed addresses are accredited without an accreditor
     */
    public record Rules(
            Duration resetLink,
            Duration undoTime,
            Duration unconfirmedKept,
            Duration expiredKept,
            Duration deletionGrace,
            Optional<Duration> accreditationValid,
            Set<String> secondFactorRoles,
            Set<String> acceptedDomains) {

        public Rules {
            secondFactorRoles = Set.copyOf(secondFactorRoles);
            acceptedDomains = Set.copyOf(acceptedDomains);
        }

        public static Rules defaults() {
            return new Rules(
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(1),
                    Duration.ofDays(30),
                    Duration.ofDays(180),
                    Duration.ofDays(14),
                    Optional.empty(),
                    Set.of(),
                    Set.of());
        }
    }
}
