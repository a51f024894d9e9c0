package org.infoportal.standalone.launch;

import jakarta.servlet.http.HttpServlet;
import org.infoportal.standalone.StandaloneHost;

/** Builds the portal on its host. */
@FunctionalInterface
public interface PortalFactory {

    /**
     * @param demo with demo content and accounts; may be called again on a folder that has them
     * @return answers every request; its {@code destroy} ends what was started here, before the host is closed
     */
    HttpServlet create(StandaloneHost host, boolean demo);
}
