package org.infoportal.acceptance.magnolia;

import java.util.List;

/** Which instances there are, the names of their contexts, and where their shipped configuration is. */
enum Topology {

    /** Editors at an author, members at a public instance. */
    AUTHOR_PUBLIC("author-public/author", "author", "author-public/public", List.of("public")),

    /** One instance for both. */
    SINGLE("single", "magnolia", "single", List.of("magnolia")),

    /** Editors at an author, members at two public instances that share their accounts. */
    CLUSTER("cluster/author", "author", "cluster/public", List.of("public1", "public2"));

    private static final String PROPERTY = "magnolia.topology";

    private final String editorsFolder;
    private final String editors;
    private final String membersFolder;
    private final List<String> members;

    Topology(String editorsFolder, String editors, String membersFolder, List<String> members) {
        this.editorsFolder = editorsFolder;
        this.editors = editors;
        this.membersFolder = membersFolder;
        this.members = members;
    }

    /** {@code -Dmagnolia.topology=single} or {@code cluster}, else author and public. */
    static Topology fromSystemProperties() {
        return switch (System.getProperty(PROPERTY, "")) {
            case "single" -> SINGLE;
            case "cluster" -> CLUSTER;
            default -> AUTHOR_PUBLIC;
        };
    }

    String editors() {
        return editors;
    }

    String editorsFolder() {
        return editorsFolder;
    }

    List<String> members() {
        return members;
    }

    String membersFolder() {
        return membersFolder;
    }
}
