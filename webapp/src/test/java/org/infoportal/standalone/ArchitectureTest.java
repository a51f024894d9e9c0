package org.infoportal.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.infoportal.Portal;
import org.infoportal.testing.HouseRules;
import org.infoportal.web.PortalWeb;

@AnalyzeClasses(packages = "org.infoportal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HERE = "org.infoportal.standalone..";
    private static final int MANY = 180;

    @ArchTest
    static void looksAtTheWholeHouse(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(MANY);
        assertThat(classes.contain(Portal.class)).isTrue();
        assertThat(classes.contain(PortalWeb.class)).isTrue();
        assertThat(classes.contain(StandaloneHost.class)).isTrue();
    }

    @ArchTest
    static final ArchRule nobodyDependsOnTheStandaloneHost = noClasses()
            .that()
            .resideOutsideOfPackage(HERE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HERE)
            .because("the portal runs in other hosts too");

    @ArchTest
    static final ArchRule onlyTheHostsWebKnowsJersey = noClasses()
            .that()
            .resideOutsideOfPackage("org.infoportal.standalone.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.glassfish..")
            .because("resources are portable JAX-RS");

    @ArchTest
    static final ArchRule onlyTheLauncherKnowsTomcat = noClasses()
            .that()
            // the suite starts servers of its own
            .resideOutsideOfPackages("org.infoportal.standalone.launch..", "org.infoportal.acceptance..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.catalina..", "org.apache.coyote..", "org.apache.tomcat..");

    @ArchTest
    static final ArchRule onlyRepositoryAndAccountsKnowJackrabbit = noClasses()
            .that()
            .resideOutsideOfPackages("org.infoportal.standalone.repository..", "org.infoportal.standalone.account..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jackrabbit..");

    @ArchTest
    static final ArchRule nobodyKnowsMagnolia =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("info.magnolia..");

    @ArchTest
    static final ArchRule theHouseIsJakarta = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.servlet..", "javax.ws.rs..", "javax.inject..", "javax.annotation..");

    @ArchTest
    static final ArchRule loggersHaveOneSpelling = HouseRules.LOGGERS_HAVE_ONE_SPELLING;
}
