package org.infoportal.content;

import java.util.Locale;

/** How far the editors are with the present text. Kept at the item; what readers see is another matter. */
public enum Stage {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    ARCHIVED,
    TRASHED;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What nobody has moved yet, or nobody here knows, is a draft. */
    static Stage of(String id) {
        for (Stage stage : values()) {
            if (stage.id().equals(id)) {
                return stage;
            }
        }
        return DRAFT;
    }
}
