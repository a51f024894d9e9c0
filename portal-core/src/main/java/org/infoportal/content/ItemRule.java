package org.infoportal.content;

import org.infoportal.definition.ContentType;
import org.infoportal.form.Checked;

/** What a content type asks of its items beyond what its definition can say. */
@FunctionalInterface
public interface ItemRule {

    /**
     * @param checked what the definition made of what was sent, its errors included
     * @return the same, or with other values or more errors
     */
    Checked apply(ContentType type, Checked checked);
}
