package org.infoportal.content;

import java.util.Comparator;
import java.util.List;
import org.infoportal.access.Viewer;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Field;
import org.infoportal.definition.Option;
import org.infoportal.form.Choices;

/** Choices of the field {@code editedTypes}: the content types there are. */
public final class TypeChoices implements Choices {

    public static final String FIELD = "editedTypes";

    private final Choices others;
    private final Definitions definitions;

    /** @param others answers for all other fields */
    public TypeChoices(Choices others, Definitions definitions) {
        this.others = others;
        this.definitions = definitions;
    }

    @Override
    public List<Option> of(Field field, Viewer viewer) {
        if (!FIELD.equals(field.name())) {
            return others.of(field, viewer);
        }
        return definitions.contentTypes().values().stream()
                .sorted(Comparator.comparing(ContentType::name))
                .map(type -> new Option(type.name(), type.label()))
                .toList();
    }
}
