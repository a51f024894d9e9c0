package org.infoportal.material;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.access.Viewer;
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

    /** Whether there is anything for this viewer. */
    public boolean isAny(Viewer viewer) {
        return all(viewer).findAny().isPresent();
    }

    private Stream<Material> all(Viewer viewer) {
        return published.all(TYPE, viewer).map(Material::of).flatMap(Optional::stream);
    }
}
