package org.infoportal.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.content.Contents;
import org.infoportal.host.View;

/** Sees that of the versions of a rule one is in force at a time. */
final class RuleVersions {

    private final Contents contents;

    RuleVersions(Contents contents) {
        this.contents = contents;
    }

    static boolean isUpsideDown(Map<String, Object> values) {
        return Validity.of(values).isUpsideDown();
    }

    /**
     * Another version that is in force at the same time.
     *
     * @param known the item that is changed; empty for a new one
     * @param view which texts of the others count
     */
    Optional<DeadlineRule> findOverlapping(Map<String, Object> values, Optional<ContentItem> known, View view) {
        String key = RuleItems.text(values, RuleItems.KEY);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Validity mine = Validity.of(values);
        return contents.all(RuleItems.TYPE, view).stream()
                .filter(item -> !item.isTrashed() && item.state() != ContentState.ARCHIVED)
                .filter(item ->
                        known.filter(same -> same.id().equals(item.id())).isEmpty())
                .map(RuleItems::read)
                .flatMap(Optional::stream)
                .filter(other -> other.key().equals(key)
                        && other.jurisdiction().equalsIgnoreCase(RuleItems.text(values, RuleItems.JURISDICTION)))
                .filter(other -> mine.overlaps(new Validity(other.validFrom(), other.validTo())))
                .findFirst();
    }

    /** Both days belong to it; empty: without end. */
    private record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {

        static Validity of(Map<String, Object> values) {
            return new Validity(RuleItems.day(values, RuleItems.VALID_FROM), RuleItems.day(values, RuleItems.VALID_TO));
        }

        boolean isUpsideDown() {
            return from.filter(begin -> to.filter(begin::isAfter).isPresent()).isPresent();
        }

        boolean overlaps(Validity other) {
            return !isBefore(other) && !other.isBefore(this);
        }

        private boolean isBefore(Validity other) {
            return to.filter(end -> other.from().filter(end::isBefore).isPresent())
                    .isPresent();
        }
    }
}
