package org.infoportal.standalone.repository;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import javax.jcr.NamespaceException;
import javax.jcr.NamespaceRegistry;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.nodetype.NodeTypeManager;
import javax.jcr.nodetype.NodeTypeTemplate;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.commons.cnd.ParseException;
import org.infoportal.host.ContentWorkspace;

/** Registers node types; those that are there already, unchanged, cost nothing. */
final class NodeTypes {

    static final String CONTENT = "mgnl:content";
    private static final String CONTENT_NODE = "mgnl:contentNode";

    private final Session session;

    NodeTypes(Session session) {
        this.session = session;
    }

    /** Registers what a CND file on the class path defines, and changes that are safe for existing content. */
    void registerFile(String resource) throws RepositoryException {
        try (Reader cnd =
                new InputStreamReader(NodeTypes.class.getResource(resource).openStream(), StandardCharsets.UTF_8)) {
            CndImporter.registerNodeTypes(cnd, session, true);
        } catch (ParseException e) {
            throw new RepositoryException("Node types not readable: " + resource, e);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Registers what items of a workspace need. A prefix that stands for another namespace is never given to this one. */
    void register(ContentWorkspace content) throws RepositoryException {
        for (Map.Entry<String, String> namespace : content.namespaces().entrySet()) {
            registerNamespace(namespace.getKey(), namespace.getValue());
        }
        registerTypes(content.nodeTypes(), CONTENT);
        registerTypes(content.childNodeTypes(), CONTENT_NODE);
    }

    private void registerNamespace(String prefix, String uri) throws RepositoryException {
        NamespaceRegistry registry = session.getWorkspace().getNamespaceRegistry();
        if (!Arrays.asList(registry.getPrefixes()).contains(prefix)) {
            registry.registerNamespace(prefix, uri);
        } else if (!registry.getURI(prefix).equals(uri)) {
            throw new NamespaceException("The prefix " + prefix + " stands for " + registry.getURI(prefix));
        }
    }

    private void registerTypes(Set<String> names, String superType) throws RepositoryException {
        NodeTypeManager manager = session.getWorkspace().getNodeTypeManager();
        for (String name : names) {
            if (!manager.hasNodeType(name)) {
                manager.registerNodeType(type(manager, name, superType), false);
            }
        }
    }

    private static NodeTypeTemplate type(NodeTypeManager manager, String name, String superType)
            throws RepositoryException {
        NodeTypeTemplate type = manager.createNodeTypeTemplate();
        type.setName(name);
        type.setDeclaredSuperTypeNames(new String[] {superType});
        type.setOrderableChildNodes(true);
        return type;
    }
}
