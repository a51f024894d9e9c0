package org.infoportal.personal;

import java.util.List;
import java.util.Map;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * What one feature holds on people: shown to them when they ask, erased when their account is deleted. Every feature that
 * keeps something on a person has one, and {@code Portal} lists them all.
 */
public interface PersonalData {

    /** Name of the section in what a person gets: {@code mails}. Its label is {@code infoportal.privacy.data.<name>}. */
    String name();

    /**
     * Everything held, without secrets such as hashes of passwords: one map for each thing, of texts, numbers, truth
     * values, and lists and maps of these. Moments are texts in ISO 8601.
     *
     * @param session of the private workspace
     */
    List<Map<String, Object>> of(Session session, Person person) throws RepositoryException;

    /** Removes everything held, in the caller's session of the private workspace. */
    void erase(Session session, Person person) throws RepositoryException;

    /** Runs after the erasure was saved, for what is kept in memory. */
    default void erased(Person person) {}
}
