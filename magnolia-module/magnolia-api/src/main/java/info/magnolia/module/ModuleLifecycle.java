package info.magnolia.module;

public interface ModuleLifecycle {
    void start(ModuleLifecycleContext context);

    void stop(ModuleLifecycleContext context);
}
