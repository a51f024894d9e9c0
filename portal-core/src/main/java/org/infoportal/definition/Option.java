package org.infoportal.definition;

/** One choice of a field. The label is a message key or plain text. */
public record Option(String value, String label) {}
