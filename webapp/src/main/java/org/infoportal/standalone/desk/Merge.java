package org.infoportal.standalone.desk;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.definition.Form;
import org.infoportal.text.RichText;

/**
 * What two editors made of one item, brought together field by field. What only one of them changed is taken over; only
 * what both changed, each in her way, is left to be decided.
 */
final class Merge {

    private static final String SLUG = "slug";

    /** Whose text a field holds. */
    enum Outcome {
        SAME,
        MINE,
        THEIRS,
        CONFLICT
    }

    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    private Merge() {}

    /**
     * Compares.
     *
     * @param base values of the item when the later editor began; without it, every difference is a conflict
     * @param theirs values of the item as it was saved meanwhile
     * @param mine what the later editor sent
     */
    static Merge of(Form form, Optional<? extends Map<String, ?>> base, Map<String, ?> theirs, Map<String, ?> mine) {
        Merge merge = new Merge();
        for (Field field : form.fields()) {
            String name = field.name();
            Outcome outcome = outcome(field, base, theirs.get(name), mine.get(name));
            merge.outcomes.put(name, outcome);
            Object value = outcome == Outcome.THEIRS ? typed(theirs.get(name)) : mine.get(name);
            if (value != null) {
                merge.values.put(name, value);
            }
        }
        return merge;
    }

    private static Outcome outcome(Field field, Optional<? extends Map<String, ?>> base, Object theirs, Object mine) {
        String their = canonical(field, theirs);
        String my = canonical(field, mine);
        // an address left empty stays as it is
        if (my.equals(their) || SLUG.equals(field.name()) && my.isEmpty()) {
            return Outcome.SAME;
        }
        if (base.isEmpty()) {
            return Outcome.CONFLICT;
        }
        String before = canonical(field, base.get().get(field.name()));
        if (my.equals(before)) {
            return Outcome.THEIRS;
        }
        return their.equals(before) ? Outcome.MINE : Outcome.CONFLICT;
    }

    /** Whether both texts say the same in every field. */
    static boolean isSame(Form form, Map<String, ?> theirs, Map<String, ?> mine) {
        return of(form, Optional.empty(), theirs, mine).count(Outcome.SAME)
                == form.fields().size();
    }

    Outcome outcome(String field) {
        return outcomes.getOrDefault(field, Outcome.SAME);
    }

    List<String> fields(Outcome outcome) {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue() == outcome)
                .map(Map.Entry::getKey)
                .toList();
    }

    private int count(Outcome outcome) {
        return fields(outcome).size();
    }

    /** What the form shows: theirs where only they changed something, mine everywhere else. */
    Map<String, Object> values() {
        return Map.copyOf(values);
    }

    /** A stored value as a form would send it. */
    static Object typed(Object value) {
        return value instanceof Temporal ? value.toString() : value;
    }

    /** The same text for the same content, whether it was stored or typed. */
    private static String canonical(Field field, Object value) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return "";
        }
        if (value instanceof Collection<?> list) {
            List<String> texts = new ArrayList<>(
                    list.stream().map(String::valueOf).map(String::strip).toList());
            texts.removeIf(String::isEmpty);
            return (field.type() == FieldType.CHECK_BOX_GROUP ? texts.stream().sorted() : texts.stream())
                    .collect(Collectors.joining("\n"));
        }
        String text = String.valueOf(value);
        return field.type() == FieldType.RICH_TEXT ? RichText.sanitize(text) : text.strip();
    }
}
