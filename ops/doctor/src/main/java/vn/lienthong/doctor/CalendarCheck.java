package vn.lienthong.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.catalogue.calendar.CalendarSheet;

/// Whether every calendar of the province's folder knows this year, and the next one by the time
/// that promises reach into it.
record CalendarCheck(Installation installation, Clock clock) implements Check {

    /// The longest limits are of some fifty working days.
    private static final Month REACHED_FROM = Month.OCTOBER;

    CalendarCheck(Installation installation) {
        this(installation, Clock.systemUTC());
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public List<Finding> look() throws IOException {
        String given = installation.province();
        Path folder = Path.of(given == null ? "" : given).resolve("calendars");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
        List<Finding> found = new ArrayList<>();
        for (Path file : files) {
            CalendarSheet sheet = YAMLMapper.shared().readValue(file.toFile(), CalendarSheet.class);
            List<Integer> years = sheet.years();
            if (years != null) {
                look(file, years, found);
            }
        }
        return found;
    }

    private void look(Path file, List<Integer> years, List<Finding> found) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
        boolean near = today.getMonth().compareTo(REACHED_FROM) >= 0;
        if (!years.contains(today.getYear())) {
            found.add(Finding.fault("calendar.year", file, Integer.toString(today.getYear())));
        }
        String next = Integer.toString(today.getYear() + 1);
        if (!years.contains(today.getYear() + 1)) {
            found.add(
                    near
                            ? Finding.fault("calendar.year", file, next)
                            : Finding.warning("calendar.year", file, next));
        }
    }
}
