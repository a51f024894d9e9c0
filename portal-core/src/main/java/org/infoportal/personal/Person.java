package org.infoportal.personal;

/**
 * Whom data are about.
 *
 * @param id identifier of the account
 * @param userName for what goes by name
 * @param email for what goes by address; empty if none is known
 */
public record Person(String id, String userName, String email) {}
