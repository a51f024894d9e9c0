package org.infoportal.candidate;

import java.time.Instant;

/**
 * Somebody the office knows.
 *
 * @param id identifier of the entry; another one after each import that changed it
 * @param person what the list says
 * @param importId the import that brought it
 * @param since when that import took effect
 * @param importedBy user name
 */
public record KnownPerson(String id, ListedPerson person, String importId, Instant since, String importedBy) {}
