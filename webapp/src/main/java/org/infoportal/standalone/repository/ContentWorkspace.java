package org.infoportal.standalone.repository;

import java.util.Set;

/**
 * A workspace for editors' content; it comes with a live twin that holds what is published.
 *
 * @param workspace name of the working workspace
 * @param nodeTypes of the items in it, such as {@code ip:faq}; each is made a plain {@code mgnl:content}
 */
public record ContentWorkspace(String workspace, Set<String> nodeTypes) {

    public ContentWorkspace {
        nodeTypes = Set.copyOf(nodeTypes);
    }
}
