package vn.lienthong.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "vn.lienthong.portal",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_clients_of_the_services_know_nothing_of_pages =
            noClasses()
                    .that()
                    .resideInAPackage("..portal.service..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..portal.page..",
                            "..portal.signin..",
                            "..portal.administration..",
                            "..portal.counter..",
                            "..portal.desk..",
                            "..portal.imports..",
                            "..portal.leadership..",
                            "..portal.live..",
                            "..portal.lookup..",
                            "..portal.online..",
                            "..portal.operations..",
                            "..portal.paper..",
                            "..portal.reports..",
                            "..portal.templates..");

    @ArchTest
    static final ArchRule no_package_depends_on_itself_through_another =
            slices().matching("vn.lienthong.portal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_visitors_pages_use_anothers =
            noClasses()
                    .that()
                    .resideInAnyPackage("..portal.page..", "..portal.signin..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..portal.administration..",
                            "..portal.counter..",
                            "..portal.desk..",
                            "..portal.imports..",
                            "..portal.leadership..",
                            "..portal.live..",
                            "..portal.lookup..",
                            "..portal.online..",
                            "..portal.operations..",
                            "..portal.paper..",
                            "..portal.reports..",
                            "..portal.templates..");
}
