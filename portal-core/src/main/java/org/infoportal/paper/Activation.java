package org.infoportal.paper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Applications;
import org.infoportal.accreditation.Members;
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
import org.infoportal.host.HostConflictException;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.registration.PasswordRules;
import org.infoportal.session.SessionRegistry;
import org.infoportal.text.Fold;
import org.infoportal.throttle.Throttle;

/**
 * What somebody does with the code from a letter: it proves that the postal address is hers, and lets her choose a
 * password. Whoever guesses learns nothing, not even whether there is such a user name.
 */
public final class Activation {

    private static final Duration NAME_REFILL = Duration.ofSeconds(60);
    private static final Duration NETWORK_REFILL = Duration.ofSeconds(5);
    /** No account has this identifier: looking for its code takes as long as for another. */
    private static final String NOBODY = "nobody";

    private final Host host;
    private final PrivateStore store;
    private final Definitions definitions;
    private final FormChecker checker;
    private final PasswordRules passwords = new PasswordRules();
    private final Members members;
    private final Applications applications;
    private final ActivationCodes codes;
    private final Credentials credentials;
    private final SessionRegistry sessions;
    private final Throttle perName;
    private final Throttle perNetwork;

    public Activation(
            Host host,
            PrivateStore store,
            Definitions definitions,
            FormChecker checker,
            Members members,
            Applications applications,
            ActivationCodes codes,
            Credentials credentials,
            SessionRegistry sessions) {
        this.host = host;
        this.store = store;
        this.definitions = definitions;
        this.checker = checker;
        this.members = members;
        this.applications = applications;
        this.codes = codes;
        this.credentials = credentials;
        this.sessions = sessions;
        this.perName = new Throttle(host.settings().limits().loginsPerIdentifier(), NAME_REFILL);
        this.perNetwork = new Throttle(host.settings().limits().loginsPerNetwork(), NETWORK_REFILL);
    }

    public Form form() {
        return definitions.getForm("activation");
    }

    /**
     * Uses a code up: the address counts as confirmed, the application goes into the queue, the password is set.
     *
     * @param network the caller's address
     * @throws InvalidException naming the fields; it names the code whatever is wrong with name or code
     * @throws ThrottledException after too many wrong ones
     */
    public void activate(Map<String, ?> input, String network) {
        Checked checked = check(input);
        String name = checked.text("userName");
        String key = network + " " + Fold.of(name);
        perNetwork.use(network);
        perName.use(key);
        Optional<String> id = host.accounts()
                .findByIdentifier(name)
                .filter(Account::enabled)
                .map(Account::id)
                .filter(found -> members.find(found).isPresent());
        if (!redeem(id.orElse(NOBODY), checked.text("code"))) {
            throw new InvalidException(List.of(FieldError.of("code", "infoportal.activation.wrong")));
        }
        perNetwork.giveBack(network);
        perName.giveBack(key);
        host.accounts().setPassword(id.orElseThrow(), checked.text("password"));
        sessions.refresh(id.orElseThrow());
        members.refresh(id.orElseThrow());
        applications.tellConfirmed(id.orElseThrow());
    }

    private boolean redeem(String id, String code) {
        try {
            return store.call(session -> {
                if (!codes.redeem(session, id, code)) {
                    return false;
                }
                applications.confirm(session, id);
                // as with every new password: what others have begun with the old one ends
                credentials.renew(session, id);
                sessions.endOthers(session, id, Optional.empty());
                session.save();
                return true;
            });
        } catch (HostConflictException e) {
            // pressed twice: the other press has done it
            return false;
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
}
