package vn.lienthong.catalogue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses library =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.lienthong.catalogue");

    @Test
    void theCheckKnowsNeitherFilesNorYaml() {
        assertThat(library.stream().filter(c -> c.getPackageName().endsWith(".domain")))
                .hasSizeGreaterThan(10);
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "vn.lienthong.contracts..",
                        "vn.lienthong.workingtime..",
                        "vn.lienthong.catalogue.domain")
                .check(library);
    }
}
