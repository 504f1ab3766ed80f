package vn.lienthong.deadline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses service =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.lienthong.deadline");

    @Test
    void the_domain_is_there_to_be_checked() {
        assertThat(service.stream().filter(c -> c.getPackageName().endsWith(".domain")))
                .hasSizeGreaterThan(20);
    }

    @Test
    void the_domain_sees_the_language_the_contracts_and_working_time_only() {
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "vn.lienthong.contracts..",
                        "vn.lienthong.workingtime..",
                        "vn.lienthong.deadline..domain..")
                .check(service);
    }

    @Test
    void the_domain_never_asks_what_time_it_is() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(service);
    }

    @Test
    void the_letters_domain_does_not_know_the_clocks() {
        noClasses()
                .that()
                .resideInAPackage("..letters.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..clocks..")
                .check(service);
    }
}
