package info.magnolia.module;

import info.magnolia.module.delta.Task;
import java.util.List;

public abstract class AbstractModuleVersionHandler implements ModuleVersionHandler {
    protected List<Task> getExtraInstallTasks(InstallContext context) {
        throw new UnsupportedOperationException();
    }
}
