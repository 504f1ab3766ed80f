package vn.lienthong.catalogue.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.catalogue.ProvinceFolder;
import vn.lienthong.catalogue.command.Wanted.UsageException;
import vn.lienthong.catalogue.domain.Problem;
import vn.lienthong.catalogue.domain.WrittenProcedure;

/// What came of the check.
///
/// @param procedures how many were checked
/// @param by the folder of the province by which they were
record Checked(int procedures, Path by, List<Problem> problems) {

    private static final Path SAMPLES =
            Path.of("local/sample-province/src/main/resources/sample-province");
    private static final String USUAL_VARIANT = "three-level";

    /// Checks a file beside the other procedures of the province, or a folder: the whole of a
    /// province, or procedures that are to be added to one.
    ///
    /// @throws UsageException when there is no such file, folder or province
    /// @throws vn.lienthong.catalogue.UnreadableProvinceException when the province cannot be read
    static Checked of(Wanted wanted) {
        Path path = wanted.path();
        if (!Files.exists(path)) {
            throw new UsageException("command.no-path", path.toString());
        }
        ProvinceFolder province = ProvinceFolder.read(province(wanted));
        if (!Files.isDirectory(path)) {
            WrittenProcedure written = ProvinceFolder.procedure(path);
            return new Checked(
                    1,
                    province.folder(),
                    province.check().publication(written, others(province, path)));
        }
        List<WrittenProcedure> written = ProvinceFolder.proceduresIn(proceduresOf(path));
        if (written.isEmpty()) {
            throw new UsageException("command.nothing", proceduresOf(path).toString());
        }
        boolean isItsOwn =
                isSame(proceduresOf(path), province.folder().resolve(ProvinceFolder.PROCEDURES));
        return new Checked(
                written.size(),
                province.folder(),
                province.check().folder(written, isItsOwn ? List.of() : province.procedures()));
    }

    private static List<WrittenProcedure> others(ProvinceFolder province, Path file) {
        return province.procedures().stream()
                .filter(other -> !isSame(Path.of(other.file()), file))
                .toList();
    }

    private static Path proceduresOf(Path folder) {
        return isProvince(folder) ? folder.resolve(ProvinceFolder.PROCEDURES) : folder;
    }

    private static Path province(Wanted wanted) {
        Path province =
                Optional.ofNullable(wanted.province())
                        .or(() -> Optional.ofNullable(wanted.variant()).map(v -> sample(wanted, v)))
                        .or(() -> around(wanted.path()))
                        .orElseGet(() -> sample(wanted, USUAL_VARIANT));
        if (!isProvince(province)) {
            throw new UsageException("command.no-province", province.toString());
        }
        return province;
    }

    private static Path sample(Wanted wanted, String variant) {
        Path root = Optional.ofNullable(wanted.root()).orElse(Path.of(""));
        return root.resolve(SAMPLES).resolve(variant);
    }

    /// The province in whose folder the path lies, or which it is.
    private static Optional<Path> around(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return Stream.iterate(whole, at -> at != null, Path::getParent)
                .limit(3)
                .filter(Checked::isProvince)
                .findFirst();
    }

    private static boolean isProvince(Path folder) {
        return Files.isRegularFile(folder.resolve(ProvinceFolder.PROVINCE));
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
