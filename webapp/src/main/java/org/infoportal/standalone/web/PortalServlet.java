package org.infoportal.standalone.web;

import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** The portal as one servlet, which takes what was started for it down when it ends. */
final class PortalServlet extends ServletContainer {

    private static final long serialVersionUID = 1L;

    private final transient Runnable closing;

    PortalServlet(ResourceConfig config, Runnable closing) {
        super(config);
        this.closing = closing;
    }

    @Override
    public void destroy() {
        super.destroy();
        closing.run();
    }
}
