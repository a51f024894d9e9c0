package org.infoportal.web.deadline;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.DeadlineKind;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.deadline.Pending;
import org.infoportal.web.http.Addresses;

/**
 * Which deadlines a reader has chosen. What there is not finds nothing.
 *
 * @param election address of the election; empty for all
 * @param audience empty for all
 * @param kind as content spells it; empty for all
 * @param mine only what is meant for the reader's own circles and units
 */
record DeadlineFilter(String election, String audience, String kind, boolean mine) {

    static DeadlineFilter of(UriInfo uri, Viewer viewer) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        return new DeadlineFilter(
                text(query, "election"),
                text(query, "audience"),
                text(query, "kind"),
                hasOwn(viewer) && !text(query, "mine").isEmpty());
    }

    static DeadlineFilter ofElection(String slug) {
        return new DeadlineFilter(slug, "", "", false);
    }

    /** Whether there can be deadlines for the reader's own circles, more than for every member. */
    static boolean hasOwn(Viewer viewer) {
        return !viewer.grants().isEmpty();
    }

    private static String text(MultivaluedMap<String, String> query, String name) {
        return Optional.ofNullable(query.getFirst(name)).orElse("").strip();
    }

    DeadlineQuery query() {
        return new DeadlineQuery(election, audience, kind, mine, Optional.empty(), Optional.empty());
    }

    boolean isEmpty() {
        return election.isEmpty() && audience.isEmpty() && kind.isEmpty() && !mine;
    }

    /** Whether a rule without a day would be among what was chosen. */
    boolean takes(Pending pending) {
        return !mine
                && (audience.isEmpty() || pending.rule().audiences().contains(audience))
                && DeadlineKind.of(kind).map(pending.rule().kind()::equals).orElse(kind.isEmpty());
    }

    /** The same choice for another page. */
    UriBuilder address(UriInfo uri, String path) {
        UriBuilder address = Addresses.of(uri, path);
        add(address, "election", election);
        add(address, "audience", audience);
        add(address, "kind", kind);
        add(address, "mine", mine ? "true" : "");
        return address;
    }

    private static void add(UriBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
        }
    }
}
