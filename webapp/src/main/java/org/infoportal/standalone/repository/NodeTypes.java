package org.infoportal.standalone.repository;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.nodetype.NodeTypeManager;
import javax.jcr.nodetype.NodeTypeTemplate;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.commons.cnd.ParseException;

/** Registers node types; those that are there already, unchanged, cost nothing. */
final class NodeTypes {

    static final String CONTENT = "mgnl:content";

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

    void registerContentTypes(Set<String> names) throws RepositoryException {
        NodeTypeManager manager = session.getWorkspace().getNodeTypeManager();
        for (String name : names) {
            if (!manager.hasNodeType(name)) {
                manager.registerNodeType(contentType(manager, name), false);
            }
        }
    }

    private static NodeTypeTemplate contentType(NodeTypeManager manager, String name) throws RepositoryException {
        NodeTypeTemplate type = manager.createNodeTypeTemplate();
        type.setName(name);
        type.setDeclaredSuperTypeNames(new String[] {CONTENT});
        type.setOrderableChildNodes(true);
        return type;
    }
}
