package vn.lienthong.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.catalogue.domain.CatalogueCheck;
import vn.lienthong.catalogue.domain.WrittenProcedure;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Province;

/// A province's data: `province.yaml`, `offices.yaml`, and `procedures/*.yaml`, one version of a
/// procedure a file.
public record ProvinceFolder(Path folder, Province province, Offices offices) {

    /// Name of the file by which the folder of a province is known.
    public static final String PROVINCE = "province.yaml";

    /// Name of the sub-folder with the procedures.
    public static final String PROCEDURES = "procedures";

    private static final String OFFICES = "offices.yaml";

    private static final YAMLMapper STRICT =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final YAMLMapper PARTIAL =
            STRICT.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /// Reads levels and offices.
    ///
    /// @throws UnreadableProvinceException when they cannot be read
    public static ProvinceFolder read(Path folder) {
        Province province =
                read(
                        folder.resolve(PROVINCE),
                        file -> complete(PARTIAL.readValue(file, Province.class)));
        Offices offices =
                read(
                        folder.resolve(OFFICES),
                        file ->
                                Offices.of(
                                        complete(
                                                STRICT.<List<@Nullable Office>>readValue(
                                                        file,
                                                        STRICT.getTypeFactory()
                                                                .constructCollectionType(
                                                                        List.class,
                                                                        Office.class)))));
        return new ProvinceFolder(folder, province, offices);
    }

    /// The check by this province's levels and offices.
    public CatalogueCheck check() {
        return new CatalogueCheck(province, offices);
    }

    /// Every procedure of the province, by file name, right or wrong.
    public List<WrittenProcedure> procedures() {
        return proceduresIn(folder.resolve(PROCEDURES));
    }

    /// Every `*.yaml` of a folder, by file name.
    ///
    /// @throws UncheckedIOException when a file cannot be read
    public static List<WrittenProcedure> proceduresIn(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.yaml")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
        files.sort(Comparator.naturalOrder());
        return files.stream().map(ProvinceFolder::procedure).toList();
    }

    /// The procedure of one file.
    ///
    /// @throws UncheckedIOException when the file cannot be read
    public static WrittenProcedure procedure(Path file) {
        try {
            return YamlText.procedure(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// A file may leave out what no province is without.
    private static Province complete(@Nullable Province province) {
        if (province == null || isAnyMissing(province.name(), province.calendar())) {
            throw new IllegalArgumentException("name, levels and calendar must be there");
        }
        return province;
    }

    private static List<Office> complete(@Nullable List<@Nullable Office> offices) {
        List<Office> complete = new ArrayList<>();
        if (offices == null) {
            return complete;
        }
        for (Office office : offices) {
            if (office == null
                    || isAnyMissing(office.code(), office.name(), office.level(), office.kind())) {
                throw new IllegalArgumentException(
                        "Office %d of the list has no code, name, level or kind"
                                .formatted(complete.size() + 1));
            }
            complete.add(office);
        }
        return complete;
    }

    private static boolean isAnyMissing(@Nullable String... values) {
        return Arrays.stream(values).anyMatch(Objects::isNull);
    }

    private static <T> T read(Path file, Function<Path, T> reading) {
        try {
            return reading.apply(file);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new UnreadableProvinceException(file.toString(), line, e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UnreadableProvinceException(file.toString(), 1, "" + e.getMessage(), e);
        }
    }
}
