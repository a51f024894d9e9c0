package org.infoportal.content;

import java.util.List;
import java.util.Optional;
import org.infoportal.definition.ContentType;
import org.infoportal.form.Checked;

/** What a content type asks of its items beyond what its definition can say. */
@FunctionalInterface
public interface ItemRule {

    /**
     * @param known the item as it was before; empty for a new one
     * @param checked what the definition made of what was sent, its errors included
     * @return the same, or with other values or more errors
     */
    Checked apply(ContentType type, Optional<ContentItem> known, Checked checked);

    /** One after the other, each on what the one before made of it. */
    static ItemRule all(List<ItemRule> rules) {
        return (type, known, checked) -> {
            Checked result = checked;
            for (ItemRule rule : rules) {
                result = rule.apply(type, known, result);
            }
            return result;
        };
    }
}
