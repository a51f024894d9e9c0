package org.infoportal.twin;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Magnolia's {@code mgnl:activatable} properties of an item. The time of the last change is not touched.
 *
 * @param status null if the item was never published
 * @param by name of the editor's account, null if never published
 * @param at null if never published
 */
record ActivationMarks(Boolean status, String by, Calendar at) {

    private static final String STATUS = "mgnl:activationStatus";
    private static final String BY = "mgnl:lastActivatedBy";
    private static final String AT = "mgnl:lastActivated";

    static ActivationMarks published(String editor, Clock clock) {
        return new ActivationMarks(true, editor, now(clock));
    }

    static ActivationMarks unpublished(String editor, Clock clock) {
        return new ActivationMarks(false, editor, now(clock));
    }

    static ActivationMarks of(Node item) throws RepositoryException {
        return new ActivationMarks(
                item.hasProperty(STATUS) ? item.getProperty(STATUS).getBoolean() : null,
                item.hasProperty(BY) ? item.getProperty(BY).getString() : null,
                item.hasProperty(AT) ? item.getProperty(AT).getDate() : null);
    }

    boolean isPublished() {
        return Boolean.TRUE.equals(status);
    }

    /** Sets the properties; those that are null here go away. */
    void putOn(Node item) throws RepositoryException {
        item.setProperty(
                STATUS,
                status == null ? null : item.getSession().getValueFactory().createValue(status));
        item.setProperty(BY, by);
        item.setProperty(AT, at);
    }

    private static Calendar now(Clock clock) {
        return GregorianCalendar.from(ZonedDateTime.now(clock));
    }
}
