package org.trustdiagnostics.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The package order is the pipeline: what stands to the right is known to nothing on its left. */
final class ArchitectureTest {
    private static final String ROOT = "org.trustdiagnostics.core";
    private static final List<String> PIPELINE = List.of(
            "input",
            "text",
            "fact",
            "survey",
            "catalogue",
            "limit",
            "statistics",
            "privacy",
            "metric",
            "peers",
            "verdict",
            "advice",
            "report");
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void every_class_stands_in_one_package_of_the_pipeline() {
        assertThat(CORE.stream()
                        .map(type -> type.getPackageName().replace(ROOT + ".", ""))
                        .filter(name -> !name.equals(ROOT))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(PIPELINE);
    }

    @Test
    void no_package_knows_a_later_one() {
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
                    .because("data flows one way: " + String.join(", ", PIPELINE))
                    .check(CORE);
        }
    }

    @Test
    void what_is_public_cannot_be_subclassed_by_a_host() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and(not(JavaClass.Predicates.INTERFACES))
                .should()
                .haveModifier(FINAL)
                .because("a value that a host may subclass is no value (records, enums and exceptions are final too)")
                .check(CORE);
    }

    @Test
    void public_interfaces_are_sealed() {
        classes()
                .that()
                .arePublic()
                .and(JavaClass.Predicates.INTERFACES)
                .should(new ArchCondition<>("be sealed") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(type, type.reflect().isSealed(), type + " is open"));
                    }
                })
                .because("the library knows every kind there is")
                .check(CORE);
    }

    @Test
    void nothing_depends_on_the_machine() {
        noClasses()
                .should()
                .callMethodWhere(ambient())
                .because("clock, locale and zone are inputs: same facts, same answer")
                .check(CORE);
    }

    @Test
    void nothing_prints_or_logs() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.kie..", "org.drools..")
                .because("a library hands back what it has to say, and core knows no rule engine")
                .check(CORE);
    }

    private static DescribedPredicate<JavaMethodCall> ambient() {
        List<Class<?>> clocks = List.of(
                LocalDate.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                Instant.class,
                Clock.class);
        return DescribedPredicate.describe("that asks the machine for its clock, locale or zone", call -> {
            String name = call.getName();
            JavaClass owner = call.getTargetOwner();
            boolean now = clocks.stream().anyMatch(owner::isEquivalentTo)
                    && (name.equals("now") || name.startsWith("system"));
            boolean ours = owner.isEquivalentTo(Locale.class) || owner.isEquivalentTo(TimeZone.class);
            return now
                    || (ours && name.equals("getDefault"))
                    || (owner.isEquivalentTo(ZoneId.class) && name.equals("systemDefault"))
                    || (owner.isEquivalentTo(System.class)
                            && (name.equals("currentTimeMillis") || name.equals("lineSeparator")))
                    || (owner.isEquivalentTo(String.class) && name.equals("format"))
                    || (owner.isEquivalentTo(String.class)
                            && name.startsWith("to")
                            && name.endsWith("Case")
                            && call.getTarget().getRawParameterTypes().isEmpty());
        });
    }
}
