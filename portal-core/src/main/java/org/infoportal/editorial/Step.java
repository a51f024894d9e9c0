package org.infoportal.editorial;

import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;

/**
 * A step that was taken.
 *
 * @param item as it is afterwards
 * @param action as in the item's history
 */
public record Step(ContentItem item, String action, Viewer by) {

    static final String ASSIGN = "assign";
}
