package org.infoportal.accreditation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.host.View;
import org.infoportal.text.Fold;

/** The tree of organisational units: Land, Region, Kreis, Ortsverein. */
public final class Units {

    private static final String TYPE = "unit";

    private final Contents contents;

    public Units(Contents contents) {
        this.contents = contents;
    }

    /** Finds what a member wrote: identifier, address or title of a unit. */
    public Optional<ContentItem> find(String written) {
        String folded = Fold.of(written.strip());
        return contents.all(TYPE, View.LIVE).stream()
                .filter(unit -> unit.id().equals(written)
                        || unit.slug().equals(folded)
                        || Fold.of(unit.title()).equals(folded))
                .findFirst();
    }

    /** Identifiers of the unit and of all above it, lowest first; empty if there is no such unit. */
    public Set<String> line(String id) {
        Set<String> line = new LinkedHashSet<>();
        Optional<ContentItem> unit = contents.find(TYPE, View.LIVE, id);
        // a loop in the tree ends where it began
        while (unit.isPresent() && line.add(unit.get().id())) {
            unit = unit.get().value("parent").flatMap(parent -> contents.find(TYPE, View.LIVE, String.valueOf(parent)));
        }
        return line;
    }

    /** All units by identifier. */
    public Map<String, ContentItem> byId() {
        Map<String, ContentItem> byId = new LinkedHashMap<>();
        contents.all(TYPE, View.LIVE).forEach(unit -> byId.put(unit.id(), unit));
        return byId;
    }

    /** Runs after the tree changed. */
    public void onChange(Runnable listener) {
        contents.onLiveChange(TYPE, listener);
    }
}
