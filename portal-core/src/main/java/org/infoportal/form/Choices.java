package org.infoportal.form;

import java.util.List;
import org.infoportal.definition.Field;
import org.infoportal.definition.Option;

/** Looks up the choices of a field, those that come from content included. */
@FunctionalInterface
public interface Choices {

    List<Option> of(Field field);
}
