package org.infoportal.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.host.ContentWorkspace;
import org.infoportal.host.HostException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.readmodel.ReadModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All content in memory: for each content type what editors work on and what is live. Knows no viewer and no gate. */
public final class Contents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    private final Sessions sessions;
    private final Definitions definitions;
    private final Consumer<ContentWorkspace> rooms;
    private final Map<Key, ReadModel<ContentItem>> models = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /** For content whose workspaces are all there. */
    public Contents(Sessions sessions, Definitions definitions) {
        this(sessions, definitions, workspace -> {});
    }

    /** @param rooms makes room for a type that comes while the portal runs */
    public Contents(Sessions sessions, Definitions definitions, Consumer<ContentWorkspace> rooms) {
        this.sessions = sessions;
        this.definitions = definitions;
        this.rooms = rooms;
    }

    /** All items of a type; none if there is no such type. */
    public Collection<ContentItem> all(String type, View view) {
        return definitions
                .findContentType(type)
                .flatMap(t -> findModel(t, view))
                .map(ReadModel::all)
                .orElse(List.of());
    }

    public Optional<ContentItem> find(String type, View view, String id) {
        return definitions
                .findContentType(type)
                .flatMap(t -> findModel(t, view))
                .flatMap(model -> model.find(id));
    }

    /** Finds by address; one that was given up still leads to the item, after all present ones. */
    public Optional<ContentItem> findBySlug(String type, View view, String slug) {
        Stream<ContentItem> present =
                all(type, view).stream().filter(item -> item.slug().equals(slug));
        Stream<ContentItem> former =
                all(type, view).stream().filter(item -> item.formerSlugs().contains(slug));
        return Stream.concat(present, former).findFirst();
    }

    /** Runs after each change of a type's live items. */
    public void onLiveChange(String type, Runnable listener) {
        definitions.findContentType(type).ifPresent(t -> model(t, View.LIVE).onChange(listener));
    }

    /** Reads everything there is, so that the first visitor does not wait. */
    public void warmUp() {
        definitions.contentTypes().values().forEach(type -> {
            model(type, View.LIVE);
            model(type, View.WORKING);
        });
    }

    void refresh(ContentType type, String id) {
        model(type, View.WORKING).refresh(id);
        model(type, View.LIVE).refresh(id);
    }

    /** Empty while there is no room for the type: the others must not suffer, and the next who asks tries again. */
    private Optional<ReadModel<ContentItem>> findModel(ContentType type, View view) {
        try {
            ReadModel<ContentItem> model = model(type, view);
            if (!missing.isEmpty()) {
                missing.remove(type.name());
            }
            return Optional.of(model);
        } catch (HostException e) {
            if (missing.add(type.name())) {
                LOG.warn("Content type [{}] is left out until there is room for it", type.name(), e);
            }
            return Optional.empty();
        }
    }

    /** As {@link #refresh}, for many of which only the working view has changed. */
    void refreshWorking(ContentType type, Iterable<String> ids) {
        ids.forEach(model(type, View.WORKING)::refresh);
    }

    private ReadModel<ContentItem> model(ContentType type, View view) {
        Key key = new Key(type.name(), type.nodeType(), view);
        ReadModel<ContentItem> present = models.get(key);
        return present != null ? present : models.computeIfAbsent(key, k -> open(type, view));
    }

    private ReadModel<ContentItem> open(ContentType type, View view) {
        rooms.accept(type.room());
        // the definition may change while the portal runs: look it up for each node
        return new ReadModel<ContentItem>(
                        sessions,
                        type.workspace(),
                        view,
                        "/",
                        type.nodeType(),
                        node -> new ItemMapper(
                                        definitions.findContentType(type.name()).orElse(type))
                                .read(node))
                .start();
    }

    @Override
    public void close() {
        models.values().forEach(ReadModel::close);
    }

    private record Key(String type, String nodeType, View view) {}
}
