package org.infoportal.editorial;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.content.ItemStore;
import org.infoportal.definition.Definitions;
import org.infoportal.host.View;

/** Removes for good what has lain in the trash long enough. */
final class Trash {

    private final Definitions definitions;
    private final Contents contents;
    private final ItemStore store;
    private final EditorialPolicy policy;
    private final Clock clock;

    Trash(Definitions definitions, Contents contents, ItemStore store, EditorialPolicy policy, Clock clock) {
        this.definitions = definitions;
        this.contents = contents;
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    void empty() {
        Instant before = clock.instant().minus(policy.trashKept());
        List<ContentItem> over = definitions.contentTypes().values().stream()
                .flatMap(type -> contents.all(type.name(), View.WORKING).stream())
                .filter(item -> item.isTrashed()
                        && item.editorial().trashedAt().filter(before::isAfter).isPresent())
                .toList();
        over.forEach(item -> store.alone(() -> {
            store.erase(item.type(), item.id(), item.revision(), Viewer.SYSTEM_NAME);
            return null;
        }));
    }
}
