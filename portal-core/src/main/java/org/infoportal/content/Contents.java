package org.infoportal.content;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.readmodel.ReadModel;

/** All content in memory: for each content type what editors work on and what is live. Knows no viewer and no gate. */
public final class Contents implements AutoCloseable {

    private final Sessions sessions;
    private final Definitions definitions;
    private final Map<Key, ReadModel<ContentItem>> models = new ConcurrentHashMap<>();

    public Contents(Sessions sessions, Definitions definitions) {
        this.sessions = sessions;
        this.definitions = definitions;
    }

    /** All items of a type; none if there is no such type. */
    public Collection<ContentItem> all(String type, View view) {
        return definitions.findContentType(type).map(t -> model(t, view).all()).orElse(java.util.List.of());
    }

    public Optional<ContentItem> find(String type, View view, String id) {
        return definitions.findContentType(type).flatMap(t -> model(t, view).find(id));
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

    /** As {@link #refresh}, for many of which only the working view has changed. */
    void refreshWorking(ContentType type, Iterable<String> ids) {
        ids.forEach(model(type, View.WORKING)::refresh);
    }

    private ReadModel<ContentItem> model(ContentType type, View view) {
        return models.computeIfAbsent(new Key(type.name(), view), key -> open(type, view));
    }

    private ReadModel<ContentItem> open(ContentType type, View view) {
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

    private record Key(String type, View view) {}
}
