package org.infoportal.magnolia.setup;

import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.RepositoryException;

/**
 * Adds the HTTP methods the portal answers to those that Magnolia lets through from every address
 * ({@code IPSecurityManagerImpl}); it refuses HEAD and PATCH otherwise.
 */
final class AllowMethodsTask extends AbstractRepositoryTask {

    private static final String RULES = "/server/IPConfig";
    private static final List<String> METHODS = List.of("HEAD", "PUT", "PATCH", "DELETE");

    AllowMethodsTask() {
        super("HTTP methods", "Lets HEAD, PUT, PATCH and DELETE through for every address");
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        NodeIterator rules = context.getJCRSession("config").getNode(RULES).getNodes();
        while (rules.hasNext()) {
            Node rule = rules.nextNode();
            if (rule.hasProperty("IP")
                    && "*".equals(rule.getProperty("IP").getString())
                    && rule.hasProperty("methods")) {
                add(rule.getProperty("methods"));
            }
        }
    }

    private static void add(Property methods) throws RepositoryException {
        Set<String> allowed =
                new LinkedHashSet<>(Arrays.asList(methods.getString().strip().split("\\s*,\\s*")));
        allowed.addAll(METHODS);
        methods.setValue(String.join(",", allowed));
    }
}
