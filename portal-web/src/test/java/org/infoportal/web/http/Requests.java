package org.infoportal.web.http;

import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;

/** Requests as the JAX-RS runtime hands them to filters, without a server. */
public final class Requests {

    public static final URI BASE = URI.create("https://portal.example.org/portal/");

    private Requests() {}

    /** @param address relative to the base */
    public static ContainerRequest of(String method, String address) {
        return new ContainerRequest(BASE, BASE.resolve(address), method, null, new MapPropertiesDelegate(), null);
    }

    public static ContainerRequest get(String address) {
        return of("GET", address);
    }
}
