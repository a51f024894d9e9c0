package org.infoportal.unit;

/**
 * A line of the file, as it was written.
 *
 * @param number of the line in the file; the first one is 1
 * @param parent title of the unit above, or the titles from the top down with {@code >} between them; may be empty
 * @param level as in the content type, or its German name
 */
record UnitLine(long number, String title, String parent, String level) {}
