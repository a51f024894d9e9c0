package org.infoportal.acceptance.support;

import java.util.ServiceLoader;
import org.infoportal.acceptance.host.PortalHost;
import org.infoportal.acceptance.remote.RemoteHost;

/** Finds the host to test. */
final class Hosts {

    private Hosts() {}

    /**
     * A new, stopped host: the running portal that the system property {@code infoportal.base} names, else the first one
     * that the service loader knows.
     */
    static PortalHost create() {
        String base = System.getProperty(RemoteHost.BASE_PROPERTY, "");
        if (!base.isBlank()) {
            return RemoteHost.at(base);
        }
        return ServiceLoader.load(PortalHost.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No host: register a PortalHost as a service, or set -D"
                        + RemoteHost.BASE_PROPERTY + " to the address of a running portal"));
    }
}
