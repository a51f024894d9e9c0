package org.infoportal.content;

import java.util.Locale;

/** Where an item stands, as an editor sees it. */
public enum ContentState {
    /** Nobody but editors sees anything of it: never published, or taken back. */
    DRAFT,
    /** Waits for somebody else to read it. */
    IN_REVIEW,
    /** Was read by somebody else and may be published as it is. */
    APPROVED,
    /** Readers see what the editor sees. */
    PUBLISHED,
    /** Readers see an older text than the editor. */
    CHANGED,
    /** Over, and kept for looking things up. */
    ARCHIVED,
    /** Thrown away; may come back for a while. */
    TRASHED;

    /** As the API spells it: {@code in-review}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
