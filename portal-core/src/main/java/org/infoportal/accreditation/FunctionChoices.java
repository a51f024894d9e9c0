package org.infoportal.accreditation;

import java.util.List;
import org.infoportal.access.Viewer;
import org.infoportal.definition.Field;
import org.infoportal.definition.Option;
import org.infoportal.form.Choices;

/**
 * Choices of the fields that ask for a function: what editors offer, by its stable identifier. Until they have published
 * any, the choices in the definition stand for them, so that a new portal works.
 */
public final class FunctionChoices implements Choices {

    private final Choices others;
    private final Functions functions;

    /** @param others answers for all other fields */
    public FunctionChoices(Choices others, Functions functions) {
        this.others = others;
        this.functions = functions;
    }

    @Override
    public List<Option> of(Field field, Viewer viewer) {
        if (!Functions.TYPE.equals(field.options().workspace())) {
            return others.of(field, viewer);
        }
        if (!functions.arePublished()) {
            return field.options().fixed();
        }
        return functions.offered(viewer).stream()
                .map(function -> new Option(function.identifier(), function.title()))
                .toList();
    }
}
