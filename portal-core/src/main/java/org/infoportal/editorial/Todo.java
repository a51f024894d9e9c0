package org.infoportal.editorial;

import java.util.List;
import org.infoportal.content.ContentItem;

/**
 * What waits for one editor. An item may stand in several lists.
 *
 * @param assigned what others gave her
 * @param toReview what she can approve
 * @param toPublish what was approved and she can publish
 * @param sentBack what came back to her with a comment
 * @param overdue hers, and to be looked at again
 * @param scheduled what will happen by itself, soonest first
 */
public record Todo(
        List<ContentItem> assigned,
        List<ContentItem> toReview,
        List<ContentItem> toPublish,
        List<ContentItem> sentBack,
        List<ContentItem> overdue,
        List<ContentItem> scheduled) {}
