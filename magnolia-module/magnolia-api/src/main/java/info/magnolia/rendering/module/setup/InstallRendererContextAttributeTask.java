package info.magnolia.rendering.module.setup;

import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import info.magnolia.module.delta.TaskExecutionException;
import javax.jcr.RepositoryException;

public class InstallRendererContextAttributeTask extends AbstractRepositoryTask {
    public InstallRendererContextAttributeTask(String module, String renderer, String name, String componentClass) {
        super(name, null);
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException, TaskExecutionException {
        throw new UnsupportedOperationException();
    }
}
