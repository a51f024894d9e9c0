package org.infoportal.acceptance.magnolia;

/** Which instances there are, and the names of their contexts. */
enum Topology {

    /** Editors at an author, members at a public instance. */
    AUTHOR_PUBLIC("author", "public"),

    /** One instance for both. */
    SINGLE("magnolia", "magnolia");

    private static final String PROPERTY = "magnolia.topology";

    private final String editors;
    private final String members;

    Topology(String editors, String members) {
        this.editors = editors;
        this.members = members;
    }

    /** {@code -Dmagnolia.topology=single}, else author and public. */
    static Topology fromSystemProperties() {
        return "single".equals(System.getProperty(PROPERTY)) ? SINGLE : AUTHOR_PUBLIC;
    }

    String editors() {
        return editors;
    }

    String members() {
        return members;
    }
}
