package org.infoportal.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Protected;
import org.infoportal.definition.ContentType;

/**
 * One item of a content type, as it was read.
 *
 * @param audiences circles it is meant for
 * @param unit identifier of the unit it is meant for
 * @param values by property name, in their own types (see {@link org.infoportal.form.Checked}); empty ones are absent
 * @param formerSlugs addresses that still lead here
 * @param state where it stands, as an editor sees it
 * @param revision grows with every save; what an editor's {@code If-Match} names
 */
public record ContentItem(
        String id,
        ContentType type,
        String slug,
        List<String> formerSlugs,
        Set<String> audiences,
        Optional<String> unit,
        Map<String, Object> values,
        ContentState state,
        Editorial editorial,
        long revision,
        Instant created,
        Instant modified,
        String modifiedBy)
        implements Protected {

    static final String SLUG = "slug";
    static final String FORMER_SLUGS = "formerSlugs";
    static final String AUDIENCES = "audiences";
    static final String UNIT = "unit";
    static final String REVIEW_ON = "reviewOn";

    public ContentItem {
        formerSlugs = List.copyOf(formerSlugs);
        audiences = Set.copyOf(audiences);
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The same with another text. */
    public ContentItem withValues(Map<String, Object> other) {
        return new ContentItem(
                id,
                type,
                slug,
                formerSlugs,
                audiences,
                unit,
                other,
                state,
                editorial,
                revision,
                created,
                modified,
                modifiedBy);
    }

    /** A text; empty if there is none. */
    public String text(String property) {
        Object value = values.get(property);
        return value == null ? "" : String.valueOf(value);
    }

    /** Several texts; a single one counts as a list of one. */
    public List<String> texts(String property) {
        Object value = values.get(property);
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    public Optional<Object> value(String property) {
        return Optional.ofNullable(values.get(property));
    }

    /** The day on which somebody is to look whether it is still true. */
    public Optional<LocalDate> reviewOn() {
        return value(REVIEW_ON).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
    }

    public boolean isTrashed() {
        return state == ContentState.TRASHED;
    }

    /** The text that names the item in lists. */
    public String title() {
        return text(type.titleProperty().name());
    }
}
