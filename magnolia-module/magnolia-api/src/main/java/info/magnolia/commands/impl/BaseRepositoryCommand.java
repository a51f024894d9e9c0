package info.magnolia.commands.impl;

import info.magnolia.commands.MgnlCommand;
import info.magnolia.context.Context;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

public abstract class BaseRepositoryCommand extends MgnlCommand {
    public String getRepository() {
        throw new UnsupportedOperationException();
    }

    protected Node getJCRNode(Context context) throws RepositoryException {
        throw new UnsupportedOperationException();
    }
}
