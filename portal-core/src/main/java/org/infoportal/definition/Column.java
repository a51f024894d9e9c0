package org.infoportal.definition;

/** A column of the editors' list. */
public record Column(String name, String label) {}
