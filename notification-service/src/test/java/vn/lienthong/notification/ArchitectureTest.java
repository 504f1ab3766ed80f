package vn.lienthong.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
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
    void theTwoProvidersDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..notification.sms..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..notification.mail..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..notification.mail..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..notification.sms..")
                .check(CLASSES);
    }
}
