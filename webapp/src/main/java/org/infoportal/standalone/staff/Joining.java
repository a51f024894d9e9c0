package org.infoportal.standalone.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.access.Viewer;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.definition.Form;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Account;
import org.infoportal.registration.PasswordRules;
import org.infoportal.standalone.account.StandaloneAccounts;

/** What somebody does with an invitation to work for the portal: she makes her account. The link proves her address. */
public final class Joining {

    private final Portal portal;
    private final StandaloneAccounts accounts;
    private final AuditTrail audit;
    private final FormChecker checker;
    private final PasswordRules passwords = new PasswordRules();

    public Joining(Portal portal, StandaloneAccounts accounts, AuditTrail audit) {
        this.portal = portal;
        this.accounts = accounts;
        this.audit = audit;
        this.checker = new FormChecker(portal.choices());
    }

    Form form() {
        return portal.definitions().getForm("staff");
    }

    /** The invitation behind a link; empty if it is unknown, used or too old. Changes nothing. */
    Optional<StaffInvitation> find(String token) {
        return portal.store()
                .call(session -> portal.tokens().peek(session, StaffInvitation.PURPOSE, token))
                .map(StaffInvitation::of);
    }

    /**
     * Makes the account and uses the link up.
     *
     * @return false if the link is worth nothing
     * @throws InvalidException naming the fields
     */
    synchronized boolean join(String token, Map<String, ?> input) {
        Optional<StaffInvitation> found = find(token);
        if (found.isEmpty()) {
            return false;
        }
        StaffInvitation invitation = found.get();
        Checked checked = check(input, invitation.email());
        Account account = accounts.createStaff(
                        checked.text("userName"),
                        checked.text("fullName"),
                        invitation.email(),
                        checked.text("password"),
                        Set.copyOf(invitation.roles()))
                .orElseThrow(() -> new InvalidException(List.of(FieldError.of("userName", "infoportal.setup.taken"))));
        portal.store().call(session -> {
            portal.tokens().redeem(session, StaffInvitation.PURPOSE, token);
            audit.add(
                    session,
                    new AuditEntry(account.name(), "staff.joined", account.id(), String.join(" ", invitation.roles())));
            session.save();
            return null;
        });
        return true;
    }

    private Checked check(Map<String, ?> input, String email) {
        Checked checked = checker.check(form(), input, Viewer.GUEST);
        List<FieldError> errors = new ArrayList<>(checked.errors());
        errors.addAll(passwords.check(checked, List.of(email)));
        return new Checked(checked.values(), errors).orThrow();
    }
}
