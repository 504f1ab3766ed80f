package vn.lienthong.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells what runs, where, and how it feels.
final class Status {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String ROW = "  %-14s %8s %6s  %-14s %9s  %-12s %s";

    private final Settings settings;
    private final Screen screen;
    private final Readiness readiness;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();
    private final JsonMapper json = new JsonMapper();

    Status(Settings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
        this.readiness = new Readiness(settings);
    }

    void print() {
        screen.line(
                ROW.formatted(
                        "tiến trình",
                        "pid",
                        "cổng",
                        "chạy từ",
                        "bộ nhớ",
                        "tình trạng",
                        "việc chờ"));
        var total = 0L;
        for (var member : members()) {
            total += row(member);
        }
        screen.line(ROW.formatted("cộng", "", "", "", megabytes(total), "", ""));
        screen.line("");
        var now =
                ask(Member.OUTSIDE_WORLD, "/local/clock")
                        .map(answer -> answer.path("now").asString(""));
        screen.line("  Cổng thông tin / portal: " + settings.url(Member.PORTAL));
        screen.line("  Giờ nghiệp vụ / business time: " + now.orElse("–"));
        screen.line(
                "  Phương án / variant: " + variant() + "   Dữ liệu / state: " + settings.home());
    }

    /// Those of the layout that ran last, and whatever else still runs.
    private List<Member> members() {
        var layout = layout().orElse(new Layout(Variant.THREE_LEVEL, false, false)).members();
        return Arrays.stream(Member.values())
                .filter(member ->
                        layout.contains(member)
                                || new ProcessFile(settings, member).process().isPresent())
                .toList();
    }

    private Optional<Layout> layout() {
        return new Wanted(settings).last();
    }

    private String variant() {
        return layout().map(Layout::label).orElse("–");
    }

    /// Returns the memory it holds, in kB.
    private long row(Member member) {
        if (settings.runsElsewhere(member)) {
            var where = member == Member.BROKER ? settings.kafkaAddress() : "LIENTHONG_MONGO";
            screen.line(ROW.formatted(member.label(), "–", "–", "–", "–", "bên ngoài", where));
            return 0;
        }
        var file = new ProcessFile(settings, member);
        var process = file.process();
        if (process.isEmpty()) {
            screen.line(
                    ROW.formatted(
                            member.label(),
                            "–",
                            settings.port(member),
                            "–",
                            "–",
                            "không chạy",
                            ""));
            return 0;
        }
        var resident = resident(process.get().pid());
        screen.line(
                ROW.formatted(
                        member.label(),
                        process.get().pid(),
                        settings.port(member),
                        file.since().map(TIME::format).orElse("–"),
                        megabytes(resident),
                        readiness.isReady(member) ? "khỏe" : "chưa sẵn sàng",
                        member.isService() ? work(member) : ""));
        return resident;
    }

    private String work(Member member) {
        return ask(member, "/local/quiet")
                .map(answer ->
                        answer.path("quiet").asBoolean(false)
                                ? "không"
                                : "chưa đọc "
                                        + answer.path("lag").asLong(0)
                                        + ", chưa gửi "
                                        + answer.path("outbox").asLong(0))
                .orElse("?");
    }

    private Optional<JsonNode> ask(Member member, String path) {
        var question =
                HttpRequest.newBuilder(URI.create(settings.url(member) + path))
                        .timeout(Duration.ofSeconds(3))
                        .build();
        try {
            var answer =
                    http.send(question, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return answer.statusCode() == 200
                    ? Optional.of(json.readTree(answer.body()))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// In kB; 0 when the system does not tell.
    static long resident(long pid) {
        var proc = Path.of("/proc", Long.toString(pid), "status");
        try {
            var lines =
                    Files.exists(proc)
                            ? Files.readAllLines(proc).stream()
                                    .filter(line -> line.startsWith("VmRSS:"))
                                    .toList()
                            : ps(pid).lines().toList();
            return lines.stream()
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .filter(digits -> !digits.isEmpty())
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String ps(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String megabytes(long kilobytes) {
        return kilobytes / 1024 + " MB";
    }

    static String written(Instant instant) {
        return TIME.format(instant);
    }
}
