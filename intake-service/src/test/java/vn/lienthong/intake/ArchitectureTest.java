package vn.lienthong.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/// The rules that keep the domain pure and the features apart.
class ArchitectureTest {

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.lienthong.intake");

    @Test
    void theRulesHaveSomethingToLookAt() {
        assertThat(PRODUCTION.stream().filter(c -> c.getPackageName().endsWith(".domain")).count())
                .isGreaterThan(15);
    }

    @Test
    void theDomainKnowsNothingButTheLanguageTheContractsAndWorkingTime() {
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
                        "vn.lienthong.intake.*.domain")
                .check(PRODUCTION);
    }

    @Test
    void timeAndChanceComeFromOutside() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(PRODUCTION);
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(PRODUCTION);
    }

    @Test
    void featuresFormNoCircle() {
        slices().matching("vn.lienthong.intake.(*)..").should().beFreeOfCycles().check(PRODUCTION);
    }

    /// Whoever says 409 has to say the state, and only `Problem.conflict` asks for it.
    @Test
    void aConflictIsSaidByProblemsOnly() {
        noClasses()
                .should()
                .accessField(HttpStatus.class, "CONFLICT")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ErrorResponse.class)
                .check(PRODUCTION);
    }
}
