package org.infoportal.twin;

/** Where a host keeps live twins: beside each workspace with content, under its name and a suffix. */
public final class TwinWorkspace {

    private static final String SUFFIX = "-live";

    private TwinWorkspace() {}

    /** Name of the workspace that holds what is published of {@code workspace}. */
    public static String of(String workspace) {
        return workspace + SUFFIX;
    }
}
