package org.infoportal.magnolia;

import info.magnolia.module.ModuleLifecycle;
import info.magnolia.module.ModuleLifecycleContext;
import jakarta.inject.Inject;
import org.infoportal.magnolia.config.PortalConfig;

/** The module as Magnolia knows it: its configuration, and the portal that starts, restarts and stops with it. */
public class InfoportalModule extends PortalConfig implements ModuleLifecycle {

    private final PortalRuntime runtime;

    @Inject
    public InfoportalModule(PortalRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(ModuleLifecycleContext context) {
        runtime.start(this);
    }

    @Override
    public void stop(ModuleLifecycleContext context) {
        runtime.stop();
    }
}
