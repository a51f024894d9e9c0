package org.infoportal.editorial;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.content.Contents;
import org.infoportal.content.Deed;
import org.infoportal.content.ItemStore;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Account;
import org.infoportal.host.Host;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;
import org.infoportal.time.LegalTime;

/** "Still true?": items of types with a review date are looked at again when it has come, and their owners are asked. */
public final class ReviewDates {

    private static final String CONFIRM = "confirm";
    private static final String FIELD = "reviewOn";

    private final Host host;
    private final PrivateStore privateStore;
    private final Gate gate;
    private final Definitions definitions;
    private final Contents contents;
    private final ContentEditing editing;
    private final ItemStore store;
    private final EditorialPolicy policy;
    private final Outbox outbox;
    private final Clock clock;
    /** Date by item of what is known to be asked, so that the repository is not looked at for it at each round. */
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    ReviewDates(
            Host host,
            PrivateStore privateStore,
            Gate gate,
            Definitions definitions,
            Contents contents,
            ContentEditing editing,
            ItemStore store,
            EditorialPolicy policy,
            Outbox outbox) {
        this.host = host;
        this.privateStore = privateStore;
        this.gate = gate;
        this.definitions = definitions;
        this.contents = contents;
        this.editing = editing;
        this.store = store;
        this.policy = policy;
        this.outbox = outbox;
        this.clock = host.clock();
    }

    /** What the viewer works on and somebody should have looked at again by today, longest overdue first. */
    public List<ContentItem> overdue(Viewer viewer) {
        return overdue()
                .filter(item -> gate.worksOn(viewer, item.type().name()))
                .sorted(Comparator.comparing(
                                (ContentItem item) -> item.reviewOn().orElseThrow())
                        .thenComparing(ContentItem::title))
                .toList();
    }

    /** The day proposed for the next look, if the item is still true today. */
    public LocalDate proposal() {
        return today().plus(policy.reviewAgainAfter());
    }

    /**
     * Says that the item is still true.
     *
     * @param next when it is to be looked at again
     * @throws NotFoundException if the type has no review date, or the viewer may not write items of it
     * @throws InvalidException if the day is not to come
     */
    public ContentItem confirm(Viewer viewer, String typeName, String id, Optional<Long> revision, LocalDate next) {
        if (!gate.mayEdit(viewer, typeName)) {
            throw new NotFoundException();
        }
        ContentType type = editing.get(viewer, typeName, id).type();
        if (type.property(FIELD).isEmpty()) {
            throw new NotFoundException();
        }
        if (!next.isAfter(today())) {
            throw new InvalidException(List.of(FieldError.of(FIELD, "infoportal.editorial.review.past")));
        }
        return store.alone(() -> store.setReviewOn(
                type,
                id,
                store.getCurrent(type, id, revision).revision(),
                next,
                new Deed(CONFIRM, viewer.userName(), next.toString())));
    }

    /** Asks each owner once for each date, also when this runs twice or breaks off in between. */
    public void askOwners() {
        List<ContentItem> overdue = overdue().toList();
        for (ContentItem item : overdue) {
            owner(item).ifPresent(owner -> ask(item, owner));
        }
    }

    private void ask(ContentItem item, Account owner) {
        String date = item.reviewOn().orElseThrow().toString();
        if (date.equals(asked.get(item.id()))) {
            return;
        }
        boolean isNew = privateStore.call(session -> {
            Node note = note(session, item.id());
            if (date.equals(Nodes.text(note, FIELD))) {
                return false;
            }
            note.setProperty(FIELD, date);
            outbox.add(
                    session,
                    new MailDraft(
                            "review-due",
                            owner.email(),
                            owner.language(),
                            Map.of(
                                    "name",
                                    owner.fullName(),
                                    "title",
                                    item.title(),
                                    "link",
                                    link(item).toString())));
            session.save();
            return true;
        });
        asked.put(item.id(), date);
        if (isNew) {
            outbox.wake();
        }
    }

    private static Node note(Session session, String id) throws RepositoryException {
        return Nodes.folder(Nodes.bucket(Nodes.folder(session.getRootNode(), "reviews"), id), id);
    }

    private URI link(ContentItem item) {
        return host.editingLink(item.type().name(), item.id());
    }

    private Optional<Account> owner(ContentItem item) {
        return host.accounts()
                .findByIdentifier(item.editorial().owner())
                .filter(account -> account.enabled() && !account.email().isEmpty());
    }

    private Stream<ContentItem> overdue() {
        LocalDate today = today();
        return definitions.contentTypes().values().stream()
                .flatMap(type -> contents.all(type.name(), View.WORKING).stream())
                .filter(item -> !item.isTrashed() && item.state() != ContentState.ARCHIVED)
                .filter(item ->
                        item.reviewOn().filter(day -> !day.isAfter(today)).isPresent());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
    }
}
