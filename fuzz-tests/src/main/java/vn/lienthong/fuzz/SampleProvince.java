package vn.lienthong.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.catalogue.ProvinceFolder;
import vn.lienthong.catalogue.calendar.CalendarSheet;
import vn.lienthong.catalogue.calendar.CalendarSheets;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.workingtime.WorkingCalendar;

/// The province that targets work with, as its data say.
public final class SampleProvince {

    /// A Monday at eight in the morning in Việt Nam.
    public static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    public static final ProvinceFolder FOLDER =
            ProvinceFolder.read(
                    root().resolve(
                                    "local/sample-province/src/main/resources/sample-province/three-level"));

    public static final List<Procedure> PROCEDURES =
            FOLDER.procedures().stream().map(written -> written.procedure()).toList();

    public static final List<CalendarSheet> SHEETS = sheets();

    public static final Map<String, WorkingCalendar> CALENDARS = CalendarSheets.compile(SHEETS);

    private SampleProvince() {}

    private static Path root() {
        return Path.of(System.getProperty("lienthong.root", ".")).toAbsolutePath().normalize();
    }

    private static List<CalendarSheet> sheets() {
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> files = Files.list(FOLDER.folder().resolve("calendars"))) {
            return files.sorted().map(file -> yaml.readValue(file, CalendarSheet.class)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
