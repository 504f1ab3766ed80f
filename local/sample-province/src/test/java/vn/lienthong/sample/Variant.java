package vn.lienthong.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.catalogue.Province;

/// The two forms of the same province. Reading is strict: a field that nobody knows is an error, so
/// that a misspelt one is never silently ignored.
enum Variant {
    THREE_LEVEL("three-level"),
    TWO_LEVEL("two-level");

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private final String folder;

    Variant(String folder) {
        this.folder = folder;
    }

    Province province() {
        return YAML.readValue(path("province.yaml").toFile(), Province.class);
    }

    List<Office> officeList() {
        return YAML.readValue(path("offices.yaml").toFile(), new TypeReference<>() {});
    }

    Offices offices() {
        return Offices.of(officeList());
    }

    /// The offices where dossiers are received: the counters of the level nearest to the citizen.
    List<Office> receivingCounters() {
        String nearest = province().levels().getFirst();
        return officeList().stream()
                .filter(o -> o.level().equals(nearest) && o.kind().equals("ONE_STOP_COUNTER"))
                .toList();
    }

    List<Procedure> procedures() {
        return files("procedures").stream().map(Variant::procedure).toList();
    }

    static Procedure procedure(Path file) {
        return YAML.readValue(file.toFile(), Procedure.class);
    }

    List<SampleCalendar> calendars() {
        return files("calendars").stream()
                .map(file -> YAML.readValue(file.toFile(), SampleCalendar.class))
                .toList();
    }

    SampleCalendar calendar(String id) {
        return calendars().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    List<Account> accounts() {
        return YAML.readValue(path("accounts.yaml").toFile(), new TypeReference<>() {});
    }

    List<Path> files(String subfolder) {
        try (Stream<Path> files = Files.walk(path(subfolder))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String name) {
        String resource = "/sample-province/" + folder;
        URL url = Objects.requireNonNull(Variant.class.getResource(resource), resource);
        try {
            return Path.of(url.toURI()).resolve(name);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    record Account(
            String name, String password, String fullName, String office, List<String> roles) {}

    record SampleCalendar(
            String id,
            String name,
            int version,
            @Nullable String over,
            @Nullable String zone,
            @Nullable Map<String, List<String>> week,
            @Nullable List<Integer> years,
            List<Day> days) {

        record Day(
                LocalDate date,
                String kind,
                String name,
                String source,
                @Nullable List<String> sessions) {}

        boolean isWorkingDay(LocalDate date) {
            return days.stream()
                    .filter(day -> day.date().equals(date))
                    .findFirst()
                    .map(day -> !day.kind().equals("OFF"))
                    .orElse(week != null && week.containsKey(date.getDayOfWeek().name()));
        }

        long workingDaysOf(int year) {
            return LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(this::isWorkingDay)
                    .count();
        }
    }
}
