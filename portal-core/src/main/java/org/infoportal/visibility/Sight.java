package org.infoportal.visibility;

import java.util.Optional;
import org.infoportal.content.ContentItem;

/**
 * Who can see an item.
 *
 * @param item as editors work on it
 * @param live as readers find it; empty if they do not
 * @param membersNow accredited members who may read what is live
 * @param membersThen accredited members who may read what editors work on, once it is published
 */
public record Sight(ContentItem item, Optional<ContentItem> live, long membersNow, long membersThen) {

    /** Whether publishing changes for whom it is. */
    public boolean changesReaders() {
        return live.filter(shown -> !shown.audiences().equals(item.audiences())
                        || !shown.unit().equals(item.unit()))
                .isPresent();
    }
}
