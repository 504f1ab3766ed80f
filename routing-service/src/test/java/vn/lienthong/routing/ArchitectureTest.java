package vn.lienthong.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.lienthong.routing");

    @Test
    void domainsSeeNothingButTheLanguageAndTheContracts() {
        assertThat(CLASSES.stream().filter(ArchitectureTest::isDomain)).hasSizeGreaterThan(30);
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
                        "vn.lienthong.routing..domain..")
                .check(CLASSES);
    }

    @Test
    void domainsTakeTimeAndIdsFromOutside() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CLASSES);
    }

    @Test
    void theDeskDoesNotKnowHowAJourneyDecides() {
        noClasses()
                .that()
                .resideInAPackage("..desk.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..journey..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..journey..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..desk..")
                .check(CLASSES);
    }

    private static boolean isDomain(JavaClass one) {
        return one.getPackageName().endsWith(".domain");
    }

    /// Whoever says 409 has to say the state, and only `Problem.conflict` asks for it.
    @Test
    void aConflictIsSaidByProblemsOnly() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Obstacle")
                .should()
                .accessField(HttpStatus.class, "CONFLICT")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ErrorResponse.class)
                .check(CLASSES);
    }
}
