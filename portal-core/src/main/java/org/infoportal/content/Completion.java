package org.infoportal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.file.FileChecker;
import org.infoportal.file.FileNodes;
import org.infoportal.file.RefusedFileException;
import org.infoportal.file.StoredFile;
import org.infoportal.form.Checked;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;

/**
 * Adds to an item what a CMS's own editing form leaves out, before it is published: an address, if the editor chose
 * none, and the addresses it had before, so that links go on working; and what the type's own rules make of its values, such as the
 * record that an election was moved. Files that came by such a form are looked at here:
 * one that may not come in is not published.
 */
public final class Completion {

    /** The address under which the item was published last; no author knows what its publics hold. */
    private static final String PUBLISHED_SLUG = "publishedSlug";

    private final Sessions sessions;
    private final Definitions definitions;
    private final Contents contents;
    private final Slugs slugs;
    private final ItemRule rule;
    private final FileChecker files;

    public Completion(Sessions sessions, Definitions definitions, Contents contents, ItemRule rule, FileChecker files) {
        this.sessions = sessions;
        this.definitions = definitions;
        this.contents = contents;
        this.slugs = new Slugs(contents);
        this.rule = rule;
        this.files = files;
    }

    /**
     * Without effect on nodes that are no items of the portal, and on items without a title.
     *
     * @throws RefusedFileException if the item has a file that may not come in
     */
    public synchronized void complete(String workspace, String id) {
        definitions.contentTypes().values().stream()
                .filter(type -> type.workspace().equals(workspace))
                .forEach(type -> complete(type, id));
    }

    private void complete(ContentType type, String id) {
        contents.refresh(type, id);
        Optional<ContentItem> item = contents.find(type.name(), View.WORKING, id);
        if (item.isEmpty()) {
            return;
        }
        sessions.call(type.workspace(), View.WORKING, session -> {
            Node node = session.getNodeByIdentifier(id);
            writeValues(type, node, item.get());
            write(node, address(type, item.get()), item.get().formerSlugs());
            for (Field field : type.form().fields()) {
                if (field.type() == FieldType.UPLOAD) {
                    checkFile(node, field);
                }
            }
            session.save();
            return null;
        });
        contents.refresh(type, id);
    }

    /** What the rule finds wrong is said when the item is handed in or published. */
    private void writeValues(ContentType type, Node node, ContentItem item) throws RepositoryException {
        Map<String, Object> values = rule.apply(type, Optional.of(item), new Checked(item.values(), List.of()))
                .values();
        if (!values.equals(item.values())) {
            new ItemMapper(type).write(node, values);
        }
    }

    private void checkFile(Node node, Field field) throws RepositoryException {
        Optional<StoredFile> file = FileNodes.find(node, field.name());
        if (file.isEmpty() || FileNodes.isChecked(node, field.name())) {
            return;
        }
        if (file.get().size() > field.files().maxBytes()) {
            throw FileChecker.tooLarge(file.get().size(), field.files());
        }
        FileNodes.write(
                node, field.name(), files.check(file.get().name(), FileNodes.bytes(node, field.name()), field.files()));
    }

    private String address(ContentType type, ContentItem item) {
        String chosen = item.text(ContentItem.SLUG);
        Optional<String> owner = Optional.of(item.id());
        return !chosen.isEmpty() && slugs.isFree(type, chosen, owner)
                ? chosen
                : slugs.free(type, chosen.isEmpty() ? item.title() : chosen, owner);
    }

    private static void write(Node node, String slug, List<String> known) throws RepositoryException {
        List<String> former = new ArrayList<>(known);
        former.remove(slug);
        Node record = History.record(node);
        String published = Nodes.text(record, PUBLISHED_SLUG);
        if (!published.isEmpty() && !published.equals(slug) && !former.contains(published)) {
            former.add(published);
        }
        set(node, ContentItem.SLUG, slug);
        set(record, PUBLISHED_SLUG, slug);
        if (!former.equals(known)) {
            node.setProperty(ContentItem.FORMER_SLUGS, former.toArray(String[]::new));
        }
    }

    /** A CMS takes any write for a change of the item, and an approved one must stay as it was approved. */
    private static void set(Node node, String property, String value) throws RepositoryException {
        if (!value.equals(Nodes.text(node, property))) {
            node.setProperty(property, value);
        }
    }
}
