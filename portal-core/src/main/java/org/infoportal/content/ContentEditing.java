package org.infoportal.content;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.file.TemporaryFiles;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Host;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;

/**
 * What editors do with content. Every method asks the gate first and answers a stranger as if nothing were there. One
 * change is made after the other, so that what was checked still holds when it is written.
 */
public final class ContentEditing {

    private final Host host;
    private final Gate gate;
    private final Definitions definitions;
    private final Contents contents;
    private final FormChecker checker;
    private final FileInputs files;
    private final Slugs slugs;
    private final Clock clock;

    public ContentEditing(
            Host host,
            Gate gate,
            Definitions definitions,
            Contents contents,
            FormChecker checker,
            TemporaryFiles uploads) {
        this.host = host;
        this.gate = gate;
        this.definitions = definitions;
        this.contents = contents;
        this.checker = checker;
        this.files = new FileInputs(uploads);
        this.slugs = new Slugs(contents);
        this.clock = host.clock();
    }

    /** The types this viewer may edit; none for a stranger. */
    public List<ContentType> types(Viewer viewer) {
        if (!gate.mayEdit(viewer)) {
            return List.of();
        }
        return definitions.contentTypes().values().stream()
                .sorted(java.util.Comparator.comparing(ContentType::name))
                .toList();
    }

    public ContentType getType(Viewer viewer, String name) {
        return types(viewer).stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    public List<ContentItem> list(Viewer viewer, String type) {
        return List.copyOf(contents.all(getType(viewer, type).name(), View.WORKING));
    }

    public ContentItem get(Viewer viewer, String type, String id) {
        return contents.find(getType(viewer, type).name(), View.WORKING, id).orElseThrow(NotFoundException::new);
    }

    /** @throws InvalidException naming the fields */
    public ContentItem create(Viewer viewer, String typeName, Map<String, ?> input) {
        ContentType type = getType(viewer, typeName);
        Map<String, ?> resolved = files.resolve(type.form(), input, Optional.empty(), viewer);
        Checked checked = checker.check(type.form(), resolved, viewer).orThrow();
        String id = createNode(type, checked, viewer.userName());
        return get(viewer, typeName, id);
    }

    private synchronized String createNode(ContentType type, Checked checked, String editor) {
        String slug = chosenSlug(type, checked, Optional.empty())
                .orElseGet(
                        () -> slugs.free(type, checked.text(type.titleProperty().name()), Optional.empty()));
        String id = host.sessions().call(type.workspace(), View.WORKING, session -> {
            Node folder = Nodes.bucket(session.getRootNode(), slug);
            Node node = folder.addNode(Nodes.freeName(folder, slug), type.nodeType());
            ItemMapper mapper = new ItemMapper(type);
            mapper.write(node, with(checked.values(), slug, List.of()));
            mapper.stampCreated(node, clock.instant(), editor);
            session.save();
            return node.getIdentifier();
        });
        // the next caller must see this address as taken, and this one her item
        contents.refresh(type, id);
        return id;
    }

    /**
     * @param revision what the editor had before her
     * @throws StaleException if somebody else saved since
     * @throws InvalidException naming the fields
     */
    public ContentItem update(Viewer viewer, String typeName, String id, long revision, Map<String, ?> input) {
        ContentItem known = get(viewer, typeName, id);
        ContentType type = known.type();
        Map<String, ?> resolved = files.resolve(type.form(), input, Optional.of(known), viewer);
        Checked checked = checker.check(type.form(), resolved, viewer).orThrow();
        updateNode(type, id, revision, checked, viewer.userName());
        return get(viewer, typeName, id);
    }

    private synchronized void updateNode(ContentType type, String id, long revision, Checked checked, String editor) {
        Optional<String> chosen = chosenSlug(type, checked, Optional.of(id));
        change(type, id, revision, node -> {
            ItemMapper mapper = new ItemMapper(type);
            ContentItem before = mapper.read(node).orElseThrow(NotFoundException::new);
            String slug = chosen.orElse(before.slug());
            List<String> former = new ArrayList<>(before.formerSlugs());
            former.remove(slug);
            if (!slug.equals(before.slug()) && ItemMapper.wasPublished(node)) {
                former.add(before.slug());
            }
            mapper.write(node, with(checked.values(), slug, former));
            mapper.stampModified(node, clock.instant(), editor);
        });
    }

    /** Removes the item, also from the live view. */
    public synchronized void delete(Viewer viewer, String typeName, String id, long revision) {
        ContentType type = get(viewer, typeName, id).type();
        ensureCurrent(type, id, revision);
        refreshing(type, id, () -> host.publishing().unpublish(type.workspace(), id, viewer.userName()));
        change(type, id, revision, Node::remove);
    }

    /** Makes the item's present text visible to those it is meant for. */
    public synchronized ContentItem publish(Viewer viewer, String typeName, String id, Optional<Long> revision) {
        ContentType type = get(viewer, typeName, id).type();
        revision.ifPresent(r -> ensureCurrent(type, id, r));
        refreshing(type, id, () -> host.publishing().publish(type.workspace(), id, viewer.userName()));
        return get(viewer, typeName, id);
    }

    /** Takes the item away from everybody but editors. */
    public synchronized ContentItem unpublish(Viewer viewer, String typeName, String id, Optional<Long> revision) {
        ContentType type = get(viewer, typeName, id).type();
        revision.ifPresent(r -> ensureCurrent(type, id, r));
        refreshing(type, id, () -> host.publishing().unpublish(type.workspace(), id, viewer.userName()));
        return get(viewer, typeName, id);
    }

    private void ensureCurrent(ContentType type, String id, long revision) {
        contents.find(type.name(), View.WORKING, id)
                .filter(item -> item.revision() == revision)
                .orElseThrow(StaleException::new);
    }

    private void change(ContentType type, String id, long revision, NodeChange change) {
        refreshing(
                type,
                id,
                () -> host.sessions().call(type.workspace(), View.WORKING, session -> {
                    Node node = node(session, id);
                    if (new ItemMapper(type)
                                    .read(node)
                                    .map(ContentItem::revision)
                                    .orElse(0L)
                            != revision) {
                        throw new StaleException();
                    }
                    change.apply(node);
                    session.save();
                    return null;
                }));
    }

    /** The caller, and whoever comes next, sees what was done, or what somebody else did meanwhile. */
    private void refreshing(ContentType type, String id, Runnable work) {
        try {
            work.run();
        } catch (HostConflictException e) {
            throw new StaleException();
        } finally {
            contents.refresh(type, id);
        }
    }

    private static Node node(Session session, String id) throws RepositoryException {
        try {
            return session.getNodeByIdentifier(id);
        } catch (ItemNotFoundException e) {
            throw new NotFoundException();
        }
    }

    private Optional<String> chosenSlug(ContentType type, Checked checked, Optional<String> owner) {
        String slug = checked.text(ContentItem.SLUG);
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        if (!slugs.isFree(type, slug, owner)) {
            throw new InvalidException(List.of(FieldError.of(ContentItem.SLUG, "infoportal.field.slug.taken")));
        }
        return Optional.of(slug);
    }

    private static Map<String, Object> with(Map<String, Object> values, String slug, List<String> formerSlugs) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(ContentItem.SLUG, slug);
        if (!formerSlugs.isEmpty()) {
            all.put(ContentItem.FORMER_SLUGS, List.copyOf(formerSlugs));
        }
        return all;
    }

    @FunctionalInterface
    private interface NodeChange {
        void apply(Node node) throws RepositoryException;
    }
}
