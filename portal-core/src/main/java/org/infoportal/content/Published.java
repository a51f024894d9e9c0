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

    public Published(Contents contents, Gate gate) {
        this.contents = contents;
        this.gate = gate;
    }

    /** The items of a type that the viewer may read, in no order. */
    public Stream<ContentItem> all(String type, Viewer viewer) {
        return contents.all(type, View.LIVE).stream().filter(item -> gate.permits(viewer, item));
    }

    /** Finds by address, present or former; empty if it is missing or not for this viewer. */
    public Optional<ContentItem> findBySlug(String type, String slug, Viewer viewer) {
        return contents.findBySlug(type, View.LIVE, slug).filter(item -> gate.permits(viewer, item));
    }
}
