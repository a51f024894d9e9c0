package org.infoportal.magnolia.page;

import jakarta.inject.Inject;
import org.infoportal.magnolia.PortalRuntime;

/** What the page components ask for, as {@code ipfn} in Magnolia's templates. */
public class PortalFunctions {

    /** Name of the context attribute. */
    public static final String NAME = "ipfn";

    private final PortalRuntime runtime;

    @Inject
    public PortalFunctions(PortalRuntime runtime) {
        this.runtime = runtime;
    }
}
