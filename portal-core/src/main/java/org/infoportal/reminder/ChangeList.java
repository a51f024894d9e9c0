package org.infoportal.reminder;

import java.util.List;
import org.infoportal.deadlinechange.DeadlineChange;

/**
 * What has changed, for the composer to put into words.
 *
 * @param changes nearest first; never empty
 */
public record ChangeList(List<DeadlineChange> changes) {

    public ChangeList {
        changes = List.copyOf(changes);
    }
}
