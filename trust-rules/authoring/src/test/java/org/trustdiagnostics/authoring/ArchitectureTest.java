package org.trustdiagnostics.authoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Each package knows only earlier ones: first what reads facts, then what reads packs, then what is done with a pack. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    static final String ROOT = "org.trustdiagnostics.authoring";
    private static final List<String> PIPELINE = List.of(
            "intake",
            "csv",
            "compile",
            "drl",
            "pack",
            "html",
            "check",
            "cases",
            "coverage",
            "diff",
            "docs",
            "live",
            "testing",
            "calibrate",
            "cli");

    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_DROOLS = noClasses()
            .that()
            .resideOutsideOfPackage("..authoring.compile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("a new version of Drools must be a change of one package");

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

    @ArchTest
    static final ArchRule WHAT_TESTS_USE_IS_KNOWN_TO_NO_OTHER = noClasses()
            .that()
            .resideOutsideOfPackage("..authoring.testing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..authoring.testing..")
            .because("it needs JUnit and AssertJ, which only tests have");

    @ArchTest
    static void every_class_stands_in_one_package_of_the_pipeline(JavaClasses classes) {
        assertThat(classes.stream()
                        .map(type -> type.getPackageName().replace(ROOT + ".", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(PIPELINE);
    }

    @ArchTest
    static void no_package_knows_a_later_one(JavaClasses classes) {
        for (int i = 0; i < PIPELINE.size() - 1; i++) {
            String[] later = PIPELINE.subList(i + 1, PIPELINE.size()).stream()
                    .map(name -> ROOT + "." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + PIPELINE.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .because("what reads files must not know who asked for it: " + String.join(", ", PIPELINE))
                    .check(classes);
        }
    }
}
