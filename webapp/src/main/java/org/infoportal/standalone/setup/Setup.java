package org.infoportal.standalone.setup;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.definition.Form;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.registration.PasswordRules;
import org.infoportal.standalone.account.StandaloneAccounts;

/** Makes the first administrator: no account of a fresh portal has a password that anybody knows. */
public final class Setup {

    private static final String PURPOSE = "setup";
    private static final Duration VALIDITY = Duration.ofHours(24);

    private final Portal portal;
    private final StandaloneAccounts accounts;
    private final FormChecker checker;
    private final PasswordRules passwords = new PasswordRules();

    public Setup(Portal portal, StandaloneAccounts accounts) {
        this.portal = portal;
        this.accounts = accounts;
        this.checker = new FormChecker(portal.choices());
    }

    /** A one-time link, valid for a day; empty if there is an administrator. */
    public Optional<URI> link() {
        if (accounts.hasStaff()) {
            return Optional.empty();
        }
        String token = portal.store().call(session -> {
            String secret = portal.tokens().issue(session, PURPOSE, Roles.ADMIN, VALIDITY);
            session.save();
            return secret;
        });
        return Optional.of(portal.host().settings().link("einrichten?token=" + token));
    }

    Form form() {
        return portal.definitions().getForm("setup");
    }

    boolean isOpen(String token) {
        return portal.store()
                        .call(session ->
                                portal.tokens().peek(session, PURPOSE, token).isPresent())
                && !accounts.hasStaff();
    }

    /**
     * Creates the administrator and uses the link up.
     *
     * @return false if the link is worth nothing
     * @throws InvalidException naming the fields
     */
    synchronized boolean create(String token, Map<String, ?> input) {
        if (!isOpen(token)) {
            return false;
        }
        Checked checked = checker.check(form(), input, Viewer.GUEST);
        List<FieldError> errors = new ArrayList<>(checked.errors());
        errors.addAll(passwords.check(checked));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        accounts.createStaff(
                        checked.text("userName"),
                        checked.text("fullName"),
                        checked.text("email"),
                        checked.text("password"),
                        Set.of(Roles.ADMIN))
                .orElseThrow(() -> new InvalidException(List.of(FieldError.of("userName", "infoportal.setup.taken"))));
        portal.store().call(session -> {
            portal.tokens().redeem(session, PURPOSE, token);
            session.save();
            return null;
        });
        return true;
    }
}
