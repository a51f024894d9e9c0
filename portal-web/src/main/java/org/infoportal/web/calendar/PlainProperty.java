package org.infoportal.web.calendar;

import java.util.List;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyFactory;
import net.fortuna.ical4j.validate.ValidationResult;

/**
 * A property whose value is not text and is written as it is: times, durations, recurrences. The library's own properties for
 * times look every zone up among rules of their own.
 */
final class PlainProperty extends Property {

    private static final long serialVersionUID = 1L;

    private String value;

    PlainProperty(String name, String value, Parameter... parameters) {
        super(name, new ParameterList(List.of(parameters)));
        this.value = value;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public void setValue(String value) {
        this.value = value;
    }

    @Override
    public ValidationResult validate() {
        return ValidationResult.EMPTY;
    }

    @Override
    protected PropertyFactory<PlainProperty> newFactory() {
        throw new UnsupportedOperationException("made by its constructor only");
    }
}
