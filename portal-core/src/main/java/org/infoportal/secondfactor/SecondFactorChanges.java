package org.infoportal.secondfactor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.jcr.PrivateStore;

/** Setting up, changing and removing second factors. Whoever calls has made sure that it is the owner. */
public final class SecondFactorChanges {

    private static final Duration SET_UP_TIME = Duration.ofMinutes(30);
    private static final int MAX_PASSKEYS = 20;
    private static final int MAX_NAME = 60;

    private final Accounts accounts;
    private final PrivateStore store;
    private final Gate gate;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SecondFactorNotices notices;
    private final Clock clock;
    private final AppCodes appCodes = new AppCodes();
    private final RecoveryCodes recoveryCodes = new RecoveryCodes();

    SecondFactorChanges(
            Accounts accounts,
            PrivateStore store,
            Gate gate,
            SecondFactors factors,
            Passkeys passkeys,
            SecondFactorNotices notices,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.gate = gate;
        this.factors = factors;
        this.passkeys = passkeys;
        this.notices = notices;
        this.clock = clock;
    }

    /** Makes a secret for an authenticator app. It counts for nothing until a code of it has come. */
    public void startApp(Account owner) {
        store.call(session -> {
            SecondFactorNode.ensure(session, owner.id()).setNewAppSecret(appCodes.newSecret(), clock.instant());
            session.save();
            return null;
        });
    }

    /** The secret to be set up; empty if there is none or it has waited too long. */
    public Optional<AppSecret> startedApp(String owner) {
        return store.call(session -> {
                    Optional<SecondFactorNode> node = SecondFactorNode.find(session, owner);
                    return node.isEmpty()
                            ? Optional.<byte[]>empty()
                            : node.get().newAppSecret(earliestStart());
                })
                .map(AppSecret::new);
    }

    /**
     * Takes the app into use; one that was there before is so no more.
     *
     * @return recovery codes, if this is the first factor, else none; they are shown once and stored nowhere
     * @throws InvalidException naming {@code code} if it is not the app's present one
     * @throws ConflictException if no app is being set up
     */
    public List<String> confirmApp(Account owner, String code) {
        return change(owner, (session, node) -> {
            byte[] secret = node.newAppSecret(earliestStart())
                    .orElseThrow(() -> new ConflictException("infoportal.secondFactor.app.gone"));
            OptionalLong step = appCodes.step(secret, SecondStep.digits(code), clock.instant(), 0);
            if (step.isEmpty()) {
                throw new InvalidException(List.of(FieldError.of("code", "infoportal.secondFactor.app.code.wrong")));
            }
            List<String> codes = codesForTheFirst(node);
            node.takeNewAppSecret(clock.instant(), step.getAsLong());
            notices.tell(session, owner.name(), owner, "app-added");
            return codes;
        });
    }

    /** @throws ConflictException if it is the last factor and the account must have one */
    public void removeApp(Account owner) {
        change(owner, (session, node) -> {
            if (node.appSecret().isEmpty()) {
                throw new NotFoundException();
            }
            node.removeApp();
            afterRemoval(session, node, owner, "app-removed");
            return null;
        });
    }

    /**
     * @param answer what the browser has sent
     * @return recovery codes, if this is the first factor, else none
     * @throws InvalidException naming {@code name}
     * @throws PasskeyException if it is no passkey that was asked for
     */
    public List<String> addPasskey(Account owner, String name, String answer) {
        String checked = checkName(name);
        return change(owner, (session, node) -> {
            SecondFactor present = node.read();
            if (present.passkeys().size() >= MAX_PASSKEYS) {
                throw new ConflictException("infoportal.secondFactor.passkey.many");
            }
            Passkeys.Made made = passkeys.finishCreation(owner, present, answer, checked, clock.instant());
            if (present.passkeys().stream()
                    .anyMatch(known -> known.id().equals(made.passkey().id()))) {
                throw new PasskeyException();
            }
            List<String> codes = codesForTheFirst(node);
            node.addPasskey(made.passkey(), made.challenge());
            notices.tell(session, owner.name(), owner, "passkey-added");
            return codes;
        });
    }

    /** @throws InvalidException naming {@code name} */
    public void renamePasskey(Account owner, String passkey, String name) {
        String checked = checkName(name);
        change(owner, (session, node) -> {
            if (!node.rename(passkey, checked)) {
                throw new NotFoundException();
            }
            return null;
        });
    }

    /** @throws ConflictException if it is the last factor and the account must have one */
    public void removePasskey(Account owner, String passkey) {
        change(owner, (session, node) -> {
            if (!node.removePasskey(passkey)) {
                throw new NotFoundException();
            }
            afterRemoval(session, node, owner, "passkey-removed");
            return null;
        });
    }

    /** New recovery codes; the old ones are worth nothing from now on. */
    public List<String> renewCodes(Account owner) {
        return change(owner, (session, node) -> {
            if (!node.read().isPresent()) {
                throw new NotFoundException();
            }
            List<String> codes = newCodes(node);
            notices.tell(session, owner.name(), owner, "codes-renewed");
            return codes;
        });
    }

    /** Whom an administrator can help: an account that is there. */
    public Account getOther(Viewer admin, String id) {
        if (!gate.mayAdminister(admin) || admin.account().filter(id::equals).isPresent()) {
            throw new NotFoundException();
        }
        return accounts.findById(id).orElseThrow(NotFoundException::new);
    }

    /**
     * Takes all factors from somebody who has lost her device and her codes. Her password alone opens the account then.
     */
    public void reset(Viewer admin, String id) {
        Account owner = getOther(admin, id);
        change(owner, (session, node) -> {
            if (!node.read().isPresent()) {
                throw new NotFoundException();
            }
            node.remove();
            notices.tell(session, admin.userName(), owner, "reset");
            return null;
        });
    }

    private void afterRemoval(Session session, SecondFactorNode node, Account owner, String change)
            throws RepositoryException {
        boolean last = !node.read().isPresent();
        if (last && factors.isMandatory(owner)) {
            throw new ConflictException("infoportal.secondFactor.last");
        }
        if (last) {
            // recovery codes too: they recover nothing any more
            node.remove();
        }
        notices.tell(session, owner.name(), owner, change);
    }

    private List<String> codesForTheFirst(SecondFactorNode node) throws RepositoryException {
        return node.read().isPresent() ? List.of() : newCodes(node);
    }

    private List<String> newCodes(SecondFactorNode node) throws RepositoryException {
        String account = node.read().account();
        List<String> codes = recoveryCodes.create();
        node.setCodes(
                codes.stream().map(code -> RecoveryCodes.hash(account, code)).toList());
        return codes;
    }

    private static String checkName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw invalidName("infoportal.field.required.error");
        }
        if (stripped.length() > MAX_NAME) {
            throw invalidName("infoportal.field.length.error", MAX_NAME);
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw invalidName("infoportal.field.characters.error");
        }
        return stripped;
    }

    private static InvalidException invalidName(String key, Object... arguments) {
        return new InvalidException(List.of(FieldError.of("name", key, arguments)));
    }

    private Instant earliestStart() {
        return clock.instant().minus(SET_UP_TIME);
    }

    private <T> T change(Account owner, Change<T> change) {
        T result = store.call(session -> {
            T made = change.apply(session, SecondFactorNode.ensure(session, owner.id()));
            session.save();
            return made;
        });
        factors.refresh(owner.id());
        notices.send();
        return result;
    }

    @FunctionalInterface
    private interface Change<T> {
        T apply(Session session, SecondFactorNode node) throws RepositoryException;
    }
}
