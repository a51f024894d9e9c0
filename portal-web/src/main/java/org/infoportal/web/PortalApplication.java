package org.infoportal.web;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** What a host serves: objects that were made by hand, and how Jersey is to treat them. */
public final class PortalApplication extends Application {

    private final Set<Object> components;

    /** @param components those of {@link PortalWeb#components} and the host's own */
    public PortalApplication(Set<Object> components) {
        this.components = Set.copyOf(components);
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
                // an empty error answer stays ours, and does not become the server's error page
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
