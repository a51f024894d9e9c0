package org.infoportal.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Gate;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.MemberRecords;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.Transition;
import org.infoportal.host.Accounts;
import org.infoportal.host.Host;
import org.infoportal.host.Settings;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.Outbox;
import org.infoportal.token.Tokens;

/** How long things are kept, and their end. Whoever works for the portal is not deleted by it. */
public final class Retention {

    /** Between the mail that says so and the deletion of an account whose access has ended. */
    static final Duration NOTICE = Duration.ofDays(14);
    /** For questions whether a mail was sent. */
    static final Duration MAILS_KEPT = Duration.ofDays(90);
    /** A receipt goes to somebody of whom nothing is to be kept. */
    static final Duration RECEIPTS_KEPT = Duration.ofDays(1);

    private static final Set<AccreditationState> ENDED =
            EnumSet.of(AccreditationState.EXPIRED, AccreditationState.REVOKED, AccreditationState.REJECTED);

    private final PrivateStore store;
    private final Members members;
    private final Accounts accounts;
    private final Gate gate;
    private final Deletions deletions;
    private final Outbox outbox;
    private final Tokens tokens;
    private final Settings.Rules rules;
    private final Clock clock;
    private final MemberRecords records = new MemberRecords();

    public Retention(
            Host host,
            PrivateStore store,
            Members members,
            Gate gate,
            Deletions deletions,
            Outbox outbox,
            Tokens tokens) {
        this.store = store;
        this.members = members;
        this.accounts = host.accounts();
        this.gate = gate;
        this.deletions = deletions;
        this.outbox = outbox;
        this.tokens = tokens;
        this.rules = host.settings().rules();
        this.clock = host.clock();
    }

    /** Deletes accounts whose address was never confirmed. Nobody is told: the address may be a stranger's. */
    public void deleteUnconfirmed() {
        Instant oldest = clock.instant().minus(rules.unconfirmedKept());
        Deletions.Due due = (member, now) -> member.state() == AccreditationState.REGISTERED
                && member.requestedAt().isBefore(oldest);
        inState(EnumSet.of(AccreditationState.REGISTERED)).stream()
                .filter(member -> due.isDue(member, oldest))
                .forEach(member -> deletions.delete(member.id(), "unconfirmed", false, due));
    }

    /** Tells those whose access ended long ago that their accounts will be deleted, and deletes them two weeks later. */
    public void deleteEnded() {
        Instant now = clock.instant();
        for (Member member : inState(ENDED)) {
            Instant end = end(member);
            Instant deletion = end.plus(rules.expiredKept());
            if (deletion.minus(NOTICE).isAfter(now)) {
                continue;
            }
            Optional<Instant> announced = announced(member).filter(at -> !at.isBefore(end));
            if (announced.isEmpty()) {
                announce(member, latest(deletion, now.plus(NOTICE)));
            } else if (!latest(deletion, announced.get().plus(NOTICE)).isAfter(now)) {
                deletions.delete(
                        member.id(),
                        "ended",
                        true,
                        (present, at) ->
                                ENDED.contains(present.state()) && end(present).equals(end));
            }
        }
    }

    private List<Member> inState(Set<AccreditationState> states) {
        return members.all().stream()
                .filter(member -> states.contains(member.state()) && !worksHere(member))
                .toList();
    }

    /** Goes by the account: whoever is locked is seen as a guest. */
    private boolean worksHere(Member member) {
        return accounts.findById(member.id())
                .filter(account -> gate.worksHere(account.roles()))
                .isPresent();
    }

    private static Instant end(Member member) {
        return member.history().stream()
                .map(Transition::at)
                .reduce((first, second) -> second)
                .orElse(member.requestedAt());
    }

    private Optional<Instant> announced(Member member) {
        return store.call(session -> records.find(session, member.id()).isPresent()
                ? records.deletionAnnounced(session, member.id())
                : Optional.empty());
    }

    private void announce(Member member, Instant deletion) {
        store.call(session -> {
            Optional<Member> present = records.find(session, member.id());
            if (present.isPresent() && ENDED.contains(present.get().state())) {
                records.setDeletionAnnounced(session, member.id(), clock.instant());
                deletions.mail(session, member, "account-ending", Deletions.day(deletion, member.language()), "");
                session.save();
            }
            return null;
        });
        outbox.wake();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Removes links that have expired. */
    public void removeTokens() {
        store.call(session -> {
            tokens.removeExpired(session);
            session.save();
            return null;
        });
    }

    /** Removes what is kept of mails that were sent long ago. */
    public void forgetMails() {
        outbox.forgetSettled(clock.instant().minus(MAILS_KEPT), "");
        outbox.forgetSettled(clock.instant().minus(RECEIPTS_KEPT), Deletions.RECEIPT);
    }
}
