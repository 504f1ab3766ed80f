package vn.lienthong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.catalogue.domain.WrittenProcedure;
import vn.lienthong.contracts.catalogue.Procedure;

class ProvinceFolderTest {

    static final Path SAMPLES =
            Path.of("../../local/sample-province/src/main/resources/sample-province");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"three-level", "two-level"})
    void nothingIsWrongInTheSampleProvince(String variant) {
        ProvinceFolder province = ProvinceFolder.read(SAMPLES.resolve(variant));
        List<WrittenProcedure> procedures = province.procedures();

        assertThat(procedures).hasSizeGreaterThanOrEqualTo(16);
        assertThat(province.check().folder(procedures, List.of())).isEmpty();
    }

    /// The services of one installation read the same files in two ways; they must mean the same.
    @ParameterizedTest
    @ValueSource(strings = {"three-level", "two-level"})
    void whatIsReadIsWhatAGeneralReaderReads(String variant) {
        YAMLMapper general = new YAMLMapper();

        assertThat(ProvinceFolder.read(SAMPLES.resolve(variant)).procedures())
                .allSatisfy(written ->
                        assertThat(written.procedure())
                                .isEqualTo(
                                        general.readValue(
                                                Path.of(written.file()), Procedure.class)));
    }

    @Test
    void aProvinceThatCannotBeReadIsNamedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("province.yaml"), "id: p\nname: [\n");

        assertThatThrownBy(() -> ProvinceFolder.read(folder))
                .isInstanceOfSatisfying(
                        UnreadableProvinceException.class,
                        e ->
                                assertThat(Sentences.in(Locale.of("vi")).line(e.problem()))
                                        .startsWith(folder.resolve("province.yaml") + ":2: lỗi:")
                                        .contains("Không đọc được dữ liệu của tỉnh"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[null]",
                "[{}]",
                "[{name: A, level: ward, kind: TAX}]",
                "[{code: A, level: ward, kind: TAX}]",
                "[{code: A, name: A, kind: TAX}]",
                "[{code: A, name: A, level: ward}]"
            })
    void anOfficeOfWhichTooLittleIsSaidIsNamed(String offices) throws IOException {
        Files.writeString(
                folder.resolve("province.yaml"),
                "{id: p, name: P, levels: [ward], calendar: province}");
        Files.writeString(folder.resolve("offices.yaml"), offices);

        assertThatThrownBy(() -> ProvinceFolder.read(folder))
                .isInstanceOf(UnreadableProvinceException.class)
                .hasMessageContaining("Office 1 of the list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{levels: [ward]}", "{name: P, levels: [ward]}"})
    void aProvinceOfWhichTooLittleIsSaidIsNamed(String province) throws IOException {
        Files.writeString(folder.resolve("province.yaml"), province);

        assertThatThrownBy(() -> ProvinceFolder.read(folder))
                .isInstanceOf(UnreadableProvinceException.class)
                .hasMessageContaining("province.yaml");
    }

    @Test
    void officesThatFormNoHierarchyAreNamed() throws IOException {
        Files.writeString(
                folder.resolve("province.yaml"),
                "{id: p, name: P, levels: [ward], calendar: province}");
        Files.writeString(
                folder.resolve("offices.yaml"),
                """
                - {code: A, name: A, shortName: A, level: ward, kind: TAX, parent: B, email: e, phone: p,
                   head: {name: N, title: T, email: e, phone: p}}
                """);

        assertThatThrownBy(() -> ProvinceFolder.read(folder))
                .isInstanceOf(UnreadableProvinceException.class)
                .hasMessageContaining("offices.yaml:1")
                .hasMessageContaining("unknown superior B");
    }

    @Test
    void aFolderWithoutProceduresIsNamed() {
        assertThatThrownBy(() -> ProvinceFolder.proceduresIn(folder.resolve("nowhere")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> ProvinceFolder.procedure(folder.resolve("nothing.yaml")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nothing.yaml");
    }
}
