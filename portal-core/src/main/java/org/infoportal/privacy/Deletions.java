package org.infoportal.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.MemberData;
import org.infoportal.accreditation.MemberRecords;
import org.infoportal.accreditation.Members;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.host.Host;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.login.Login;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;
import org.infoportal.time.LegalTime;

/**
 * The end of an account: as its owner wishes, after some time to think, or because nobody needs it any more. What is left
 * is an entry in the audit trail without a name.
 */
public final class Deletions {

    static final String RECEIPT = "account-deleted";

    private static final String SYSTEM = "system";

    private final Host host;
    private final PrivateStore store;
    private final Gate gate;
    private final Members members;
    private final Login login;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final List<PersonalData> sources;
    private final Clock clock;
    private final MemberRecords records = new MemberRecords();
    private final MemberData data = new MemberData();

    public Deletions(
            Host host,
            PrivateStore store,
            Gate gate,
            Members members,
            Login login,
            Outbox outbox,
            AuditTrail audit,
            List<PersonalData> sources) {
        this.host = host;
        this.store = store;
        this.gate = gate;
        this.members = members;
        this.login = login;
        this.outbox = outbox;
        this.audit = audit;
        this.sources = List.copyOf(sources);
        this.clock = host.clock();
    }

    /** Whether this viewer can have her account deleted by herself. */
    public boolean isOpenTo(Viewer viewer) {
        return gate.mayLeave(viewer)
                && viewer.account()
                        .filter(id -> !worksHere(id))
                        .flatMap(members::find)
                        .isPresent();
    }

    /**
     * Takes down a member's wish to be deleted, and mails her when that will be and how to withdraw.
     *
     * @param network the caller's address
     * @return when the account will be deleted; the day that was named before if she has wished already
     * @throws InvalidException if the password is wrong
     * @throws ThrottledException after too many wrong ones
     */
    public Instant wish(Viewer viewer, String password, String network) {
        Member member = member(viewer);
        Optional<Account> account = login.check(member.userName(), password, network);
        if (account.filter(found -> found.id().equals(member.id())).isEmpty()) {
            throw new InvalidException(List.of(FieldError.of("password", "infoportal.privacy.deletion.password")));
        }
        Instant wished = clock.instant().plus(host.settings().rules().deletionGrace());
        Instant due = store.call(session -> wish(session, member.id(), wished));
        members.refresh(member.id());
        outbox.wake();
        return due;
    }

    private Instant wish(Session session, String id, Instant wished) throws RepositoryException {
        Member member = records.find(session, id).orElseThrow(NotFoundException::new);
        if (member.deletionDue().isPresent()) {
            return member.deletionDue().get();
        }
        records.setDeletionDue(session, id, Optional.of(wished));
        String mail = mail(session, member, "account-deletion-wished", day(wished, member.language()), "");
        audit.add(session, new AuditEntry(member.userName(), "account.deletion-wished", id, "", mail));
        session.save();
        return wished;
    }

    /**
     * The member wants to stay. Without effect if she never wished to go.
     *
     * @throws ConflictException if the time to think is over
     */
    public void withdraw(Viewer viewer) {
        String id = member(viewer).id();
        store.call(session -> {
            Member member = records.find(session, id).orElseThrow(NotFoundException::new);
            if (member.deletionDue()
                    .filter(due -> !due.isAfter(clock.instant()))
                    .isPresent()) {
                throw new ConflictException("infoportal.privacy.deletion.late");
            }
            if (member.deletionDue().isPresent()) {
                records.setDeletionDue(session, id, Optional.empty());
                audit.add(session, new AuditEntry(member.userName(), "account.deletion-withdrawn", id, ""));
                session.save();
            }
            return null;
        });
        members.refresh(id);
    }

    private Member member(Viewer viewer) {
        return viewer.account()
                .filter(id -> isOpenTo(viewer))
                .flatMap(members::find)
                .orElseThrow(NotFoundException::new);
    }

    /** Goes by the account: whoever lacks her second factor is seen as a guest with no roles. */
    private boolean worksHere(String id) {
        return host.accounts()
                .findById(id)
                .filter(account -> gate.worksHere(account.roles()))
                .isPresent();
    }

    /** Deletes those whose time to think is over. */
    public void deleteDue() {
        Instant now = clock.instant();
        List<Member> due =
                members.all().stream().filter(member -> isWishDue(member, now)).toList();
        due.forEach(member -> delete(member.id(), "wish", true, Deletions::isWishDue));
    }

    private static boolean isWishDue(Member member, Instant now) {
        return member.deletionDue().filter(moment -> !moment.isAfter(now)).isPresent();
    }

    /**
     * Deletes an account with all that is held on its owner. Her sessions end. May be repeated if it was interrupted.
     * Whoever works for the portal is not deleted.
     *
     * @param cause a word for the audit trail
     * @param receipt whether she is told by mail
     * @param due asked of the record as it is then: she may have confirmed her address, or been accredited, meanwhile
     */
    void delete(String id, String cause, boolean receipt, Due due) {
        Optional<Person> deleted = store.call(session -> {
            Optional<Member> member = records.find(session, id);
            if (member.isEmpty() || !mayBeDeleted(member.get(), due)) {
                return Optional.empty();
            }
            // first the account: whatever happens then, nobody can log in, and the record says what is still to do
            host.accounts().delete(id);
            Person person = person(session, member.get());
            erase(session, person, member.get(), cause, receipt);
            session.save();
            return Optional.of(person);
        });
        deleted.ifPresent(person -> sources.forEach(source -> source.erased(person)));
        members.refresh(id);
        outbox.wake();
    }

    /** An account that is gone already was being deleted when something went wrong. */
    private boolean mayBeDeleted(Member member, Due due) {
        Optional<Account> account = host.accounts().findById(member.id());
        return account.isEmpty() || !gate.worksHere(account.get().roles()) && due.isDue(member, clock.instant());
    }

    private Person person(Session session, Member member) throws RepositoryException {
        return new Person(member.id(), member.userName(), member.email(), data.isEmailProven(session, member));
    }

    private void erase(Session session, Person person, Member member, String cause, boolean receipt)
            throws RepositoryException {
        for (PersonalData source : sources) {
            source.erase(session, person);
        }
        long number = audit.add(session, new AuditEntry(SYSTEM, AuditTrail.ACCOUNT_DELETED, person.id(), cause));
        if (receipt) {
            mail(session, member, RECEIPT, day(clock.instant(), member.language()), String.valueOf(number));
        }
    }

    /** @return the mail's identifier; empty for somebody without an address */
    String mail(Session session, Member member, String template, String date, String number)
            throws RepositoryException {
        if (member.email().isEmpty()) {
            return "";
        }
        Map<String, Object> model = new HashMap<>();
        model.put("name", member.fullName());
        model.put("date", date);
        model.put("number", number);
        model.put(
                "link",
                host.settings()
                        .link(template.equals(RECEIPT) ? "" : "konto/datenschutz")
                        .toString());
        return outbox.add(session, new MailDraft(template, member.email(), member.language(), model));
    }

    static String day(Instant moment, Locale language) {
        Locale region = Locale.GERMAN.getLanguage().equals(language.getLanguage()) ? Locale.GERMANY : Locale.UK;
        return moment.atZone(LegalTime.ZONE)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(region));
    }

    /** Whether the time of an account has come. */
    @FunctionalInterface
    interface Due {
        boolean isDue(Member member, Instant now);
    }
}
