package org.infoportal.unsaved;

import java.time.Instant;

/**
 * What an editor has typed into a form and not saved.
 *
 * @param type name of the content type
 * @param item identifier of the item, or {@link UnsavedTexts#NEW}
 * @param revision what the item was when she began; empty for a new one
 * @param input the form as the browser sent it; its spelling is the web's business
 * @param at when it was kept
 */
public record UnsavedText(String type, String item, String revision, String input, Instant at) {

    public boolean isForNewItem() {
        return UnsavedTexts.NEW.equals(item);
    }
}
