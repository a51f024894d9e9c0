package org.infoportal.magnolia.servlet;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.infoportal.magnolia.PortalRuntime;
import org.infoportal.magnolia.RunningPortal;
import org.infoportal.magnolia.config.Topology;

/** Serves the portal that runs now; after a restart of the module the new one. */
public class PortalServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PortalRuntime runtime;
    private transient volatile Served served;

    @Inject
    public PortalServlet(PortalRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<RunningPortal> portal = runtime.portal();
        if (portal.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (request.getPathInfo() == null && !request.getRequestURI().endsWith("/")) {
            // relative addresses need the slash
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", request.getContextPath() + request.getServletPath() + "/");
        } else if (portal.get().host().topology() == Topology.AUTHOR && !Preview.serves(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            // Magnolia has set one for every answer, and the container would name it for pictures and files too
            response.setCharacterEncoding(null);
            container(portal.get()).service(FormRequest.of(request), response);
        }
    }

    private ServletContainer container(RunningPortal portal) throws ServletException {
        Served present = served;
        if (present == null || present.portal() != portal) {
            present = serve(portal);
        }
        return present.container();
    }

    private synchronized Served serve(RunningPortal portal) throws ServletException {
        if (served == null || served.portal() != portal) {
            destroy();
            ServletContainer container = new ServletContainer(ResourceConfig.forApplication(portal.application()));
            container.init(getServletConfig());
            served = new Served(portal, container);
        }
        return served;
    }

    @Override
    public synchronized void destroy() {
        if (served != null) {
            served.container().destroy();
            served = null;
        }
    }

    private record Served(RunningPortal portal, ServletContainer container) {}
}
