package org.infoportal.magnolia.setup;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import info.magnolia.module.InstallContext;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

class AllowMethodsTaskTest {

    private final Property methods = mock(Property.class);

    private void run(String address, String allowed) throws RepositoryException {
        Property ip = mock(Property.class);
        when(ip.getString()).thenReturn(address);
        when(methods.getString()).thenReturn(allowed);
        Node rule = mock(Node.class);
        when(rule.hasProperty("IP")).thenReturn(true);
        when(rule.getProperty("IP")).thenReturn(ip);
        when(rule.hasProperty("methods")).thenReturn(true);
        when(rule.getProperty("methods")).thenReturn(methods);
        NodeIterator rules = mock(NodeIterator.class);
        when(rules.hasNext()).thenReturn(true, false);
        when(rules.nextNode()).thenReturn(rule);
        Node all = mock(Node.class);
        when(all.getNodes()).thenReturn(rules);
        Session config = mock(Session.class);
        when(config.getNode("/server/IPConfig")).thenReturn(all);
        InstallContext context = mock(InstallContext.class);
        when(context.getJCRSession("config")).thenReturn(config);

        new AllowMethodsTask().doExecute(context);
    }

    @Test
    void addsTheMethodsMagnoliaRefuses() throws RepositoryException {
        run("*", "GET,POST,OPTIONS");

        verify(methods).setValue("GET,POST,OPTIONS,HEAD,PUT,PATCH,DELETE");
    }

    @Test
    void repeatsNoneThatAnotherModuleHasAdded() throws RepositoryException {
        run("*", "GET, POST, PUT,DELETE");

        verify(methods).setValue("GET,POST,PUT,DELETE,HEAD,PATCH");
    }

    @Test
    void leavesRulesForCertainAddressesAlone() throws RepositoryException {
        run("10.0.0.1", "GET");

        verify(methods, never()).setValue(ArgumentMatchers.anyString());
    }
}
