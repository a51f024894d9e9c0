package org.infoportal.magnolia.checks;

import java.util.List;

/** Looks for one kind of mistake that would otherwise show only in a running Magnolia. */
interface Check {

    /** What is wrong, each with the file; empty if nothing is. */
    List<String> problems(House house);
}
