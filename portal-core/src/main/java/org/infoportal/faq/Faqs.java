package org.infoportal.faq;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Published;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Option;
import org.infoportal.text.Fold;
import org.infoportal.text.RichText;

/** Questions and answers, as one viewer may see them. */
public final class Faqs {

    public static final String TYPE = "faq";

    private final Published published;
    private final Definitions definitions;

    public Faqs(Published published, Definitions definitions) {
        this.published = published;
        this.definitions = definitions;
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
        return published.findBySlug(TYPE, slug, viewer).map(Faq::of);
    }

    /** Others of the same category that the viewer may read. */
    public List<Faq> related(Faq faq, Viewer viewer, int limit) {
        return list(viewer, faq.category(), "").stream()
                .filter(other -> !other.id().equals(faq.id()))
                .limit(limit)
                .toList();
    }

    private Stream<Faq> all(Viewer viewer) {
        return published.all(TYPE, viewer).map(Faq::of);
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

    static String searchText(ContentItem item) {
        return Fold.of(String.join(
                " ",
                item.text("question"),
                RichText.plain(item.text("answer")),
                item.text("category"),
                String.join(" ", item.texts("keywords"))));
    }
}
