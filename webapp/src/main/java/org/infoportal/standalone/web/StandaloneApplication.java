package org.infoportal.standalone.web;

import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.standalone.desk.DeskApi;
import org.infoportal.standalone.desk.DeskForms;
import org.infoportal.standalone.desk.DeskLists;
import org.infoportal.standalone.setup.Setup;
import org.infoportal.standalone.setup.SetupPages;
import org.infoportal.web.PortalWeb;
import org.infoportal.web.openapi.OpenApi;
import org.infoportal.web.ops.Readiness;

/** Everything that is reached standalone: the portal, the Desk and the page for the first administrator. */
public final class StandaloneApplication extends Application {

    private static final List<String> API_PARTS =
            List.of(OpenApi.WEB_PART, "/org/infoportal/standalone/desk/openapi.json");

    private final Set<Object> components;

    public StandaloneApplication(PortalWeb web, Setup setup, Readiness readiness) {
        Portal portal = web.portal();
        components = new HashSet<>(web.components(readiness, API_PARTS));
        components.add(new DeskApi(portal.editing()));
        components.add(new DeskLists(portal.editing(), portal.choices(), web.messages()));
        components.add(new DeskForms(portal.editing(), web.forms(), portal.choices(), web.messages()));
        components.add(new SetupPages(setup, web.forms()));
    }

    /** The JAX-RS way to register objects that were made by hand. */
    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return components;
    }

    @Override
    public Map<String, Object> getProperties() {
        // nothing is searched for: what there is, is above
        return Map.of(
                "jersey.config.disableAutoDiscovery", true,
                // a Location is a path: the proxy in front knows the host better
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
