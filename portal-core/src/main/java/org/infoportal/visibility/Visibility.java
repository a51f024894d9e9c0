package org.infoportal.visibility;

import java.util.Map;
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
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.editorial.Openings;
import org.infoportal.error.InvalidException;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.host.View;
import org.infoportal.jcr.PrivateStore;

/** Tells editors who can see an item, and why: every answer is the gate's. */
public final class Visibility {

    private final Definitions definitions;
    private final FormChecker checker;
    private final ContentEditing editing;
    private final Openings openings;
    private final Contents contents;
    private final Gate gate;
    private final Members members;
    private final Viewers viewers;
    private final Accounts accounts;
    private final PrivateStore store;
    private final AuditTrail audit;

    public Visibility(
            Definitions definitions,
            FormChecker checker,
            ContentEditing editing,
            Openings openings,
            Contents contents,
            Gate gate,
            Members members,
            Viewers viewers,
            Accounts accounts,
            PrivateStore store,
            AuditTrail audit) {
        this.definitions = definitions;
        this.checker = checker;
        this.editing = editing;
        this.openings = openings;
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
     * @param input the form {@code visibility-check}: her user name or e-mail address
     * @throws InvalidException naming the field
     */
    public PersonSight check(Viewer editor, String type, String id, Map<String, ?> input) {
        ContentItem item = editing.get(editor, type, id);
        String person = checker.check(form(), input, editor).orThrow().text("person");
        Optional<Account> account = accounts.findByIdentifier(person).filter(Account::enabled);
        account.ifPresent(found -> write(editor, found, item));
        Viewer reader = account.map(Account::id).map(viewers::of).orElse(Viewer.GUEST);
        return new PersonSight(
                account.map(found -> reader.name()),
                live(item).map(shown -> gate.explain(reader, shown)),
                gate.explain(reader, item));
    }

    /** What publishing the item would show to everybody that was published for some; empty if there is nothing of it. */
    public Optional<Opening> opening(Viewer editor, String type, String id) {
        ContentItem item = editing.get(editor, type, id);
        return openings.find(item).map(before -> new Opening(item, before, readers(before)));
    }

    /** What is asked to find a person. */
    public Form form() {
        return definitions.getForm("visibility-check");
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
