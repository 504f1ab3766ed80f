package vn.lienthong.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.lienthong.notification");

    @Test
    void domainsSeeNothingButTheLanguageAndTheContracts() {
        assertThat(CLASSES.stream().filter(c -> c.getPackageName().endsWith(".domain")))
                .hasSizeGreaterThan(30);
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "vn.lienthong.contracts..",
                        "vn.lienthong.notification..domain..")
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
    void theKindsOfProvidersDoNotKnowEachOther() {
        List<String> kinds = List.of("sms", "mail", "http", "file");
        for (String kind : kinds) {
            assertThat(CLASSES.stream().filter(c -> c.getPackageName().endsWith("." + kind)))
                    .hasSizeGreaterThan(3);
            String[] others =
                    kinds.stream()
                            .filter(other -> !other.equals(kind))
                            .map(other -> "vn.lienthong.notification." + other)
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("vn.lienthong.notification." + kind)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CLASSES);
        }
    }
}
