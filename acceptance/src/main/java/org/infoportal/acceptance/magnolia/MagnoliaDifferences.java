package org.infoportal.acceptance.magnolia;

import java.util.List;
import org.infoportal.acceptance.host.Difference;
import org.infoportal.acceptance.host.Feature;

/** Where the portal in Magnolia is not what it is standalone. Nothing a member notices may stand here. */
public final class MagnoliaDifferences {

    private static final Difference NO_DESK = Difference.without(
            Feature.DESK, "editors work in Magnolia's own content apps, by contract", "the portal's architecture");
    private static final Difference CLOSED_SITE =
            Difference.without(Feature.SITE, "Magnolia closes the site of an author instance to visitors", "Magnolia");

    /** With one public. */
    public static final List<Difference> ALL = List.of(NO_DESK, Difference.ONE_INSTANCE);

    static final List<Difference> OF_CLUSTER = List.of(NO_DESK);

    static final List<Difference> OF_SINGLE = List.of(NO_DESK, Difference.ONE_INSTANCE, CLOSED_SITE);

    private MagnoliaDifferences() {}
}
