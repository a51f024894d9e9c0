package org.infoportal.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.jcr.ImportUUIDBehavior;
import javax.jcr.ItemExistsException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.definition.ContentType;
import org.infoportal.error.ConflictException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.host.Host;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.infoportal.text.Slug;

/** Many items of one type written in one save: all of them, or none. */
public final class ContentBatch {

    private final Host host;
    private final Gate gate;
    private final ContentEditing editing;
    private final Contents contents;
    private final ItemStore store;

    public ContentBatch(Host host, Gate gate, ContentEditing editing, Contents contents, ItemStore store) {
        this.host = host;
        this.gate = gate;
        this.editing = editing;
        this.contents = contents;
        this.store = store;
    }

    /**
     * @param values checked, by field; the address among them, if there is one
     * @param id identifier a new item shall have; empty for a fresh one
     * @param known the item that is changed, as it was when that was decided; empty for a new one
     * @param formerSlugs addresses that shall lead here as well
     */
    public record Change(
            Map<String, Object> values, Optional<String> id, Optional<ContentItem> known, List<String> formerSlugs) {}

    /**
     * Writes all changes. New items are drafts, changed ones differ from what is live until they are published.
     *
     * @param action what the history calls it
     * @param step runs after each change was laid ready, before anything is saved; if it throws, nothing is changed
     * @return identifiers, in the order of the changes
     * @throws StaleException if somebody has changed one of them meanwhile
     * @throws ConflictException if an address or identifier was taken meanwhile
     */
    public List<String> write(Viewer viewer, String typeName, String action, List<Change> changes, Runnable step) {
        if (!gate.mayEdit(viewer, typeName)) {
            throw new NotFoundException();
        }
        Deed deed = new Deed(action, viewer.userName(), "");
        ContentType type = editing.getType(viewer, typeName);
        // addresses must stay free until they are written, so nobody creates or renames meanwhile
        return store.alone(() -> {
            Addresses addresses = new Addresses(type);
            List<String> ids;
            try {
                ids = host.sessions().call(type.workspace(), View.WORKING, session -> {
                    List<String> written = new ArrayList<>();
                    for (Change change : changes) {
                        written.add(write(session, type, change, addresses, deed));
                        step.run();
                    }
                    session.save();
                    return written;
                });
            } catch (HostConflictException e) {
                throw new StaleException();
            }
            contents.refreshWorking(type, ids);
            return ids;
        });
    }

    private String write(Session session, ContentType type, Change change, Addresses addresses, Deed deed)
            throws RepositoryException {
        ItemMapper mapper = new ItemMapper(type);
        if (change.known().isPresent()) {
            Node node = current(session, mapper, change.known().get());
            ContentItem before = change.known().get();
            String slug = addresses.of(change, before.id(), before.slug());
            List<String> former = new ArrayList<>(before.formerSlugs());
            former.remove(slug);
            if (!slug.equals(before.slug()) && ItemMapper.wasPublished(node)) {
                former.add(before.slug());
            }
            mapper.write(node, values(change, slug, former));
            mapper.stampModified(node, host.clock().instant(), deed.by());
            keep(node, ContentEditing.written(before, deed.by()), deed);
            return node.getIdentifier();
        }
        String owner = change.id().orElse("");
        String title =
                String.valueOf(change.values().getOrDefault(type.titleProperty().name(), ""));
        String slug = addresses.of(change, owner, "", title);
        Node folder = Nodes.bucket(session.getRootNode(), slug);
        // an address is a name, but a type may let any text be one
        Node node = add(folder, Nodes.freeName(folder, Slug.of(slug)), type.nodeType(), change.id());
        mapper.write(node, values(change, slug, change.formerSlugs()));
        mapper.stampCreated(node, host.clock().instant(), deed.by());
        keep(node, EditorialNodes.read(node).withPeople(deed.by(), "").withContributors(Set.of(deed.by())), deed);
        return node.getIdentifier();
    }

    private void keep(Node node, Editorial editorial, Deed deed) throws RepositoryException {
        EditorialNodes.write(node, editorial, host.clock().instant(), deed.by());
        History.add(node, deed, true, host.clock().instant());
    }

    private static Node current(Session session, ItemMapper mapper, ContentItem known) throws RepositoryException {
        try {
            Node node = session.getNodeByIdentifier(known.id());
            if (ItemMapper.revision(node) != known.revision()
                    || mapper.read(node).isEmpty()) {
                throw new StaleException();
            }
            return node;
        } catch (ItemNotFoundException e) {
            throw new StaleException();
        }
    }

    /** JCR gives a node an identifier of one's own choice in one way only: by import. */
    private static Node add(Node folder, String name, String nodeType, Optional<String> id) throws RepositoryException {
        if (id.isEmpty()) {
            return folder.addNode(name, nodeType);
        }
        String xml = "<sv:node xmlns:sv=\"http://www.jcp.org/jcr/sv/1.0\" sv:name=\"" + name + "\">"
                + property("jcr:primaryType", "Name", nodeType)
                + property("jcr:uuid", "String", id.get())
                + "</sv:node>";
        try {
            folder.getSession()
                    .importXML(
                            folder.getPath(),
                            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                            ImportUUIDBehavior.IMPORT_UUID_COLLISION_THROW);
        } catch (ItemExistsException e) {
            throw new ConflictException("infoportal.transfer.conflict.id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.getNode(name);
    }

    private static String property(String name, String type, String value) {
        return "<sv:property sv:name=\"" + name + "\" sv:type=\"" + type + "\"><sv:value>" + value
                + "</sv:value></sv:property>";
    }

    private static Map<String, Object> values(Change change, String slug, List<String> formerSlugs) {
        Map<String, Object> values = new LinkedHashMap<>(change.values());
        values.put(ContentItem.SLUG, slug);
        if (!formerSlugs.isEmpty()) {
            values.put(ContentItem.FORMER_SLUGS, List.copyOf(formerSlugs));
        }
        return values;
    }

    /** Whose each address is, those of the batch included. An address that once led to an item is never another's. */
    private final class Addresses {

        private final Map<String, String> owners = new HashMap<>();
        private int fresh;

        Addresses(ContentType type) {
            Stream.of(View.LIVE, View.WORKING)
                    .flatMap(view -> contents.all(type.name(), view).stream())
                    .filter(item -> !item.isTrashed())
                    .forEach(item -> {
                        item.formerSlugs().forEach(slug -> owners.put(slug, item.id()));
                        owners.put(item.slug(), item.id());
                    });
        }

        /** The address of a changed item. */
        String of(Change change, String owner, String present) {
            return of(change, owner, present, present);
        }

        /** The chosen address; without one the present, or one made of the title. */
        String of(Change change, String owner, String present, String title) {
            String mine = owner.isEmpty() ? "new " + ++fresh : owner;
            String chosen = String.valueOf(change.values().getOrDefault(ContentItem.SLUG, present));
            if (chosen.isEmpty()) {
                String base = Slug.of(title);
                return Stream.iterate(1, n -> n + 1)
                        .map(n -> n == 1 ? base : base + "-" + n)
                        .filter(slug -> owners.putIfAbsent(slug, mine) == null)
                        .findFirst()
                        .orElseThrow();
            }
            if (!owners.computeIfAbsent(chosen, slug -> mine).equals(mine)) {
                throw new ConflictException("infoportal.transfer.conflict.address");
            }
            return chosen;
        }
    }
}
