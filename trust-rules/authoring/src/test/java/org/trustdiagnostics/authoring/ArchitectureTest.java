package org.trustdiagnostics.authoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.trustdiagnostics.authoring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_DROOLS = noClasses()
            .that()
            .resideOutsideOfPackage("..authoring.compile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("a new version of Drools must be a change of one package");

    @ArchTest
    static final ArchRule PACKAGES_ARE_LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.trustdiagnostics.authoring..")
            .layer("compile")
            .definedBy("..authoring.compile..")
            .layer("pack")
            .definedBy("..authoring.pack..")
            .layer("drl")
            .definedBy("..authoring.drl..")
            .layer("check")
            .definedBy("..authoring.check..")
            .layer("cases")
            .definedBy("..authoring.cases..")
            .layer("live")
            .definedBy("..authoring.live..")
            .layer("testing")
            .definedBy("..authoring.testing..")
            .layer("diff")
            .definedBy("..authoring.diff..")
            .layer("docs")
            .definedBy("..authoring.docs..")
            .layer("coverage")
            .definedBy("..authoring.coverage..")
            .layer("calibrate")
            .definedBy("..authoring.calibrate..")
            .layer("intake")
            .definedBy("..authoring.intake..")
            .layer("csv")
            .definedBy("..authoring.csv..")
            .layer("cli")
            .definedBy("..authoring.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("csv")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("coverage", "csv", "diff", "cli")
            .whereLayer("docs")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("coverage")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("diff")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("calibrate")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("live")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("testing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cases")
            .mayOnlyBeAccessedByLayers("coverage", "docs", "live", "testing", "cli")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("cases", "coverage", "docs", "live", "testing", "cli")
            .whereLayer("pack")
            .mayOnlyBeAccessedByLayers("check", "cases", "coverage", "diff", "docs", "live", "testing", "cli")
            .whereLayer("drl")
            .mayOnlyBeAccessedByLayers("check", "coverage")
            .whereLayer("compile")
            .mayOnlyBeAccessedByLayers("check", "coverage")
            .because("what reads files must not know who asked for it");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_KNOWS_ITS_PARSER = noClasses()
            .that()
            .resideOutsideOfPackage("..authoring.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("a host that reads CSV files needs no command line");

    @ArchTest
    static final ArchRule ONLY_WHAT_TESTS_USE_KNOWS_JUNIT_AND_ASSERTJ = noClasses()
            .that()
            .resideOutsideOfPackage("..authoring.testing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.opentest4j..", "org.assertj..")
            .because("trust.jar and a host that only diagnoses have neither");
}
