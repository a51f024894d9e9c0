package org.infoportal.content;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infoportal.access.Viewer;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.error.NotFoundException;
import org.infoportal.text.Fold;
import org.infoportal.text.RichText;

/** Reads published content of any type, so that a new one needs no code of its own. */
public final class Reading {

    private final Published published;
    private final Definitions definitions;

    public Reading(Published published, Definitions definitions) {
        this.published = published;
        this.definitions = definitions;
    }

    /**
     * What the viewer may read, by title.
     *
     * @param query words that must all occur in what readers see; empty for all
     * @throws NotFoundException if there is no such type
     */
    public List<PublicItem> list(String typeName, Viewer viewer, String query) {
        ContentType type = definitions
                .findContentType(typeName)
                .filter(Reading::isForReaders)
                .orElseThrow(NotFoundException::new);
        List<String> words = Arrays.stream(Fold.of(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return published
                .all(type.name(), viewer)
                .map(PublicItem::of)
                .filter(item -> matches(item, words))
                .sorted(Comparator.comparing((PublicItem item) -> Fold.of(item.title()))
                        .thenComparing(PublicItem::slug))
                .toList();
    }

    /** Finds by address, present or former; empty if it is missing or not for this viewer. */
    public Optional<PublicItem> find(String type, String slug, Viewer viewer) {
        return published
                .findBySlug(type, slug, viewer)
                .filter(item -> isForReaders(item.type()))
                .map(PublicItem::of);
    }

    /** Where editors cannot say whom an item is for, it is no reading: the words of mails, for instance. */
    private static boolean isForReaders(ContentType type) {
        return type.property(ContentItem.AUDIENCES).isPresent();
    }

    private static boolean matches(PublicItem item, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String text = Fold.of(RichText.plain(text(item.values())));
        return words.stream().allMatch(text::contains);
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().map(Reading::text).collect(Collectors.joining(" "));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Reading::text).collect(Collectors.joining(" "));
        }
        return String.valueOf(value);
    }
}
