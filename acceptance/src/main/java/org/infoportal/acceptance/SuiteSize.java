package org.infoportal.acceptance;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Counts the suite, so that a host's build can tell an empty run from a green one. */
public final class SuiteSize {

    /** Classes of the suite; the include pattern of surefire says the same: {@code **}{@code /*AcceptanceTest}. */
    public static final String CLASS_NAMES = ".*AcceptanceTest";

    private SuiteSize() {}

    /** How many test methods are on the class path; a parameterised one counts once. */
    public static long methods() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(SuiteSize.class.getPackageName()))
                .filters(includeClassNamePatterns(CLASS_NAMES))
                .build();
        TestPlan plan = LauncherFactory.create().discover(request);
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(SuiteSize::isMethod)
                .count();
    }

    private static boolean isMethod(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).isPresent();
    }
}
