package org.infoportal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;

/**
 * Adds to an item what a CMS's own editing form leaves out, before it is published: an address, if the editor chose
 * none, and the addresses it had before, so that links go on working.
 */
public final class Completion {

    /** The address under which the item was published last; no author knows what its publics hold. */
    private static final String PUBLISHED_SLUG = "publishedSlug";

    private final Sessions sessions;
    private final Definitions definitions;
    private final Contents contents;
    private final Slugs slugs;

    public Completion(Sessions sessions, Definitions definitions, Contents contents) {
        this.sessions = sessions;
        this.definitions = definitions;
        this.contents = contents;
        this.slugs = new Slugs(contents);
    }

    /** Without effect on nodes that are no items of the portal, and on items without a title. */
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
            write(
                    session.getNodeByIdentifier(id),
                    address(type, item.get()),
                    item.get().formerSlugs());
            session.save();
            return null;
        });
        contents.refresh(type, id);
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
        String published = Nodes.text(node, PUBLISHED_SLUG);
        if (!published.isEmpty() && !published.equals(slug) && !former.contains(published)) {
            former.add(published);
        }
        set(node, ContentItem.SLUG, slug);
        set(node, PUBLISHED_SLUG, slug);
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
