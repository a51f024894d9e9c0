package org.infoportal.content;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.ModelProperty;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.file.CheckedFile;
import org.infoportal.file.FileNodes;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Host;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;

/**
 * Reading and writing the texts of content; what becomes of them afterwards is the workflow's. Every method asks the gate
 * first and answers a stranger as if nothing were there.
 */
public final class ContentEditing {

    private final Host host;
    private final Gate gate;
    private final Definitions definitions;
    private final Contents contents;
    private final FormChecker checker;
    private final ItemRule rule;
    private final FileInputs files;
    private final ItemStore store;
    private final Slugs slugs;
    private final Clock clock;

    public ContentEditing(
            Host host,
            Gate gate,
            Definitions definitions,
            Contents contents,
            FormChecker checker,
            ItemRule rule,
            ItemStore store,
            FileInputs files) {
        this.host = host;
        this.gate = gate;
        this.definitions = definitions;
        this.contents = contents;
        this.checker = checker;
        this.rule = rule;
        this.store = store;
        this.files = files;
        this.slugs = new Slugs(contents);
        this.clock = host.clock();
    }

    /** The types this viewer works on, be it only to review or publish them; none for a stranger. */
    public List<ContentType> types(Viewer viewer) {
        return definitions.contentTypes().values().stream()
                .filter(type -> gate.worksOn(viewer, type.name()))
                .sorted(Comparator.comparing(ContentType::name))
                .toList();
    }

    public ContentType getType(Viewer viewer, String name) {
        return types(viewer).stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** All items of a type but those that were thrown away. */
    public List<ContentItem> list(Viewer viewer, String type) {
        return items(viewer, type, false);
    }

    /** What was thrown away of a type and can come back. */
    public List<ContentItem> trash(Viewer viewer, String type) {
        return items(viewer, type, true);
    }

    private List<ContentItem> items(Viewer viewer, String type, boolean trashed) {
        return contents.all(getType(viewer, type).name(), View.WORKING).stream()
                .filter(item -> item.isTrashed() == trashed)
                .toList();
    }

    /** @throws NotFoundException also for what was thrown away */
    public ContentItem get(Viewer viewer, String type, String id) {
        return contents.find(getType(viewer, type).name(), View.WORKING, id)
                .filter(item -> !item.isTrashed())
                .orElseThrow(NotFoundException::new);
    }

    /** @throws InvalidException naming the fields */
    public ContentItem create(Viewer viewer, String typeName, Map<String, ?> input) {
        ContentType type = getEditable(viewer, typeName);
        Map<String, ?> resolved = files.resolve(type.form(), input, Optional.empty(), viewer);
        Checked checked = check(type, Optional.empty(), resolved, viewer);
        String id = store.alone(() -> createNode(type, checked, viewer.userName()));
        return get(viewer, typeName, id);
    }

    private Checked check(ContentType type, Optional<ContentItem> known, Map<String, ?> input, Viewer viewer) {
        return rule.apply(type, known, checker.check(type.form(), input, viewer))
                .orThrow();
    }

    private String createNode(ContentType type, Checked checked, String editor) {
        String slug = chosenSlug(type, checked, Optional.empty())
                .orElseGet(
                        () -> slugs.free(type, checked.text(type.titleProperty().name()), Optional.empty()));
        String id = host.sessions().call(type.workspace(), View.WORKING, session -> {
            Node folder = Nodes.bucket(session.getRootNode(), slug);
            Node node = folder.addNode(Nodes.freeName(folder, slug), type.nodeType());
            ItemMapper mapper = new ItemMapper(type);
            mapper.write(node, with(checked.values(), slug, List.of()));
            mapper.stampCreated(node, clock.instant(), editor);
            Editorial fresh = EditorialNodes.read(node).withPeople(editor, "").withContributors(Set.of(editor));
            keep(node, fresh, new Deed(Deed.CREATE, editor, ""));
            session.save();
            return node.getIdentifier();
        });
        // the next caller must see this address as taken, and this one her item
        contents.refresh(type, id);
        return id;
    }

    /**
     * Saves a new text. An approval was for the old one and is void then.
     *
     * @param revision what the editor had before her
     * @throws StaleException if somebody else saved since
     * @throws InvalidException naming the fields
     */
    public ContentItem update(Viewer viewer, String typeName, String id, long revision, Map<String, ?> input) {
        getEditable(viewer, typeName);
        ContentItem known = get(viewer, typeName, id);
        ContentType type = known.type();
        Map<String, ?> resolved = files.resolve(type.form(), input, Optional.of(known), viewer);
        Checked checked = check(type, Optional.of(known), resolved, viewer);
        Deed deed = new Deed(Deed.SAVE, viewer.userName(), "");
        return store.alone(() -> updateNode(type, id, revision, checked, deed));
    }

    /**
     * Saves the text that the item had after one step of its history, as a new one.
     *
     * @throws NotFoundException if there is no such step
     * @throws StaleException if somebody else saved since
     */
    public ContentItem restore(Viewer viewer, String typeName, String id, long revision, int number) {
        getEditable(viewer, typeName);
        ContentType type = get(viewer, typeName, id).type();
        ContentItem old = history(viewer, typeName, id).stream()
                .filter(entry -> entry.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .item();
        Map<String, Object> values = new LinkedHashMap<>(old.values());
        values.remove(ContentItem.SLUG);
        values.putAll(files(type, old));
        Deed deed = new Deed("restore", viewer.userName(), String.valueOf(number));
        return store.alone(() -> updateNode(type, id, revision, new Checked(values, List.of()), deed));
    }

    /** The files that lie with an old text; they are put back with it. */
    private Map<String, CheckedFile> files(ContentType type, ContentItem old) {
        return host.sessions().call(type.workspace(), View.WORKING, session -> {
            Map<String, CheckedFile> found = new LinkedHashMap<>();
            Node text = session.getNodeByIdentifier(old.id());
            for (ModelProperty property : type.properties()) {
                if (property.isFile()) {
                    FileNodes.load(text, property.name()).ifPresent(file -> found.put(property.name(), file));
                }
            }
            return found;
        });
    }

    /** What was done to the item, oldest first. */
    public List<HistoryEntry> history(Viewer viewer, String typeName, String id) {
        ContentType type = get(viewer, typeName, id).type();
        return store.history(type, id);
    }

    private ContentItem updateNode(ContentType type, String id, long revision, Checked checked, Deed deed) {
        Optional<String> chosen = chosenSlug(type, checked, Optional.of(id));
        return store.change(type, id, revision, node -> {
            ItemMapper mapper = new ItemMapper(type);
            ContentItem before =
                    mapper.read(node).filter(item -> !item.isTrashed()).orElseThrow(NotFoundException::new);
            String slug = chosen.orElse(before.slug());
            List<String> former = new ArrayList<>(before.formerSlugs());
            former.remove(slug);
            if (!slug.equals(before.slug()) && ItemMapper.wasPublished(node)) {
                former.add(before.slug());
            }
            mapper.write(node, with(checked.values(), slug, former));
            mapper.stampModified(node, clock.instant(), deed.by());
            keep(node, written(before, deed.by()), deed);
        });
    }

    /** What editors keep about an item once somebody has written on it. */
    static Editorial written(ContentItem before, String editor) {
        Editorial editorial = before.editorial();
        Set<String> contributors =
                new HashSet<>(before.state() == ContentState.PUBLISHED ? Set.of() : editorial.contributors());
        contributors.add(editor);
        boolean stays = editorial.stage() == Stage.IN_REVIEW || editorial.stage() == Stage.ARCHIVED;
        return editorial.withStage(stays ? editorial.stage() : Stage.DRAFT).withContributors(contributors);
    }

    private void keep(Node node, Editorial editorial, Deed deed) throws RepositoryException {
        EditorialNodes.write(node, editorial, clock.instant(), deed.by());
        History.add(node, deed, true, clock.instant());
    }

    private ContentType getEditable(Viewer viewer, String name) {
        if (!gate.mayEdit(viewer, name)) {
            throw new NotFoundException();
        }
        return getType(viewer, name);
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
}
