package org.infoportal.faq;

import java.time.Instant;
import java.util.List;
import org.infoportal.access.Audiences;
import org.infoportal.content.ContentItem;

/**
 * A question with its answer.
 *
 * @param answer sanitised HTML
 * @param audiences whom it is meant for; never empty
 * @param order within the category; those without a number come last
 */
public record Faq(
        String id,
        String slug,
        String question,
        String answer,
        String category,
        List<String> audiences,
        Instant updated,
        long order,
        ContentItem item) {

    static Faq of(ContentItem item) {
        List<String> audiences = item.texts("audiences");
        return new Faq(
                item.id(),
                item.slug(),
                item.text("question"),
                item.text("answer"),
                item.text("category"),
                audiences.isEmpty() ? List.of(Audiences.MEMBER) : audiences,
                item.modified(),
                (Long) item.value("order").orElse(Long.MAX_VALUE),
                item);
    }

    String searchText() {
        return Faqs.searchText(item);
    }
}
