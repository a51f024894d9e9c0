package org.infoportal.magnolia.config;

/** What this instance is among the instances of the installation. */
public enum Topology {
    /** One instance for editors and members: what is published lies in live twins beside what editors work on. */
    SINGLE,
    /** Editors work here; the live view is a preview of that. Members are elsewhere. */
    AUTHOR,
    /** Members are here; content arrives by publishing. */
    PUBLIC;

    /**
     * @param configured {@code single}, or anything else for an author with publics
     * @param admin whether Magnolia calls this instance an author
     */
    static Topology of(String configured, boolean admin) {
        if ("single".equalsIgnoreCase(configured.strip())) {
            return SINGLE;
        }
        return admin ? AUTHOR : PUBLIC;
    }
}
