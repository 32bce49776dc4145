package org.trustdiagnostics.rules;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "org.trustdiagnostics.rules",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OwnCode.class})
class ArchitectureTest {
    /** What the rule compiler generates is not ours to shape. */
    static final class OwnCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/rules/bundled/");
        }
    }

    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_DROOLS = noClasses()
            .that()
            .resideOutsideOfPackage("..rules.session..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("a new version of Drools must be a change of one package");

    @ArchTest
    static final ArchRule PACKAGES_ARE_THE_PIPELINE = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.trustdiagnostics.rules..")
            .layer("session")
            .definedBy("..rules.session..")
            .layer("pack")
            .definedBy("..rules.pack..")
            .layer("judge")
            .definedBy("..rules.judge..")
            .layer("why")
            .definedBy("..rules.why..")
            .layer("batch")
            .definedBy("..rules.batch..")
            .layer("façade")
            .definedBy("org.trustdiagnostics.rules")
            .whereLayer("façade")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("why")
            .mayOnlyBeAccessedByLayers("façade")
            .whereLayer("batch")
            .mayOnlyBeAccessedByLayers("façade")
            .whereLayer("judge")
            .mayOnlyBeAccessedByLayers("why", "batch", "façade")
            .whereLayer("pack")
            .mayOnlyBeAccessedByLayers("judge", "why", "façade")
            .because("data flows one way");

    @ArchTest
    static final ArchRule PUBLIC_MEANS_CLOSED = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .should()
            .haveModifier(FINAL)
            .because("hosts use our classes, they do not extend them");

    @ArchTest
    static final ArchRule NOTHING_OF_THE_MACHINE = noClasses()
            .should()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .accessField(System.class, "out")
            .because("the same facts give the same report everywhere");
}
