package org.infoportal.magnolia.setup;

import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AddRoleToGroupTask;
import info.magnolia.module.delta.IsAdminInstanceDelegateTask;
import info.magnolia.module.delta.Task;
import info.magnolia.rendering.module.setup.InstallRendererContextAttributeTask;
import java.util.List;
import org.infoportal.magnolia.page.PortalFunctions;

/** Installs the module: first its bootstraps and servlet, then what must be fitted into what is there already. */
public class InfoportalVersionHandler extends DefaultModuleVersionHandler {

    @Override
    protected List<Task> getExtraInstallTasks(InstallContext context) {
        return List.of(
                new AllowMethodsTask(),
                new ExcludeFromCacheFlushTask(),
                new AddRoleToGroupTask("Members see what visitors see", "anonymous", "infoportal-members"),
                // on an author the role is there to keep people out
                new IsAdminInstanceDelegateTask(
                        "Staff",
                        null,
                        new AddRoleToGroupTask("Staff see what visitors see", "anonymous", "infoportal-staff")),
                new InstallRendererContextAttributeTask(
                        "rendering", "freemarker", PortalFunctions.NAME, PortalFunctions.class.getName()));
    }
}
