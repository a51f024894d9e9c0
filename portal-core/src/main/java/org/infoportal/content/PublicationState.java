package org.infoportal.content;

/** What the public sees of an item. */
public enum PublicationState {
    /** Nothing: never published, or taken back. */
    DRAFT("draft"),
    /** What the editor sees. */
    PUBLISHED("published"),
    /** An older text than the editor sees. */
    CHANGED("changed");

    private final String id;

    PublicationState(String id) {
        this.id = id;
    }

    /** As the API spells it. */
    public String id() {
        return id;
    }
}
