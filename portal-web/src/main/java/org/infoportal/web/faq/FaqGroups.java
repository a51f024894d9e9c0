package org.infoportal.web.faq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infoportal.faq.Faq;
import org.infoportal.web.view.Html;

/** Questions by category, as the template's macro {@code groups} draws them. */
public final class FaqGroups {

    private FaqGroups() {}

    /** One group for each category, in the order in which they come. */
    public static List<Map<String, Object>> of(List<Faq> faqs) {
        Map<String, List<Faq>> byCategory =
                faqs.stream().collect(Collectors.groupingBy(Faq::category, LinkedHashMap::new, Collectors.toList()));
        return byCategory.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "category", entry.getKey(),
                        "items", entry.getValue().stream().map(FaqGroups::item).toList()))
                .toList();
    }

    private static Map<String, Object> item(Faq faq) {
        return Map.of(
                "slug", faq.slug(),
                "question", faq.question(),
                "answer", Html.of(faq.answer()),
                "updated", faq.updatedOn().toString());
    }
}
