package org.infoportal.form;

import java.util.List;
import org.infoportal.access.Viewer;
import org.infoportal.definition.Field;
import org.infoportal.definition.Option;

/** Looks up the choices of a field, those that come from content included. */
@FunctionalInterface
public interface Choices {

    /** @param viewer who chooses; she is offered what she may know of */
    List<Option> of(Field field, Viewer viewer);
}
