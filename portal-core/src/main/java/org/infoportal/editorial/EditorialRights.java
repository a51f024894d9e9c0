package org.infoportal.editorial;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.access.Gate;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;

/** Who may take which step with an item: the gate's answer on roles, the item's state, and the second pair of eyes. */
public final class EditorialRights {

    private final Gate gate;
    private final EditorialPolicy policy;
    private final Accounts accounts;
    private final PublicationRule rule;

    public EditorialRights(Gate gate, EditorialPolicy policy, Accounts accounts, PublicationRule rule) {
        this.gate = gate;
        this.policy = policy;
        this.accounts = accounts;
        this.rule = rule;
    }

    /** Whether the step can be taken now and would change something. */
    boolean isOffered(Viewer viewer, ContentItem item, EditorialAction action) {
        return action.isPossibleFrom(item.state())
                && hasRole(viewer, item, action)
                && !lacksApproval(item, action)
                && !isOwnWork(viewer, item, action)
                && (action != EditorialAction.UNPUBLISH || item.editorial().live())
                && (action != EditorialAction.PUBLISH || item.state() != ContentState.PUBLISHED);
    }

    /**
     * @throws NotFoundException if the viewer's roles do not allow it
     * @throws ConflictException if the item does not, now
     */
    void ensure(Viewer viewer, ContentItem item, EditorialAction action) {
        boolean thrownAway = item.isTrashed() && action != EditorialAction.RESTORE && action != EditorialAction.ERASE;
        if (thrownAway || !hasRole(viewer, item, action)) {
            throw new NotFoundException();
        }
        if (!action.isPossibleFrom(item.state())) {
            throw new ConflictException("infoportal.editorial.conflict.state");
        }
        if (lacksApproval(item, action)) {
            throw new ConflictException("infoportal.editorial.conflict.approval");
        }
        if (isPublication(action)) {
            refuse(rule.obstacle(item));
        } else if (action == EditorialAction.SUBMIT) {
            refuse(rule.flaw(item));
        }
        if (isOwnWork(viewer, item, action)) {
            throw new ConflictException("infoportal.editorial.conflict.own");
        }
    }

    /** Those who can be given something of this type to do, by name. */
    public List<Account> colleagues(String type) {
        Map<String, Account> found = new LinkedHashMap<>();
        Stream.of(Roles.EDITOR, Roles.editorOf(type), Roles.REVIEWER, Roles.PUBLISHER, Roles.ADMIN)
                .flatMap(role -> accounts.withRole(role).stream())
                .sorted(Comparator.comparing(Account::fullName).thenComparing(Account::name))
                .forEach(account -> found.putIfAbsent(account.id(), account));
        return List.copyOf(found.values());
    }

    void ensureColleague(String field, String userName, String type) {
        if (!userName.isEmpty()
                && colleagues(type).stream().noneMatch(account -> account.name().equals(userName))) {
            throw new InvalidException(List.of(FieldError.of(field, "infoportal.field.choice.error")));
        }
    }

    /** Whether this text is published only after somebody has approved it who did not write on it. */
    public boolean needsFourEyes(ContentItem item) {
        return policy.needsFourEyes(item.type().name()) || rule.needsFourEyes(item);
    }

    private static void refuse(Optional<FieldError> reason) {
        reason.ifPresent(error -> {
            throw new ConflictException(error.messageKey(), error.arguments().toArray());
        });
    }

    /** Why the text can never be published as it is, whoever approves it. */
    public Optional<FieldError> flaw(ContentItem item) {
        return rule.flaw(item);
    }

    /** Why the text cannot be published now, whoever approves it. */
    public Optional<FieldError> obstacle(ContentItem item) {
        return rule.obstacle(item);
    }

    /** Whether the text as it stands may be shown to readers. */
    boolean isReleased(ContentItem item) {
        return rule.obstacle(item).isEmpty() && isApproved(item);
    }

    private boolean isApproved(ContentItem item) {
        return !needsFourEyes(item) || item.state() == ContentState.APPROVED || item.state() == ContentState.PUBLISHED;
    }

    private boolean hasRole(Viewer viewer, ContentItem item, EditorialAction action) {
        String type = item.type().name();
        boolean edits = gate.mayEdit(viewer, type);
        boolean releases = gate.mayPublish(viewer) || edits && !needsFourEyes(item);
        return switch (action) {
            case SUBMIT, RESTORE -> edits;
            case APPROVE, SEND_BACK -> gate.mayReview(viewer);
            case PUBLISH, SCHEDULE, UNPUBLISH, ARCHIVE -> releases;
            case REOPEN -> edits || releases;
            case TRASH -> edits && (releases || !item.editorial().live());
            case ERASE -> gate.mayAdminister(viewer);
        };
    }

    private boolean lacksApproval(ContentItem item, EditorialAction action) {
        return isPublication(action) && !isApproved(item);
    }

    private static boolean isPublication(EditorialAction action) {
        return action == EditorialAction.PUBLISH || action == EditorialAction.SCHEDULE;
    }

    /** Whoever saved last counts too: another editor, such as a CMS's own form, keeps no list of contributors. */
    private boolean isOwnWork(Viewer viewer, ContentItem item, EditorialAction action) {
        return action == EditorialAction.APPROVE
                && needsFourEyes(item)
                && (item.editorial().contributors().contains(viewer.userName())
                        || item.modifiedBy().equals(viewer.userName()));
    }
}
