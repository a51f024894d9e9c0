package org.infoportal.acceptance.host;

import java.util.ServiceLoader;

/** Finds the host to test. */
public final class Hosts {

    private Hosts() {}

    /**
     * A new, stopped host: the running portal that the system property {@code infoportal.base} names, else the first one
     * that the service loader knows.
     */
    public static PortalHost create() {
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
