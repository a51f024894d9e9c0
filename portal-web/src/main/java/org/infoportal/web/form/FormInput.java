package org.infoportal.web.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.definition.Field;
import org.infoportal.definition.Form;

/** What a browser sent, as the form checker takes it: one text per field, or a list where the field has several. */
public final class FormInput {

    private FormInput() {}

    /** Names that begin with an underscore steer the page and are not part of the form. */
    public static Map<String, Object> of(Form form, MultivaluedMap<String, String> sent) {
        Map<String, Object> input = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                boolean several = form.find(name)
                        .map(Field::type)
                        .filter(t -> t.isMultiple())
                        .isPresent();
                input.put(name, several ? several(values) : unixLines(values.get(0)));
            }
        });
        return input;
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
