package org.infoportal.secondfactor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.credential.Credentials;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.throttle.Throttle;
import org.infoportal.token.Tokens;

/**
 * Between the right password and being signed in, where there is a second factor; and signing in by passkey, which needs
 * no password.
 *
 * <p>Codes are braked for each account: who guesses them has its password. Recovery codes and passkeys cannot be guessed
 * and are not held up by somebody who tries codes of the app.
 */
public final class SecondStep {

    /** How long the right password is remembered. */
    public static final Duration VALIDITY = Duration.ofMinutes(10);

    private static final String PURPOSE = "second-step";
    private static final int TRIES = 5;
    private static final Duration REFILL = Duration.ofMinutes(5);
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Pd}]+");

    private final Accounts accounts;
    private final PrivateStore store;
    private final Tokens tokens;
    private final Credentials credentials;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SecondFactorNotices notices;
    private final Clock clock;
    private final AppCodes appCodes = new AppCodes();
    private final Throttle perApp = new Throttle(TRIES, REFILL);
    private final Throttle perRecovery = new Throttle(TRIES, REFILL);

    SecondStep(
            Accounts accounts,
            PrivateStore store,
            Tokens tokens,
            Credentials credentials,
            SecondFactors factors,
            Passkeys passkeys,
            SecondFactorNotices notices,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.tokens = tokens;
        this.credentials = credentials;
        this.factors = factors;
        this.passkeys = passkeys;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return the secret that proves the right password, for the browser that has sent it */
    public String begin(Account account) {
        return store.call(session -> {
            String step = tokens.issue(session, PURPOSE, credentials.subject(session, account.id(), ""), VALIDITY);
            session.save();
            return step;
        });
    }

    /** Who has to confirm that it is her; empty if nobody has, it was too long ago, or the password is another by now. */
    public Optional<Account> waiting(String step) {
        return store.call(session -> account(session, tokens.peek(session, PURPOSE, step)))
                .flatMap(this::enabled);
    }

    private boolean redeem(Session session, String step) throws RepositoryException {
        return account(session, tokens.redeem(session, PURPOSE, step)).isPresent();
    }

    private Optional<String> account(Session session, Optional<String> subject) throws RepositoryException {
        return subject.isPresent()
                ? credentials.read(session, subject.get()).map(Credentials.Link::accountId)
                : Optional.empty();
    }

    /**
     * Ends the step with a code of the app or a recovery code.
     *
     * @return the account; empty if the step is over
     * @throws WrongCodeException if the code is wrong or was used before
     * @throws ThrottledException after too many wrong ones
     */
    public Optional<Account> confirmByCode(String step, String code) {
        Optional<Account> account = waiting(step);
        return account.filter(found -> check(found, code, session -> redeem(session, step)));
    }

    /**
     * Checks a code that comes along with the password.
     *
     * @throws WrongCodeException if the code is wrong or was used before
     * @throws ThrottledException after too many wrong ones
     */
    public void check(Account account, String code) {
        check(account, code, session -> true);
    }

    /**
     * Ends the step with a passkey.
     *
     * @return the account; empty if the step is over
     * @throws PasskeyException if it is none of hers
     */
    public Optional<Account> confirmByPasskey(String step, String answer) {
        Optional<Account> account = waiting(step);
        return account.filter(found -> prove(
                found, present -> passkeys.finishConfirmation(present, answer), session -> redeem(session, step)));
    }

    /**
     * Signs in without a password: the device holds the passkey and has recognised its owner.
     *
     * @throws PasskeyException if it is nobody's
     */
    public Account signIn(String answer) {
        Account account = enabled(passkeys.claimedAccount(answer)).orElseThrow(PasskeyException::new);
        prove(account, present -> passkeys.finishSignIn(present, answer), session -> true);
        return account;
    }

    private Optional<Account> enabled(String id) {
        return accounts.findById(id).filter(Account::enabled);
    }

    private boolean check(Account account, String code, Also also) {
        return RecoveryCodes.isCode(code)
                ? braked(perRecovery, account, (session, node) -> useRecoveryCode(session, node, account, code), also)
                : braked(perApp, account, (session, node) -> useAppCode(node, digits(code)), also);
    }

    /** A code as people type it, {@code 123 456}. */
    static String digits(String code) {
        return SPACES.matcher(code).replaceAll("");
    }

    private boolean braked(Throttle brake, Account account, Proof proof, Also also) {
        brake.use(account.id());
        Boolean done = store.call(session -> {
            Optional<SecondFactorNode> node = SecondFactorNode.find(session, account.id());
            if (node.isEmpty() || !proof.holds(session, node.get())) {
                throw new WrongCodeException();
            }
            return saved(session, also);
        });
        brake.giveBack(account.id());
        factors.refresh(account.id());
        notices.send();
        return done;
    }

    private boolean useAppCode(SecondFactorNode node, String code) throws RepositoryException {
        Optional<byte[]> secret = node.appSecret();
        OptionalLong step = secret.isEmpty()
                ? OptionalLong.empty()
                : appCodes.step(secret.get(), code, clock.instant(), node.lastStep());
        if (step.isPresent()) {
            node.setLastStep(step.getAsLong());
        }
        return step.isPresent();
    }

    private boolean useRecoveryCode(Session session, SecondFactorNode node, Account account, String code)
            throws RepositoryException {
        List<String> left = new ArrayList<>(node.codes());
        boolean known = left.remove(RecoveryCodes.hash(account.id(), code));
        if (known) {
            node.setCodes(left);
            notices.tell(session, account.name(), account, "code-used");
        }
        return known;
    }

    private boolean prove(Account account, Ceremony ceremony, Also also) {
        boolean done = store.call(session -> {
            SecondFactorNode node = SecondFactorNode.find(session, account.id()).orElseThrow(PasskeyException::new);
            Passkeys.Used used = ceremony.finish(node.read());
            if (used.challenge() <= node.lastChallenge(used.passkey())) {
                // answered already: somebody has recorded it
                throw new PasskeyException();
            }
            node.use(used.passkey(), used.challenge(), used.signatures(), clock.instant());
            return saved(session, also);
        });
        factors.refresh(account.id());
        return done;
    }

    /** What does not go together is not saved at all. */
    private static boolean saved(Session session, Also also) throws RepositoryException {
        boolean done = also.apply(session);
        if (done) {
            session.save();
        }
        return done;
    }

    @FunctionalInterface
    private interface Proof {
        boolean holds(Session session, SecondFactorNode node) throws RepositoryException;
    }

    /** What is saved together with the proof. */
    @FunctionalInterface
    private interface Also {
        boolean apply(Session session) throws RepositoryException;
    }

    @FunctionalInterface
    private interface Ceremony {
        Passkeys.Used finish(SecondFactor present);
    }
}
