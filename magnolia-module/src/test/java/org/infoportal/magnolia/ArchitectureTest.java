package org.infoportal.magnolia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.infoportal.Portal;
import org.infoportal.web.PortalWeb;

@AnalyzeClasses(packages = "org.infoportal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HERE = "org.infoportal.magnolia..";

    @ArchTest
    static void looksAtTheWholeHouse(JavaClasses classes) {
        assertThat(classes.contain(Portal.class)).isTrue();
        assertThat(classes.contain(PortalWeb.class)).isTrue();
        assertThat(classes.contain(RunningPortal.class)).isTrue();
    }

    @ArchTest
    static final ArchRule onlyTheBindingKnowsMagnolia = noClasses()
            .that()
            .resideOutsideOfPackage(HERE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("info.magnolia..");

    @ArchTest
    static final ArchRule nobodyDependsOnTheBinding = noClasses()
            .that()
            .resideOutsideOfPackage(HERE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HERE);

    @ArchTest
    static final ArchRule onlyTheServletKnowsJersey = noClasses()
            .that()
            .resideOutsideOfPackage("org.infoportal.magnolia.servlet..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.glassfish..")
            .because("resources are portable JAX-RS");

    @ArchTest
    static final ArchRule theBindingStaysOutOfTheFeatures = noClasses()
            .that()
            .resideInAPackage(HERE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.infoportal.faq..",
                    "org.infoportal.login..",
                    "org.infoportal.registration..",
                    "org.infoportal.accreditation..",
                    "org.infoportal.token..",
                    "org.infoportal.audit..",
                    "org.infoportal.throttle..")
            .because("no business rule lives in the binding");
}
