package org.infoportal.standalone.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.standalone.account.StandaloneAccounts;
import org.infoportal.standalone.desk.BulkPages;
import org.infoportal.standalone.desk.DefinitionPages;
import org.infoportal.standalone.desk.DefinitionProblems;
import org.infoportal.standalone.desk.DeskApi;
import org.infoportal.standalone.desk.DeskFiles;
import org.infoportal.standalone.desk.DeskForms;
import org.infoportal.standalone.desk.DeskHome;
import org.infoportal.standalone.desk.DeskLists;
import org.infoportal.standalone.desk.DeskUploads;
import org.infoportal.standalone.desk.ExportPages;
import org.infoportal.standalone.desk.HistoryPages;
import org.infoportal.standalone.desk.ImportPages;
import org.infoportal.standalone.desk.ItemFinder;
import org.infoportal.standalone.desk.ItemPages;
import org.infoportal.standalone.desk.ReadersEyes;
import org.infoportal.standalone.desk.StepForms;
import org.infoportal.standalone.desk.TaskApi;
import org.infoportal.standalone.desk.TaskPages;
import org.infoportal.standalone.desk.TodoApi;
import org.infoportal.standalone.desk.UnsavedForms;
import org.infoportal.standalone.desk.UploadApi;
import org.infoportal.standalone.desk.WorkflowApi;
import org.infoportal.standalone.setup.Setup;
import org.infoportal.standalone.setup.SetupPages;
import org.infoportal.standalone.staff.JoinPages;
import org.infoportal.standalone.staff.Joining;
import org.infoportal.standalone.staff.Staff;
import org.infoportal.standalone.staff.StaffPages;
import org.infoportal.web.PortalApplication;
import org.infoportal.web.PortalWeb;
import org.infoportal.web.file.FileLabels;
import org.infoportal.web.openapi.OpenApi;
import org.infoportal.web.ops.Readiness;

/** Everything that is reached standalone: the portal, the Desk and the page for the first administrator. */
final class StandaloneApplication {

    private static final List<String> API_PARTS =
            List.of(OpenApi.WEB_PART, "/org/infoportal/standalone/desk/openapi.json");

    private StandaloneApplication() {}

    static PortalApplication of(PortalWeb web, Setup setup, StandaloneAccounts accounts, Readiness readiness) {
        Portal portal = web.portal();
        Set<Object> components = new HashSet<>(web.components(readiness, API_PARTS, true));
        ItemFinder finder = new ItemFinder(portal.editing());
        ReadersEyes eyes = ReadersEyes.of(web);
        components.addAll(eyes.components());
        DeskFiles files = new DeskFiles(portal.fileChecker(), portal.uploads(), new FileLabels(web.messages()));
        ItemPages pages = new ItemPages(portal, eyes, files, web.forms(), web.messages());
        components.add(new DeskApi(portal.editing(), portal.desk(), finder));
        components.add(new WorkflowApi(portal.editing(), portal.desk()));
        components.add(new TodoApi(portal.editing(), portal.desk()));
        DefinitionProblems problems = new DefinitionProblems(portal.definitions(), portal.gate());
        components.add(new DefinitionPages(portal.definitions(), problems, web.messages()));
        components.add(new DeskHome(portal, problems, web.messages()));
        components.add(new DeskLists(portal, finder, web.messages()));
        DeskForms forms = new DeskForms(portal, pages, files, web.forms(), web.messages());
        components.add(forms);
        components.add(new DeskUploads(portal.editing(), portal.files(), files, forms));
        components.add(new UploadApi(portal.editing(), files));
        components.add(new StepForms(portal, pages, web.messages()));
        components.add(new HistoryPages(portal, web.messages()));
        components.add(new UnsavedForms(portal.unsaved(), web.messages()));
        components.add(new TaskPages(portal.tasks(), portal.editing(), web.messages()));
        components.add(new TaskApi(portal.tasks(), portal.editing(), web.messages()));
        ExportPages export = new ExportPages(portal.editing(), finder, portal.itemExport());
        components.add(export);
        components.add(new BulkPages(portal.editing(), finder, portal.bulk(), export));
        components.add(new ImportPages(portal.itemImports(), web.messages(), web.problems()));
        components.add(new SetupPages(setup, web.forms()));
        components.add(new StaffPages(new Staff(portal, accounts, portal.audit()), web.forms(), web.messages()));
        components.add(new JoinPages(new Joining(portal, accounts, portal.audit()), web.forms()));
        return new PortalApplication(components);
    }
}
