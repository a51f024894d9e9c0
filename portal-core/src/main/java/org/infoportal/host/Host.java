package org.infoportal.host;

import java.net.URI;
import java.time.Clock;

/**
 * Everything the portal asks of the CMS it runs in. One implementation per host: Magnolia and standalone.
 *
 * <p>All work is done with system rights; who may see or do what is decided by {@link org.infoportal.access.Gate}
 * alone. A host may lock a second time, it never decides.
 */
public interface Host {

    Sessions sessions();

    Accounts accounts();

    Resources resources();

    Publishing publishing();

    Settings settings();

    Clock clock();

    /** Where an editor works on an item, as it is reached from outside; for mails. */
    default URI editingLink(String type, String id) {
        return settings().link("desk/" + type + "/" + id);
    }

    /** Whether content is worked on here; false where it only arrives from another instance. */
    default boolean isForEditors() {
        return true;
    }
}
