package org.infoportal.faq;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Published;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Option;
import org.infoportal.text.Fold;

/** Questions and answers, as one viewer may see them. */
public final class Faqs {

    public static final String TYPE = "faq";

    private static final int MAX_MADE = 20_000;

    private final Published published;
    private final Definitions definitions;
    /** Made once for each state of an item, because making the text to be searched takes long. */
    private final Map<String, Faq> made;

    public Faqs(Published published, Definitions definitions) {
        this(published, definitions, new ConcurrentHashMap<>());
    }

    private Faqs(Published published, Definitions definitions, Map<String, Faq> made) {
        this.published = published;
        this.definitions = definitions;
        this.made = made;
    }

    /** The same over another source, for a preview. */
    public Faqs over(Published other) {
        return new Faqs(other, definitions, made);
    }

    /**
     * Entries in the editors' order: categories as the definition lists them, then by order and question.
     *
     * @param category empty for all
     * @param query words that must all occur, in any form of writing umlauts; empty for all
     */
    public List<Faq> list(Viewer viewer, String category, String query) {
        List<String> categories = categories();
        List<String> words = Arrays.stream(Fold.of(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all(viewer)
                .filter(faq -> category.isEmpty() || faq.category().equals(category))
                .filter(faq -> matches(faq, words))
                .sorted(Comparator.comparing((Faq faq) -> rank(categories, faq.category()))
                        .thenComparing(Faq::category)
                        .thenComparing(Faq::order)
                        .thenComparing(Faq::question)
                        .thenComparing(Faq::id))
                .toList();
    }

    /** Finds by address, present or former. */
    public Optional<Faq> find(String slug, Viewer viewer) {
        return published.findBySlug(TYPE, slug, viewer).map(this::faq);
    }

    /** Others of the same category that the viewer may read. */
    public List<Faq> related(Faq faq, Viewer viewer, int limit) {
        return list(viewer, faq.category(), "").stream()
                .filter(other -> !other.id().equals(faq.id()))
                .limit(limit)
                .toList();
    }

    private Stream<Faq> all(Viewer viewer) {
        return published.all(TYPE, viewer).map(this::faq);
    }

    private Faq faq(ContentItem item) {
        Faq known = made.get(item.id());
        if (known == null || known.item() != item) {
            known = Faq.of(item);
            if (made.size() >= MAX_MADE) {
                // entries that are gone stay in here until then
                made.clear();
            }
            made.put(item.id(), known);
        }
        return known;
    }

    private List<String> categories() {
        return definitions
                .findContentType(TYPE)
                .flatMap(type -> type.form().find("category"))
                .map(field ->
                        field.options().fixed().stream().map(Option::value).toList())
                .orElse(List.of());
    }

    private static int rank(List<String> categories, String category) {
        int index = categories.indexOf(category);
        return index < 0 ? categories.size() : index;
    }

    private static boolean matches(Faq faq, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String text = faq.searchText();
        return words.stream().allMatch(text::contains);
    }
}
