package org.infoportal.standalone.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.Portal;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.content.TypeChoices;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Form;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Account;
import org.infoportal.mail.MailDraft;
import org.infoportal.standalone.account.StandaloneAccounts;

/**
 * Who works for the portal: editors, accreditors, administrators. Administrators invite them and say what they may do;
 * whoever is invited chooses her own name and password. In Magnolia that is the security app's.
 */
public final class Staff {

    private static final Duration VALIDITY = Duration.ofDays(7);

    /** What can be given. */
    static final List<String> ROLES =
            List.of(Roles.EDITOR, Roles.REVIEWER, Roles.PUBLISHER, Roles.ACCREDITOR, Roles.ADMIN);

    private final Portal portal;
    private final StandaloneAccounts accounts;
    private final AuditTrail audit;
    private final FormChecker checker;

    public Staff(Portal portal, StandaloneAccounts accounts, AuditTrail audit) {
        this.portal = portal;
        this.accounts = accounts;
        this.audit = audit;
        this.checker = new FormChecker(portal.choices());
    }

    Form invitationForm() {
        return portal.definitions().getForm("staff-invitation");
    }

    Form rolesForm() {
        return portal.definitions().getForm("staff-roles");
    }

    /** By name. */
    public List<Account> list(Viewer viewer) {
        ensureAllowed(viewer);
        return accounts.staff();
    }

    public Account get(Viewer viewer, String id) {
        return list(viewer).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Whether this is the viewer's own account, which she can neither lock nor take the administration from. */
    static boolean isOwn(Viewer viewer, String id) {
        return viewer.account().filter(id::equals).isPresent();
    }

    /**
     * Sends a personal link to somebody who is to work here.
     *
     * @param input fields of {@link #invitationForm}
     * @throws InvalidException naming the fields
     */
    public void invite(Viewer viewer, Map<String, ?> input, Locale language) {
        ensureAllowed(viewer);
        Checked checked = checker.check(invitationForm(), input, viewer).orThrow();
        String email = checked.text("email").toLowerCase(Locale.ROOT);
        if (accounts.findByIdentifier(email).isPresent()) {
            throw new InvalidException(List.of(FieldError.of("email", "infoportal.staff.email.taken")));
        }
        List<String> roles = chosenRoles(checked);
        portal.store().call(session -> {
            String token = portal.tokens()
                    .issue(session, StaffInvitation.PURPOSE, new StaffInvitation(email, roles).text(), VALIDITY);
            String link = portal.host()
                    .settings()
                    .link("mitarbeit?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                    .toString();
            portal.outbox()
                    .add(
                            session,
                            new MailDraft(
                                    "staff-invitation", email, language, Map.of("name", viewer.name(), "link", link)));
            record(session, viewer, "staff.invited", "", String.join(" ", roles));
            session.save();
            return null;
        });
        portal.outbox().wake();
    }

    /**
     * Says anew what somebody may do.
     *
     * @param input fields of {@link #rolesForm}
     * @throws InvalidException naming the fields
     */
    public void setRoles(Viewer viewer, String id, Map<String, ?> input) {
        Account account = get(viewer, id);
        Checked checked = checker.check(rolesForm(), input, viewer).orThrow();
        Set<String> roles = Set.copyOf(chosenRoles(checked));
        if (isOwn(viewer, id) && !roles.contains(Roles.ADMIN)) {
            throw new InvalidException(List.of(FieldError.of("roles", "infoportal.staff.own.roles")));
        }
        List<String> offered = offeredRoles();
        log(
                viewer,
                "staff.roles",
                account.id(),
                offered.stream().filter(roles::contains).collect(Collectors.joining(" ")));
        accounts.ensureRoles(offered);
        for (String role : offered) {
            if (roles.contains(role)) {
                accounts.grantRole(id, role);
            } else {
                accounts.revokeRole(id, role);
            }
        }
    }

    /** Locks somebody out, at once, or lets her in again. */
    public void setEnabled(Viewer viewer, String id, boolean enabled) {
        Account account = get(viewer, id);
        if (isOwn(viewer, id)) {
            throw new ConflictException("infoportal.staff.own.lock");
        }
        log(viewer, enabled ? "staff.unlocked" : "staff.locked", account.id(), "");
        accounts.setEnabled(id, enabled);
    }

    /** What an account has been given, as {@link #rolesForm} has it. */
    Map<String, Object> given(Account account) {
        return Map.of(
                "roles",
                ROLES.stream().filter(account.roles()::contains).toList(),
                TypeChoices.FIELD,
                editedTypes(account).stream().map(ContentType::name).toList());
    }

    /** The types of which the account is an editor on its own. */
    List<ContentType> editedTypes(Account account) {
        return types().filter(type -> account.roles().contains(Roles.editorOf(type.name())))
                .toList();
    }

    private List<String> offeredRoles() {
        return Stream.concat(ROLES.stream(), types().map(type -> Roles.editorOf(type.name())))
                .toList();
    }

    private Stream<ContentType> types() {
        return portal.definitions().contentTypes().values().stream().sorted(Comparator.comparing(ContentType::name));
    }

    private static List<String> chosenRoles(Checked checked) {
        List<String> roles = Stream.concat(
                        checked.texts("roles").stream(),
                        checked.texts(TypeChoices.FIELD).stream().map(Roles::editorOf))
                .toList();
        if (roles.isEmpty()) {
            throw new InvalidException(List.of(FieldError.of("roles", "infoportal.staff.roles.required")));
        }
        return roles;
    }

    private void log(Viewer viewer, String action, String subject, String detail) {
        portal.store().call(session -> {
            record(session, viewer, action, subject, detail);
            session.save();
            return null;
        });
    }

    private void record(Session session, Viewer viewer, String action, String subject, String detail)
            throws RepositoryException {
        audit.add(session, new AuditEntry(viewer.userName(), action, subject, detail));
    }

    private void ensureAllowed(Viewer viewer) {
        if (!portal.gate().mayAdminister(viewer)) {
            throw new NotFoundException();
        }
    }
}
