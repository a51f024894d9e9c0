package org.infoportal.personal;

/**
 * Whom data are about.
 *
 * @param id identifier of the account
 * @param userName for what goes by name
 * @param email for what goes by address; empty if none is known
 * @param isEmailProven whether the address has proved to be hers. Until then nothing that goes by address is shown to
 *     her, nor removed for her sake but what she has caused herself: it may be a stranger's
 */
public record Person(String id, String userName, String email, boolean isEmailProven) {}
