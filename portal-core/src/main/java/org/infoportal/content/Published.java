package org.infoportal.content;

import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.host.View;

/** Published content as one viewer may see it. The only way from content to a reader. */
public final class Published {

    private final Contents contents;
    private final Gate gate;
    private final Optional<ContentItem> instead;

    public Published(Contents contents, Gate gate) {
        this(contents, gate, Optional.empty());
    }

    private Published(Contents contents, Gate gate, Optional<ContentItem> instead) {
        this.contents = contents;
        this.gate = gate;
        this.instead = instead;
    }

    /** The same as if this were published in the place of what is live: what a preview reads. */
    public Published with(ContentItem item) {
        return new Published(contents, gate, Optional.of(item));
    }

    /** The items of a type that the viewer may read, in no order. */
    public Stream<ContentItem> all(String type, Viewer viewer) {
        Stream<ContentItem> live = contents.all(type, View.LIVE).stream();
        return instead.filter(item -> isOf(item, type))
                .map(item -> Stream.concat(Stream.of(item), live.filter(other -> !isSame(item, other))))
                .orElse(live)
                .filter(item -> gate.permits(viewer, item));
    }

    /** Finds by address, present or former; empty if it is missing or not for this viewer. */
    public Optional<ContentItem> findBySlug(String type, String slug, Viewer viewer) {
        return instead.filter(item -> isOf(item, type))
                .filter(item -> item.slug().equals(slug) || item.formerSlugs().contains(slug))
                .or(() -> contents.findBySlug(type, View.LIVE, slug))
                .filter(item -> gate.permits(viewer, item));
    }

    private static boolean isOf(ContentItem item, String type) {
        return item.type().name().equals(type);
    }

    private static boolean isSame(ContentItem item, ContentItem other) {
        return item.id().equals(other.id());
    }
}
