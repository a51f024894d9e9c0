package org.infoportal.selfservice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Applications;
import org.infoportal.accreditation.MemberData;
import org.infoportal.accreditation.Members;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.credential.Credentials;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.ThrottledException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Account;
import org.infoportal.host.Host;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.login.Login;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;
import org.infoportal.registration.Reservations;
import org.infoportal.throttle.Throttle;
import org.infoportal.token.Tokens;

/**
 * Another e-mail address for an account: asked for with the password, told to the present address, and valid when the new
 * one has proved to be hers. Whether an address has an account is told to its owner only.
 */
public final class AddressChanges {

    private static final String PURPOSE = "change-address";
    /** What a token is issued for that is sent to nobody. */
    private static final String NOTHING = "nothing";

    private static final int MAILS = 3;
    private static final Duration REFILL = Duration.ofMinutes(30);

    private final Host host;
    private final PrivateStore store;
    private final Definitions definitions;
    private final FormChecker checker;
    private final Login login;
    private final Credentials credentials;
    private final Members members;
    private final Applications applications;
    private final Outbox outbox;
    private final Tokens tokens;
    private final AuditTrail audit;
    private final Reservations reservations;
    private final MemberData data = new MemberData();
    private final Throttle perAccount = new Throttle(MAILS, REFILL);
    private final Throttle perAddress = new Throttle(MAILS, REFILL);

    public AddressChanges(
            Host host,
            PrivateStore store,
            Definitions definitions,
            FormChecker checker,
            Login login,
            Credentials credentials,
            Members members,
            Applications applications,
            Outbox outbox,
            Tokens tokens,
            AuditTrail audit) {
        this.host = host;
        this.store = store;
        this.definitions = definitions;
        this.checker = checker;
        this.login = login;
        this.credentials = credentials;
        this.members = members;
        this.applications = applications;
        this.outbox = outbox;
        this.tokens = tokens;
        this.audit = audit;
        this.reservations = new Reservations(store, host.clock());
    }

    public Form form() {
        return definitions.getForm("address-change");
    }

    /**
     * Sends a link to the new address and a notice to the present one. Does alike for addresses that are taken.
     *
     * @throws InvalidException naming the fields
     * @throws ThrottledException after too many wrong passwords, or too many wishes
     */
    public void request(Account account, Map<String, ?> input) {
        Checked checked = checker.check(form(), input, Viewer.GUEST).orThrow();
        String email = checked.text("email").toLowerCase(Locale.ROOT);
        if (email.equals(account.email())) {
            throw new InvalidException(List.of(FieldError.of("email", "infoportal.address.same")));
        }
        if (!login.confirm(account, checked.text("confirmPassword"))) {
            throw new InvalidException(List.of(FieldError.of("confirmPassword", "infoportal.password.wrong")));
        }
        perAccount.use(account.id());
        Optional<Account> owner = host.accounts().findByIdentifier(email);
        store.call(session -> {
            // only the last link is good: one to a mistyped address must not stay open
            credentials.renew(session, account.id());
            String token = tokens.issue(
                    session,
                    owner.isPresent() ? NOTHING : PURPOSE,
                    credentials.subject(session, account.id(), email),
                    host.settings().rules().resetLink());
            if (owner.isEmpty()) {
                credentials.addAddress(session, account.id(), email);
            }
            addMailToNewAddress(session, account, email, owner, token);
            addMail(session, "address-change-asked", account.email(), account, link("zugang-vergessen"));
            audit.add(session, new AuditEntry(account.name(), "account.address-asked", account.id(), ""));
            session.save();
            return null;
        });
        outbox.wake();
    }

    private void addMailToNewAddress(
            Session session, Account account, String email, Optional<Account> owner, String token)
            throws RepositoryException {
        if (owner.isEmpty()) {
            String link = link("adresse-bestaetigen?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
            addMail(session, "address-change-confirm", email, account, link);
        } else if (owner.get().enabled() && mayMail(email)) {
            addMail(session, "address-taken", owner.get().email(), owner.get(), link("anmelden"));
        }
    }

    private void addMail(Session session, String template, String to, Account account, String link)
            throws RepositoryException {
        if (!to.isEmpty()) {
            outbox.add(
                    session,
                    new MailDraft(template, to, account.language(), Map.of("name", account.fullName(), "link", link)));
        }
    }

    private boolean mayMail(String email) {
        try {
            perAddress.use(email);
            return true;
        } catch (ThrottledException e) {
            return false;
        }
    }

    /** Whether the link still opens something. Changes nothing: mail scanners open every link. */
    public boolean isOpen(String token) {
        return read(token).isPresent();
    }

    /**
     * The new address becomes the account's. For somebody who has never confirmed the old one this is her confirmation.
     *
     * @return false if the link is unknown, used or too old, or the address has an account by now
     */
    public boolean confirm(String token) {
        Optional<Credentials.Link> link = read(token);
        Optional<Account> account = link.flatMap(found -> host.accounts().findById(found.accountId()))
                .filter(Account::enabled);
        if (account.isEmpty() || !take(account.get(), link.get().detail())) {
            return false;
        }
        String email = link.get().detail();
        String id = account.get().id();
        boolean done = store.call(session -> {
            if (tokens.redeem(session, PURPOSE, token).isEmpty()) {
                return false;
            }
            credentials.renew(session, id);
            data.setEmail(session, id, email);
            if (!account.get().email().isEmpty()) {
                credentials.addAddress(session, id, account.get().email());
            }
            if (members.find(id).isPresent()) {
                applications.confirm(session, id);
            }
            audit.add(session, new AuditEntry(account.get().name(), "account.address", id, ""));
            addMail(session, "address-changed", account.get().email(), account.get(), link("impressum"));
            session.save();
            return true;
        });
        members.refresh(id);
        if (done && members.find(id).isPresent()) {
            applications.tellConfirmed(id);
        }
        outbox.wake();
        return done;
    }

    /** Nobody else is being given the address at this moment, neither here nor at another instance. */
    private boolean take(Account account, String email) {
        if (!reservations.reserve(email)) {
            return false;
        }
        boolean taken = false;
        try {
            taken = host.accounts().setEmail(account.id(), email);
            return taken;
        } finally {
            if (!taken) {
                reservations.release(email);
            }
        }
    }

    private Optional<Credentials.Link> read(String token) {
        return store.call(session -> {
            Optional<String> subject = tokens.peek(session, PURPOSE, token);
            return subject.isPresent() ? credentials.read(session, subject.get()) : Optional.empty();
        });
    }

    private String link(String path) {
        return host.settings().link(path).toString();
    }
}
