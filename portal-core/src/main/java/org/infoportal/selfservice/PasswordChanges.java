package org.infoportal.selfservice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Viewer;
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
import org.infoportal.registration.PasswordRules;
import org.infoportal.session.SessionRegistry;

/** Gives an account another password, and everybody else who is signed in to it the door. */
public final class PasswordChanges {

    private final Host host;
    private final PrivateStore store;
    private final Definitions definitions;
    private final FormChecker checker;
    private final Login login;
    private final Credentials credentials;
    private final SessionRegistry sessions;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final PasswordRules rules = new PasswordRules();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public PasswordChanges(
            Host host,
            PrivateStore store,
            Definitions definitions,
            FormChecker checker,
            Login login,
            Credentials credentials,
            SessionRegistry sessions,
            Outbox outbox,
            AuditTrail audit) {
        this.host = host;
        this.store = store;
        this.definitions = definitions;
        this.checker = checker;
        this.login = login;
        this.credentials = credentials;
        this.sessions = sessions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** For whoever has remembered a password. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public Form form() {
        return definitions.getForm("password-change");
    }

    /**
     * Changes the password of somebody who knows the old one. Her other sessions end.
     *
     * @param own the session she does it in, if she has one
     * @throws InvalidException naming the fields
     * @throws ThrottledException after too many wrong old ones
     */
    public void change(Account account, Map<String, ?> input, Optional<String> own) {
        Checked checked = checked(form(), input, account);
        if (!login.confirm(account, checked.text("currentPassword"))) {
            throw new InvalidException(List.of(FieldError.of("currentPassword", "infoportal.password.wrong")));
        }
        set(account, checked.text("password"), "account.password", own, session -> {});
    }

    /** Checks a form with a new password against all that is known of the account. */
    Checked checked(Form form, Map<String, ?> input, Account account) {
        Checked checked = checker.check(form, input, Viewer.GUEST);
        List<FieldError> errors = new ArrayList<>(checked.errors());
        List<String> known = List.of(account.name(), account.fullName(), account.email());
        rules.check(checked, known).stream()
                .filter(error ->
                        errors.stream().noneMatch(other -> other.field().equals(error.field())))
                .forEach(errors::add);
        return new Checked(checked.values(), errors).orThrow();
    }

    /**
     * Sets the password first: if the rest fails, whoever asked for it is told, and tries again.
     *
     * @param action for the audit trail
     * @param deed what else is done with it
     */
    void set(Account account, String password, String action, Optional<String> own, Deed deed) {
        host.accounts().setPassword(account.id(), password);
        store.call(session -> {
            deed.apply(session);
            credentials.renew(session, account.id());
            sessions.endOthers(session, account.id(), own);
            audit.add(session, new AuditEntry(account.name(), action, account.id(), ""));
            if (!account.email().isEmpty()) {
                outbox.add(session, mail(account));
            }
            session.save();
            return null;
        });
        sessions.refresh(account.id());
        listeners.forEach(Runnable::run);
        outbox.wake();
    }

    private MailDraft mail(Account account) {
        String link = host.settings().link("zugang-vergessen").toString();
        return new MailDraft(
                "password-changed",
                account.email(),
                account.language(),
                Map.of("name", account.fullName(), "link", link));
    }

    /** Something done in the same save. */
    @FunctionalInterface
    interface Deed {
        void apply(Session session) throws RepositoryException;
    }
}
