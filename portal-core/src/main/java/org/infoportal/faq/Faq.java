package org.infoportal.faq;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.infoportal.access.Audiences;
import org.infoportal.content.ContentItem;
import org.infoportal.text.Fold;
import org.infoportal.text.RichText;
import org.infoportal.time.LegalTime;

/**
 * A question with its answer.
 *
 * @param answer sanitised HTML
 * @param audiences whom it is meant for; never empty
 * @param updatedOn the day of {@code updated} in Berlin
 * @param searchText all that can be searched for, folded
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
        LocalDate updatedOn,
        String searchText,
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
                LocalDate.ofInstant(item.modified(), LegalTime.ZONE),
                searchText(item),
                item);
    }

    private static String searchText(ContentItem item) {
        return Fold.of(String.join(
                " ",
                item.text("question"),
                RichText.plain(item.text("answer")),
                item.text("category"),
                String.join(" ", item.texts("keywords"))));
    }
}
