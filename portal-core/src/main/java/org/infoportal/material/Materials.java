package org.infoportal.material;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Published;
import org.infoportal.text.Fold;

/** Files to be used, as one viewer may see them. */
public final class Materials {

    public static final String TYPE = "material";

    private final Published published;

    public Materials(Published published) {
        this.published = published;
    }

    /**
     * By title.
     *
     * @param query words that must all occur, in any form of writing umlauts; empty for all
     * @param unit identifier of the unit it is meant for; empty for all
     */
    public List<Material> list(Viewer viewer, String query, String unit) {
        List<String> words = Arrays.stream(Fold.of(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all(viewer)
                .filter(material ->
                        unit.isEmpty() || material.unit().filter(unit::equals).isPresent())
                .filter(material -> words.stream().allMatch(material.searchText()::contains))
                .sorted(Comparator.comparing(Material::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Material::id))
                .toList();
    }

    /** Finds by address, present or former. */
    public Optional<Material> find(String slug, Viewer viewer) {
        return published.findBySlug(TYPE, slug, viewer).flatMap(Material::of);
    }

    /** Units that some of it is meant for and that the viewer may know of, by identifier. */
    public Map<String, ContentItem> units(Viewer viewer) {
        Set<String> meant =
                all(viewer).map(Material::unit).flatMap(Optional::stream).collect(Collectors.toSet());
        return published
                .all("unit", viewer)
                .filter(unit -> meant.contains(unit.id()))
                .sorted(Comparator.comparing(ContentItem::title))
                .collect(Collectors.toMap(ContentItem::id, unit -> unit, (a, b) -> a, LinkedHashMap::new));
    }

    /** Whether there is anything for this viewer. */
    public boolean isAny(Viewer viewer) {
        return all(viewer).findAny().isPresent();
    }

    private Stream<Material> all(Viewer viewer) {
        return published.all(TYPE, viewer).map(Material::of).flatMap(Optional::stream);
    }
}
