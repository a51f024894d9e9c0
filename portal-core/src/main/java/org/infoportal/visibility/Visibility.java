package org.infoportal.visibility;

import java.util.Optional;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.Viewers;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.host.View;
import org.infoportal.jcr.PrivateStore;

/** Tells editors who can see an item, and why: every answer is the gate's. */
public final class Visibility {

    private final ContentEditing editing;
    private final Contents contents;
    private final Gate gate;
    private final Members members;
    private final Viewers viewers;
    private final Accounts accounts;
    private final PrivateStore store;
    private final AuditTrail audit;

    public Visibility(
            ContentEditing editing,
            Contents contents,
            Gate gate,
            Members members,
            Viewers viewers,
            Accounts accounts,
            PrivateStore store,
            AuditTrail audit) {
        this.editing = editing;
        this.contents = contents;
        this.gate = gate;
        this.members = members;
        this.viewers = viewers;
        this.accounts = accounts;
        this.store = store;
        this.audit = audit;
    }

    /** Who can see the item now, and who will once its present text is published. */
    public Sight of(Viewer editor, String type, String id) {
        ContentItem item = editing.get(editor, type, id);
        Optional<ContentItem> live = live(item);
        long then = readers(item);
        return new Sight(item, live, live.map(this::readers).orElse(0L), then);
    }

    /**
     * Whether one person can see the item. That somebody asked is written down, because the answer tells of her.
     *
     * @param person user name or e-mail address
     */
    public PersonSight check(Viewer editor, String type, String id, String person) {
        ContentItem item = editing.get(editor, type, id);
        Optional<Account> account = accounts.findByIdentifier(person.strip()).filter(Account::enabled);
        account.ifPresent(found -> write(editor, found, item));
        Viewer reader = account.map(Account::id).map(viewers::of).orElse(Viewer.GUEST);
        return new PersonSight(
                account.map(found -> reader.name()),
                live(item).map(shown -> gate.explain(reader, shown)),
                gate.explain(reader, item));
    }

    private Optional<ContentItem> live(ContentItem item) {
        return contents.find(item.type().name(), View.LIVE, item.id());
    }

    private long readers(ContentItem item) {
        return members.all().stream()
                .map(member -> viewers.of(member.id()))
                .filter(viewer -> viewer.accredited() && gate.permits(viewer, item))
                .count();
    }

    private void write(Viewer editor, Account account, ContentItem item) {
        store.call(session -> {
            audit.add(
                    session,
                    new AuditEntry(
                            editor.userName(),
                            "visibility.check",
                            account.id(),
                            item.type().name() + " " + item.id()));
            session.save();
            return null;
        });
    }
}
