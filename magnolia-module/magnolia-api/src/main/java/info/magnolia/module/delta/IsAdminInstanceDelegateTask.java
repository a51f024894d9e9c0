package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;

public class IsAdminInstanceDelegateTask implements Task {
    public IsAdminInstanceDelegateTask(String name, Task onAuthor, Task onPublic) {}

    @Override
    public String getName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getDescription() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void execute(InstallContext context) throws TaskExecutionException {
        throw new UnsupportedOperationException();
    }
}
