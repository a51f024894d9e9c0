package org.infoportal.web.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.definition.Form;

/** What a browser sent, as the form checker takes it: one text per field, or a list where the field has several. */
public final class FormInput {

    private static final String REMOVE = "_remove";
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,3})\\.(\\w+)");

    private FormInput() {}

    /**
     * Names that begin with an underscore steer the page and are not part of the form. Inside composites names have dots:
     * {@code contact.street}, and with the number of an entry {@code overrides.0.law}; an entry with {@code _remove} is
     * left out.
     */
    public static Map<String, Object> of(Form form, MultivaluedMap<String, String> sent) {
        Map<String, Object> input = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith("_")) {
                return;
            }
            Optional<Field> outer = form.find(name.replaceFirst("[.].*", ""))
                    .filter(field -> field.type() == FieldType.COMPOSITE || field.type() == FieldType.MULTI);
            if (outer.isEmpty()) {
                input.put(name, value(form.find(name), values));
            } else if (name.contains(".")) {
                String inner = name.substring(name.indexOf('.') + 1);
                put(outer.get(), inner, values, input);
            }
        });
        form.fields().stream()
                .filter(field -> field.type() == FieldType.MULTI)
                .forEach(field -> input.computeIfPresent(field.name(), (name, entries) -> entries(entries)));
        return input;
    }

    @SuppressWarnings("unchecked")
    private static void put(Field outer, String name, List<String> values, Map<String, Object> input) {
        Map<String, Object> inside =
                (Map<String, Object>) input.computeIfAbsent(outer.name(), n -> new TreeMap<String, Object>());
        if (outer.type() == FieldType.COMPOSITE) {
            inside.put(name, value(outer.find(name), values));
            return;
        }
        Matcher entry = ENTRY.matcher(name);
        if (entry.matches()) {
            // sorted as numbers
            String number = "%03d".formatted(Integer.parseInt(entry.group(1)));
            Map<String, Object> fields =
                    (Map<String, Object>) inside.computeIfAbsent(number, n -> new LinkedHashMap<String, Object>());
            fields.put(entry.group(2), value(outer.find(entry.group(2)), values));
        }
    }

    /** Entries in their order, without those to be removed. */
    private static List<Object> entries(Object numbered) {
        return ((Map<?, ?>) numbered)
                .values().stream()
                        .filter(entry -> !((Map<?, ?>) entry).containsKey(REMOVE))
                        .map(Object.class::cast)
                        .toList();
    }

    private static Object value(Optional<Field> field, List<String> values) {
        if (field.map(Field::type).filter(FieldType::isMultiple).isEmpty()) {
            return unixLines(values.get(0));
        }
        boolean ownControls =
                field.get().type() == FieldType.MULTI_VALUE && !field.get().isListOfTexts();
        return ownControls ? values.stream().map(FormInput::unixLines).toList() : several(values);
    }

    /** A first value; empty if there is none. */
    public static String text(MultivaluedMap<String, String> sent, String name) {
        return unixLines(sent.getFirst(name));
    }

    private static List<String> several(List<String> values) {
        return values.stream().map(FormInput::unixLines).flatMap(String::lines).toList();
    }

    /** Browsers send line ends as CR LF whatever was typed; a name without a value has none. */
    private static String unixLines(String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
