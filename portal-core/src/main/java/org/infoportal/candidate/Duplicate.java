package org.infoportal.candidate;

/**
 * A line whose address stands further up; the upper one counts.
 *
 * @param differs whether it says something else of the same address
 */
public record Duplicate(long line, long first, boolean differs) {}
