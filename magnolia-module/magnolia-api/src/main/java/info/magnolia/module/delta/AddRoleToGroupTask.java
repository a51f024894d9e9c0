package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;
import javax.jcr.RepositoryException;

public class AddRoleToGroupTask extends AbstractRepositoryTask {
    public AddRoleToGroupTask(String name, String role, String group) {
        super(name, null);
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException, TaskExecutionException {
        throw new UnsupportedOperationException();
    }
}
