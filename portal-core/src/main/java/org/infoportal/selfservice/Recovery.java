package org.infoportal.selfservice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Viewer;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.credential.Credentials;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.InvalidException;
import org.infoportal.error.ThrottledException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Account;
import org.infoportal.host.Host;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;
import org.infoportal.personal.Person;
import org.infoportal.throttle.Throttle;
import org.infoportal.token.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A way back for whoever has forgotten her password or user name: a mail with both the name and a link.
 *
 * <p>A wish is only stored while its sender waits, whatever she typed, and dealt with afterwards: so neither the answer nor
 * the time it takes tells whether there is such an account, and no wish is lost in a crash.
 */
public final class Recovery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private static final String PURPOSE = "reset-password";
    private static final String FOLDER = "recoveries";
    private static final String TYPE = "ip:recovery";
    private static final String IDENTIFIER = "identifier";
    private static final int WISHES = 10;
    private static final Duration WISH_REFILL = Duration.ofMinutes(1);
    private static final int MAILS = 3;
    private static final Duration MAIL_REFILL = Duration.ofMinutes(10);

    private final Host host;
    private final PrivateStore store;
    private final Definitions definitions;
    private final FormChecker checker;
    private final PasswordChanges passwords;
    private final Credentials credentials;
    private final Outbox outbox;
    private final Tokens tokens;
    private final AuditTrail audit;
    private final Throttle perNetwork;
    private final Throttle perAccount = new Throttle(MAILS, MAIL_REFILL);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "recovery");
        thread.setDaemon(true);
        return thread;
    });

    public Recovery(
            Host host,
            PrivateStore store,
            Definitions definitions,
            FormChecker checker,
            PasswordChanges passwords,
            Credentials credentials,
            Outbox outbox,
            Tokens tokens,
            AuditTrail audit) {
        this.host = host;
        this.store = store;
        this.definitions = definitions;
        this.checker = checker;
        this.passwords = passwords;
        this.credentials = credentials;
        this.outbox = outbox;
        this.tokens = tokens;
        this.audit = audit;
        this.perNetwork =
                new Throttle(Math.max(WISHES, host.settings().limits().registrationsPerNetwork()), WISH_REFILL);
    }

    /** Deals with what was left when the portal stopped. */
    public Recovery start() {
        worker.execute(this::deal);
        return this;
    }

    public Form requestForm() {
        return definitions.getForm("recovery");
    }

    /**
     * Takes a wish for a mail. Known and unknown are alike in all.
     *
     * @param input the address or user name
     * @throws InvalidException if there is none
     * @throws ThrottledException after too many from one network
     */
    public void request(Map<String, ?> input, String network) {
        String identifier =
                checker.check(requestForm(), input, Viewer.GUEST).orThrow().text(IDENTIFIER);
        perNetwork.use(network);
        String name = UUID.randomUUID().toString();
        store.call(session -> {
            Node folder = Nodes.folder(session.getRootNode(), FOLDER);
            Nodes.bucket(folder, name).addNode(name, TYPE).setProperty(IDENTIFIER, identifier.strip());
            session.save();
            return null;
        });
        try {
            worker.execute(this::deal);
        } catch (RejectedExecutionException e) {
            LOG.debug("The portal stops; the next start deals with it", e);
        }
    }

    /** Deals with all wishes; runs by itself after each. */
    public void deal() {
        try {
            waiting().forEach(this::dealWith);
            outbox.wake();
        } catch (RuntimeException e) {
            LOG.error("Wishes for a new password wait for the next one", e);
        }
    }

    private List<String> waiting() {
        return host.sessions().call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
            List<String> paths = new ArrayList<>();
            for (Node wish : wishes(session)) {
                paths.add(wish.getPath());
            }
            return paths;
        });
    }

    private static List<Node> wishes(Session session) throws RepositoryException {
        List<Node> found = new ArrayList<>();
        if (session.nodeExists("/" + FOLDER)) {
            NodeIterator buckets = session.getNode("/" + FOLDER).getNodes();
            while (buckets.hasNext()) {
                NodeIterator wishes = buckets.nextNode().getNodes();
                while (wishes.hasNext()) {
                    found.add(wishes.nextNode());
                }
            }
        }
        return found;
    }

    /** Those that wait for a mail to this person, by whichever of her names. */
    static List<Node> wishes(Session session, Person person) throws RepositoryException {
        List<Node> found = new ArrayList<>();
        for (Node wish : wishes(session)) {
            String identifier = Nodes.text(wish, IDENTIFIER);
            if (identifier.equalsIgnoreCase(person.userName()) || identifier.equalsIgnoreCase(person.email())) {
                found.add(wish);
            }
        }
        return found;
    }

    private void dealWith(String path) {
        store.call(session -> {
            // another instance, or the start, may have done it
            if (session.nodeExists(path)) {
                Node wish = session.getNode(path);
                String identifier = Nodes.text(wish, IDENTIFIER);
                wish.remove();
                Optional<Account> account = host.accounts()
                        .findByIdentifier(identifier)
                        .filter(Account::enabled)
                        .filter(found -> !found.email().isEmpty());
                if (account.isPresent() && mayMail(account.get())) {
                    addMail(session, account.get());
                }
                session.save();
            }
            return null;
        });
    }

    private void addMail(Session session, Account account) throws RepositoryException {
        String token = tokens.issue(
                session,
                PURPOSE,
                credentials.subject(session, account.id(), ""),
                host.settings().rules().resetLink());
        String link = host.settings()
                .link("neues-passwort?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .toString();
        outbox.add(
                session,
                new MailDraft(
                        "recover-access",
                        account.email(),
                        account.language(),
                        Map.of(
                                "name",
                                account.fullName(),
                                "userName",
                                account.name(),
                                "minutes",
                                host.settings().rules().resetLink().toMinutes(),
                                "link",
                                link)));
        audit.add(session, new AuditEntry("system", "account.recovery-asked", account.id(), ""));
    }

    /** Nobody's mailbox is filled by a stranger. */
    private boolean mayMail(Account account) {
        try {
            perAccount.use(account.id());
            return true;
        } catch (ThrottledException e) {
            return false;
        }
    }

    public Form passwordForm() {
        return definitions.getForm("new-password");
    }

    /** Whether the link still opens something. Changes nothing: mail scanners open every link. */
    public boolean isOpen(String token) {
        return find(token).isPresent();
    }

    /**
     * Sets a new password, uses the link up and ends all sessions. It confirms no address: that is another link, of its own
     * step in the application.
     *
     * @return the account; empty if the link is unknown, used or too old
     * @throws InvalidException naming the fields
     */
    public Optional<Account> reset(String token, Map<String, ?> input) {
        Optional<Account> account = find(token);
        if (account.isPresent()) {
            Checked checked = passwords.checked(passwordForm(), input, account.get());
            passwords.set(
                    account.get(),
                    checked.text("password"),
                    "account.recovery",
                    Optional.empty(),
                    session -> tokens.redeem(session, PURPOSE, token));
        }
        return account;
    }

    private Optional<Account> find(String token) {
        Optional<Credentials.Link> link = store.call(session -> {
            Optional<String> subject = tokens.peek(session, PURPOSE, token);
            return subject.isPresent() ? credentials.read(session, subject.get()) : Optional.empty();
        });
        return link.flatMap(found -> host.accounts().findById(found.accountId()))
                .filter(Account::enabled);
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            worker.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
