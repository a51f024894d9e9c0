package org.infoportal.content;

import java.time.Instant;

/**
 * One step in the life of an item.
 *
 * @param number from 1, oldest first
 * @param item the item as it was after this step; its identifier is not the item's
 */
public record HistoryEntry(int number, Instant at, Deed deed, ContentItem item) {}
