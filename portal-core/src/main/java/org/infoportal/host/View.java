package org.infoportal.host;

/** Which face of a content workspace: what editors work on, or what has been published. */
public enum View {
    /** Drafts and changes. In Magnolia: the author instance's workspace. */
    WORKING,
    /** Published content only. In Magnolia: the workspace of the instance that serves the members. */
    LIVE
}
