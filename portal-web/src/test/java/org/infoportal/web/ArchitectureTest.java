package org.infoportal.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.infoportal.testing.HouseRules;

@AnalyzeClasses(packages = "org.infoportal.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MANY = 50;

    @ArchTest
    static void looksAtTheWholeWeb(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(MANY);
        assertThat(classes.contain(PortalWeb.class)).isTrue();
    }

    @ArchTest
    static final ArchRule theWebKnowsNoHost = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "info.magnolia..",
                    "org.apache.jackrabbit..",
                    "org.glassfish.jersey..",
                    "org.apache.catalina..",
                    "org.infoportal.standalone..")
            .because("the same pages and the same API are served in every host");

    @ArchTest
    static final ArchRule theWebIsJakarta = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.servlet..", "javax.ws.rs..", "javax.inject..", "javax.annotation..")
            .because("a javax variant is derived from the binary, never written");

    @ArchTest
    static final ArchRule theWebReadsNoRepository = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.jcr..")
            .because("what a reader sees has passed the features and their gate");

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = HouseRules.TIME_COMES_FROM_THE_INJECTED_CLOCK;

    @ArchTest
    static final ArchRule loggersHaveOneSpelling = HouseRules.LOGGERS_HAVE_ONE_SPELLING;
}
