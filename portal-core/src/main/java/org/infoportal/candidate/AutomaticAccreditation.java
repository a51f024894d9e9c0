package org.infoportal.candidate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Accreditations;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.MemberData;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.Units;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.error.ConflictException;
import org.infoportal.host.Host;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.time.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accredits without an accreditor: whoever has proven an address that stands on the list of known people, under the
 * same name, or an address of an accepted domain. Where a human being has decided before, only one decides again.
 */
public final class AutomaticAccreditation {

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticAccreditation.class);

    private static final String SYSTEM = "system";
    private static final Set<AccreditationState> ON_THE_WAY =
            Set.of(AccreditationState.REGISTERED, AccreditationState.ADDRESS_CONFIRMED, AccreditationState.PENDING);

    private final PrivateStore store;
    private final Members members;
    private final Accreditations accreditations;
    private final KnownPeople people;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;
    private final Set<String> domains;
    private final MemberData data = new MemberData();

    public AutomaticAccreditation(
            Host host,
            PrivateStore store,
            Members members,
            Units units,
            Accreditations accreditations,
            KnownPeople people,
            AuditTrail audit) {
        this.store = store;
        this.members = members;
        this.accreditations = accreditations;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.clock = host.clock();
        this.domains = host.settings().rules().acceptedDomains().stream()
                .map(MailAddress::domain)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Looks at somebody who has just confirmed her address. Never fails: what cannot be done now, {@link #catchUp} does.
     *
     * @param id identifier of the account
     */
    public void confirmed(String id) {
        Optional<Member> member = members.find(id).filter(AutomaticAccreditation::waitsUntouched);
        if (member.isPresent() && !consider(member.get()) && isEmailProven(member.get())) {
            noteOtherName(member.get());
        }
    }

    /** Looks at all who wait, e.g. because the portal ended between a confirmation and what follows from it. */
    public int catchUp() {
        List<Member> waiting = members.all().stream()
                .filter(AutomaticAccreditation::waitsUntouched)
                .toList();
        return (int) waiting.stream().filter(this::consider).count();
    }

    private boolean consider(Member member) {
        try {
            Optional<Decision> decision =
                    listed(member).or(() -> accepted(member)).filter(found -> isEmailProven(member));
            decision.ifPresent(found -> accreditations.accreditAutomatically(member.id(), found));
            return decision.isPresent();
        } catch (ConflictException e) {
            LOG.debug("Somebody else has decided on [{}] meanwhile", member.id(), e);
            return false;
        } catch (RuntimeException e) {
            // the address is confirmed all the same; an accreditor can decide, and so does the next look
            LOG.error("Member [{}] could not be accredited automatically", member.id(), e);
            return false;
        }
    }

    /** A code from a letter proves where somebody lives, not whose the e-mail address is that she wrote down. */
    private boolean isEmailProven(Member member) {
        return member.address().isEmpty() || store.call(session -> data.isEmailProven(session, member));
    }

    private Optional<Decision> listed(Member member) {
        return people.find(member.email())
                .filter(known -> isMeant(known, member))
                .map(KnownPerson::person)
                .map(person -> new Decision(
                        Action.ACCREDIT,
                        person.audiences(),
                        // it may have been taken off the site since the import
                        person.unitId().filter(id -> units.find(id).isPresent()),
                        "Steht auf der Liste der bekannten Personen",
                        person.validUntil(),
                        Map.of()));
    }

    private boolean isMeant(KnownPerson known, Member member) {
        Instant confirmed = member.confirmedAt().orElse(Instant.MIN);
        Instant included = people.waitingIncludedAt();
        boolean inTime = !confirmed.isBefore(known.since())
                || !confirmed.isAfter(included) && !known.since().isAfter(included);
        LocalDate today = LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
        boolean over =
                known.person().validUntil().filter(day -> day.isBefore(today)).isPresent();
        return inTime && !over && known.person().isNamedAs(member);
    }

    private Optional<Decision> accepted(Member member) {
        return Optional.of(MailAddress.domainOf(member.email()))
                .filter(domains::contains)
                .map(domain ->
                        new Decision(Action.ACCREDIT, List.of(), Optional.empty(), "E-Mail-Adresse bei " + domain));
    }

    /** In the queue, and nobody has decided anything on her yet. */
    private static boolean waitsUntouched(Member member) {
        return member.state() == AccreditationState.PENDING
                && member.history().stream().allMatch(step -> ON_THE_WAY.contains(step.to()));
    }

    private void noteOtherName(Member member) {
        boolean other = people.find(member.email())
                .filter(known -> !known.person().isNamedAs(member))
                .isPresent();
        if (other) {
            store.call(session -> {
                audit.add(session, new AuditEntry(SYSTEM, "candidates.name-differs", member.id(), ""));
                session.save();
                return null;
            });
        }
    }
}
