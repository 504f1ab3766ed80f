package vn.lienthong.system.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the programs that were just built hold, against what is written down about it.
class ShippedPartsIT {

    private static final Path ROOT = root(Path.of("").toAbsolutePath());
    private static final List<Program> PROGRAMS = Program.shipped(ROOT);

    private static Path root(Path folder) {
        return Files.exists(folder.resolve("lienthong"))
                ? folder
                : root(folder.resolve("..").normalize());
    }

    /// Holds without network too: what the list names is what the jars hold.
    @Test
    void the_list_of_third_parties_names_every_file_of_every_program() throws IOException {
        String document = Files.readString(ROOT.resolve(ThirdParty.FILE));
        assertThat(PROGRAMS).hasSize(11);
        for (Program program : PROGRAMS) {
            TreeSet<String> foreign = new TreeSet<>(program.files());
            foreign.removeIf(file -> file.startsWith(Program.ADDED_BY_THE_BUILD) || isOurs(file));
            assertThat(ThirdParty.files(document, program.name()))
                    .as("parts of %s; ./lienthong licences writes the list anew", program.name())
                    .isEqualTo(foreign);
        }
    }

    @Test
    void the_bills_of_materials_account_for_every_file() {
        assumeBills();
        assertThat(PROGRAMS)
                .allSatisfy(program -> assertThat(program.bill()).as(program.name()).isPresent())
                .allSatisfy(
                        program -> assertThat(program.unaccounted()).as(program.name()).isEmpty());
    }

    @Test
    void every_licence_is_one_that_may_be_handed_out() throws IOException {
        assumeBills();
        Licences licences = Licences.in(ROOT);
        assertThat(licences.problems(PROGRAMS)).isEmpty();
        assertThat(ThirdParty.of(PROGRAMS, licences))
                .as("./lienthong licences writes the list anew")
                .isEqualTo(Files.readString(ROOT.resolve(ThirdParty.FILE)));
    }

    @Test
    void one_document_holds_them_all() {
        assumeBills();
        var whole = WholeBill.of(PROGRAMS, "0.1.0");
        TreeSet<String> refs = new TreeSet<>();
        whole.path("components").forEach(one -> refs.add(one.path("bom-ref").asString()));
        assertThat(refs).hasSize(whole.path("components").size()).hasSizeGreaterThan(150);
        TreeSet<String> needed = new TreeSet<>();
        whole.path("dependencies")
                .forEach(one -> one.path("dependsOn").forEach(ref -> needed.add(ref.asString())));
        assertThat(refs).containsAll(needed);
    }

    @Test
    void reviews_of_weaknesses_can_be_read() {
        assertThat(Reviews.in(ROOT).all()).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
    }

    private static boolean isOurs(String file) {
        return Stream.of(
                        "connections-",
                        "logging-",
                        "tracing-",
                        "dossier-contracts-",
                        "working-time-",
                        "printing-",
                        "catalogue-",
                        "service-kit-",
                        "sample-province-",
                        "local-")
                .anyMatch(file::startsWith);
    }

    private static void assumeBills() {
        assumeFalse(
                System.getProperty("lienthong.build", "").equals("offline=true"),
                "A build without network makes no bills of materials");
    }
}
