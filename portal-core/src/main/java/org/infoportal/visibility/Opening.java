package org.infoportal.visibility;

import org.infoportal.content.ContentItem;

/**
 * What publishing an item would show to everybody.
 *
 * @param item as editors work on it: for everybody
 * @param before as it was published for some
 * @param membersBefore accredited members who may read that
 */
public record Opening(ContentItem item, ContentItem before, long membersBefore) {}
