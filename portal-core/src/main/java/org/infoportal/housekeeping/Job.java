package org.infoportal.housekeeping;

/**
 * Something to be done from time to time. May come again at any time, so it looks for itself what is due.
 *
 * @param name for the log
 */
public record Job(String name, Runnable work) {}
