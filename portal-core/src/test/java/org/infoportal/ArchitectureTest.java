package org.infoportal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.infoportal.testing.HouseRules;

@AnalyzeClasses(packages = "org.infoportal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule coreKnowsNoWebAndNoCms = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "jakarta.ws.rs..",
                    "freemarker..",
                    "com.fasterxml.jackson..",
                    "info.magnolia..",
                    "org.apache.jackrabbit..",
                    "org.apache.catalina..")
            .because("what the portal does is the same in every host and over every road");

    @ArchTest
    static final ArchRule theHostPortKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.infoportal.host..")
            .should()
            .dependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<>("features of the portal") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                    return type.getPackageName().startsWith("org.infoportal")
                            && !type.getPackageName().startsWith("org.infoportal.host");
                }
            })
            .because("a host is written against the port alone");

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = HouseRules.TIME_COMES_FROM_THE_INJECTED_CLOCK;

    @ArchTest
    static final ArchRule loggersHaveOneSpelling = HouseRules.LOGGERS_HAVE_ONE_SPELLING;

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("org.infoportal.(*)..").should().beFreeOfCycles();
}
