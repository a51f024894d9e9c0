package org.infoportal.registration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Applications;
import org.infoportal.accreditation.Consent;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.NewApplication;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.ThrottledException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Account;
import org.infoportal.host.Host;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.NewAccount;
import org.infoportal.host.Sessions;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;
import org.infoportal.throttle.Throttle;
import org.infoportal.token.Tokens;

/**
 * Signing up and proving an address. Whoever asks learns nothing about whether an address is known: the answer is the
 * same, takes as long, and the mail goes to the address's owner only.
 */
public final class Registrations {

    private static final String CONFIRM = "confirm-address";
    private static final Duration NETWORK_REFILL = Duration.ofMinutes(1);
    private static final Duration ADDRESS_REFILL = Duration.ofMinutes(30);
    private static final int MAILS_PER_ADDRESS = 3;
    /** The user, her lists and her permissions. */
    private static final int NODES_OF_AN_ACCOUNT = 12;
    /** Member, audit entry, token and mail, each in its folders. */
    private static final int NODES_OF_AN_APPLICATION = 12;

    private final Host host;
    private final PrivateStore store;
    private final Definitions definitions;
    private final FormChecker checker;
    private final PasswordRules passwords;
    private final ConsentText consents;
    private final Applications applications;
    private final Members members;
    private final Outbox outbox;
    private final Tokens tokens;
    private final Reservations reservations;
    private final Throttle perNetwork;
    private final Throttle perAddress = new Throttle(MAILS_PER_ADDRESS, ADDRESS_REFILL);
    private final Clock clock;
    private final List<Consumer<String>> confirmedListeners = new CopyOnWriteArrayList<>();

    public Registrations(
            Host host,
            PrivateStore store,
            Definitions definitions,
            FormChecker checker,
            ConsentText consents,
            Applications applications,
            Members members,
            Outbox outbox,
            Tokens tokens) {
        this.host = host;
        this.store = store;
        this.definitions = definitions;
        this.checker = checker;
        this.passwords = new PasswordRules();
        this.consents = consents;
        this.applications = applications;
        this.members = members;
        this.outbox = outbox;
        this.tokens = tokens;
        this.reservations = new Reservations(store, host.clock());
        this.perNetwork = new Throttle(host.settings().limits().registrationsPerNetwork(), NETWORK_REFILL);
        this.clock = host.clock();
    }

    public Form form() {
        return definitions.getForm("registration");
    }

    /**
     * Takes a registration. Returns alike for new and known addresses.
     *
     * @param input by field name
     * @param channel {@code web} or {@code api}, for the consent record
     * @param network the caller's address
     * @throws InvalidException naming the fields
     * @throws ThrottledException after too many registrations from one network
     */
    public void register(Map<String, ?> input, Locale language, String channel, String network) {
        Checked checked = check(input);
        perNetwork.use(network);
        String email = checked.text("email").toLowerCase(Locale.ROOT);
        Optional<Account> account = create(newAccount(checked, email, language));
        if (account.isPresent()) {
            Account made = account.get();
            apply(made, checked, language, channel, session -> {
                addConfirmationMail(session, made.id(), made.email(), made.fullName(), language);
                return null;
            });
        } else {
            tellOwner(email);
        }
        outbox.wake();
    }

    /**
     * Takes a registration for an address that a personal link has proven: it is confirmed at once, and no mail is sent.
     *
     * @param input by field name; whatever it says of the address does not count
     * @param email in lower case
     * @param channel for the consent record
     * @param proof uses the link up, in the same save
     * @return identifier of the account; empty if the address has one already
     * @throws InvalidException naming the fields
     */
    public Optional<String> registerProven(
            Map<String, ?> input, String email, Locale language, String channel, Sessions.SessionWork<?> proof) {
        Map<String, Object> proven = new HashMap<>(input);
        proven.put("email", email);
        Checked checked = check(proven);
        Optional<Account> account = create(newAccount(checked, email, language));
        account.ifPresent(made -> {
            apply(made, checked, language, channel, session -> {
                applications.confirm(session, made.id());
                return proof.apply(session);
            });
            tellConfirmed(made.id());
        });
        return account.map(Account::id);
    }

    /** Runs after somebody has confirmed her address, on her thread, with the identifier of her account. */
    public void onConfirmed(Consumer<String> listener) {
        confirmedListeners.add(listener);
    }

    private void tellConfirmed(String id) {
        confirmedListeners.forEach(listener -> listener.accept(id));
    }

    private static NewAccount newAccount(Checked checked, String email, Locale language) {
        return new NewAccount(
                checked.text("firstName") + "." + checked.text("lastName"),
                email,
                checked.text("firstName") + " " + checked.text("lastName"),
                language,
                checked.text("password"));
    }

    private Optional<Account> create(NewAccount account) {
        String email = account.email();
        // always, so that known addresses take as long
        boolean reserved = reservations.reserve(email);
        if (!reserved && host.accounts().findByIdentifier(email).isEmpty()) {
            // another instance is making the account; this takes as long as making it
            return host.accounts().authenticate(email, account.password()).filter(found -> false);
        }
        if (!reserved) {
            // asked for again within a minute: in place of the reservation
            reservations.pretend(email, 0);
        }
        try {
            return host.accounts().create(account);
        } catch (RuntimeException e) {
            reservations.release(email);
            throw e;
        }
    }

    private Checked check(Map<String, ?> input) {
        Checked checked = checker.check(form(), input, Viewer.GUEST);
        List<FieldError> errors = new ArrayList<>(checked.errors());
        passwords.check(checked).forEach(error -> {
            if (errors.stream().noneMatch(known -> known.field().equals(error.field()))) {
                errors.add(error);
            }
        });
        return new Checked(checked.values(), errors).orThrow();
    }

    /** @param next what follows in the same save */
    private void apply(
            Account account, Checked checked, Locale language, String channel, Sessions.SessionWork<?> next) {
        ConsentText.Text text = consents.current(language);
        NewApplication application = new NewApplication(
                account,
                checked.text("salutation"),
                checked.text("firstName"),
                checked.text("lastName"),
                checked.text("function"),
                checked.text("unit"),
                language,
                new Consent(text.version(), text.hash(), clock.instant(), channel));
        store.call(session -> {
            applications.add(session, application);
            consents.keep(session, text, clock.instant());
            next.apply(session);
            session.save();
            return null;
        });
        members.refresh(account.id());
    }

    private void addConfirmationMail(Session session, String id, String email, String name, Locale language)
            throws RepositoryException {
        String token =
                tokens.issue(session, CONFIRM, id, host.settings().limits().confirmationLink());
        String link = link("bestaetigen?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        outbox.add(session, new MailDraft("confirm-address", email, language, Map.of("name", name, "link", link)));
    }

    private void tellOwner(String email) {
        // as many times to the disk as for a new account, see pretend
        reservations.pretend(email, NODES_OF_AN_ACCOUNT);
        Optional<Account> owner = host.accounts().findByIdentifier(email);
        if (owner.isEmpty() || !mayMail(email)) {
            reservations.pretend(email, NODES_OF_AN_APPLICATION);
            return;
        }
        store.call(session -> {
            outbox.add(
                    session,
                    new MailDraft(
                            "already-registered",
                            email,
                            owner.get().language(),
                            Map.of("name", owner.get().fullName(), "link", link("anmelden"))));
            session.save();
            return null;
        });
    }

    /** Nobody's mailbox is filled by a stranger who registers her again and again. */
    private boolean mayMail(String email) {
        try {
            perAddress.use(email);
            return true;
        } catch (ThrottledException e) {
            return false;
        }
    }

    /**
     * Sends the confirmation mail once more.
     *
     * @throws ThrottledException after too many
     */
    public void resend(String id) {
        Member member =
                members.find(id).filter(found -> !found.email().isEmpty()).orElseThrow(NotFoundException::new);
        perAddress.use(member.email());
        store.call(session -> {
            addConfirmationMail(session, id, member.email(), member.fullName(), member.language());
            session.save();
            return null;
        });
        outbox.wake();
    }

    /** Whether the link still opens something. Changes nothing: mail scanners open every link. */
    public boolean isOpen(String token) {
        return store.call(session -> tokens.peek(session, CONFIRM, token).isPresent());
    }

    /**
     * Confirms the address; the application then waits for an accreditor.
     *
     * @return false if the link is unknown, used or too old
     */
    public boolean confirm(String token) {
        try {
            Optional<String> id = store.call(session -> {
                Optional<String> subject = tokens.redeem(session, CONFIRM, token);
                if (subject.isPresent()) {
                    applications.confirm(session, subject.get());
                    session.save();
                }
                return subject;
            });
            id.ifPresent(members::refresh);
            id.ifPresent(this::tellConfirmed);
            return id.isPresent();
        } catch (HostConflictException e) {
            // pressed twice: the other press has done it
            return false;
        }
    }

    private String link(String path) {
        return host.settings().link(path).toString();
    }
}
