package org.infoportal.selfservice;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.MemberData;
import org.infoportal.accreditation.Members;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.jcr.PrivateStore;

/**
 * What somebody with an account may change of herself: how she is addressed, her name, her language. What she is entitled
 * by, function and unit, only an application changes.
 */
public final class OwnData {

    private final Accounts accounts;
    private final PrivateStore store;
    private final Definitions definitions;
    private final FormChecker checker;
    private final Members members;
    private final AuditTrail audit;
    private final MemberData data = new MemberData();

    public OwnData(
            Accounts accounts,
            PrivateStore store,
            Definitions definitions,
            FormChecker checker,
            Members members,
            AuditTrail audit) {
        this.accounts = accounts;
        this.store = store;
        this.definitions = definitions;
        this.checker = checker;
        this.members = members;
        this.audit = audit;
    }

    /** The account of whoever is signed in. */
    public Account account(Viewer viewer) {
        return viewer.account()
                .flatMap(accounts::findById)
                .filter(Account::enabled)
                .orElseThrow(NotFoundException::new);
    }

    /** A member's has her name in parts, anybody else's in one. */
    public Form form(Viewer viewer) {
        return definitions.getForm(member(viewer).isPresent() ? "own-data" : "own-data-staff");
    }

    /** The present values, by field name. */
    public Map<String, Object> values(Viewer viewer) {
        Account account = account(viewer);
        Map<String, Object> values = new HashMap<>();
        values.put("language", account.language().getLanguage());
        values.put("fullName", account.fullName());
        member(viewer).ifPresent(member -> {
            values.put("salutation", member.salutation());
            values.put("firstName", member.firstName());
            values.put("lastName", member.lastName());
        });
        return values;
    }

    /**
     * Takes over what she has changed.
     *
     * @return the language she has chosen
     * @throws InvalidException naming the fields
     */
    public Locale change(Viewer viewer, Map<String, ?> input) {
        Account account = account(viewer);
        Checked checked = checker.check(form(viewer), input, viewer).orThrow();
        Locale language = Locale.forLanguageTag(checked.text("language"));
        boolean isMember = member(viewer).isPresent();
        String name = isMember ? checked.text("firstName") + " " + checked.text("lastName") : checked.text("fullName");
        accounts.describe(account.id(), name, language);
        store.call(session -> {
            if (isMember) {
                data.setName(
                        session,
                        account.id(),
                        checked.text("salutation"),
                        checked.text("firstName"),
                        checked.text("lastName"));
                data.setLanguage(session, account.id(), language);
            }
            audit.add(session, new AuditEntry(account.name(), "account.data", account.id(), ""));
            session.save();
            return null;
        });
        members.refresh(account.id());
        return language;
    }

    private Optional<Member> member(Viewer viewer) {
        return viewer.account().flatMap(members::find);
    }
}
