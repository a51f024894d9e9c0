package org.infoportal.web.ops;

/** Whether the portal can serve: its repository answers. */
@FunctionalInterface
public interface Readiness {

    boolean isReady();
}
