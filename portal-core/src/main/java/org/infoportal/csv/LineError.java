package org.infoportal.csv;

import org.infoportal.error.FieldError;

/**
 * Something wrong in a list.
 *
 * @param line in the file, the header being the first
 * @param column as the file calls it; empty if the whole line is meant
 */
public record LineError(long line, String column, FieldError error) {}
