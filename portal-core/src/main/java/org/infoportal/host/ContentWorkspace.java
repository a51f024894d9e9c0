package org.infoportal.host;

import java.util.Map;
import java.util.Set;

/**
 * Room for editors' content: a workspace, whose live view holds what is published.
 *
 * @param workspace name of the working workspace
 * @param nodeTypes of the items in it, such as {@code ip:faq}; each is made a plain {@code mgnl:content}
 * @param childNodeTypes of what is inside items; each is made a plain {@code mgnl:contentNode}
 * @param namespaces of these node types, by prefix
 */
public record ContentWorkspace(
        String workspace, Set<String> nodeTypes, Set<String> childNodeTypes, Map<String, String> namespaces) {

    public ContentWorkspace {
        nodeTypes = Set.copyOf(nodeTypes);
        childNodeTypes = Set.copyOf(childNodeTypes);
        namespaces = Map.copyOf(namespaces);
    }

    /** For node types in namespaces that are there. */
    public ContentWorkspace(String workspace, Set<String> nodeTypes) {
        this(workspace, nodeTypes, Set.of(), Map.of());
    }
}
