package vn.lienthong.system.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against a stand-in for the service, whose answers have the shape of the real one's.
class ScanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Part WEAK = Bills.part("org.example:weak", "2.5.0", "MIT");
    private static final Part SOUND = Bills.part("org.example:sound", "1.0", "MIT");
    private static final List<Program> PROGRAMS =
            List.of(Bills.program("portal", WEAK, SOUND), Bills.program("intake-service", WEAK));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeOsv osv;

    // Made before each test.
    @SuppressWarnings("NullAway.Init")
    ScanTest() {}

    @BeforeEach
    void listen() throws IOException {
        osv = new FakeOsv();
    }

    @AfterEach
    void stop() {
        osv.close();
    }

    private static String record(String id, String grade, String more) {
        return """
        {"id": "%s", "aliases": ["CVE-2026-0001"], "summary": "Reads what it\\n should not.",
         "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:weak", "purl": "pkg:maven/org.example/weak"},
                       "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.0"}, {"fixed": "2.5.1"}]}]}],
         "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"}],
         "database_specific": {"severity": "%s"}%s}
        """
                .formatted(id, grade, more);
    }

    private Scan.Result scan(Weaknesses weaknesses, String reviewed, Severity threshold) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Scan(
                        weaknesses,
                        Reviews.of("{\"reviewed\": [%s]}".formatted(reviewed)),
                        threshold,
                        TODAY,
                        out)
                .of(PROGRAMS);
    }

    private Scan.Result scan(String reviewed) {
        return scan(Scan.asking(osv.address(), Map.of()), reviewed, Severity.HIGH);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String review(String weakness, String part, String until) {
        return """
        {"weakness": "%s", "part": "%s", "reason": "Not called here.", "until": "%s"}
        """
                .formatted(weakness, part, until);
    }

    @Test
    void nothing_known_is_well() {
        assertThat(scan("")).isEqualTo(Scan.Result.NOTHING);
        assertThat(osv.asked)
                .containsExactly(
                        "pkg:maven/org.example/sound@1.0", "pkg:maven/org.example/weak@2.5.0");
        assertThat(said()).contains("✓ 2 thư viện trong 2 chương trình");
    }

    @Test
    void a_weakness_is_told_with_where_it_is_and_what_mends_it() {
        osv.knows(WEAK.purl(), "GHSA-aaaa", record("GHSA-aaaa", "HIGH", ""));
        assertThat(scan("")).isEqualTo(Scan.Result.FOUND);
        assertThat(said())
                .contains("✗ HIGH     org.example:weak 2.5.0: GHSA-aaaa (CVE-2026-0001)")
                .contains("Reads what it should not.")
                .contains("intake-service, portal · đã sửa ở / mended in 2.5.1");
    }

    @ParameterizedTest
    @CsvSource({
        "LOW, HIGH, NOTHING",
        "MODERATE, HIGH, NOTHING",
        "MODERATE, MODERATE, FOUND",
        "HIGH, CRITICAL, NOTHING",
        "CRITICAL, CRITICAL, FOUND",
        "'', CRITICAL, FOUND",
    })
    void the_threshold_decides_and_what_nobody_has_graded_is_the_worst(
            String grade, Severity threshold, Scan.Result result) {
        osv.knows(WEAK.purl(), "GHSA-aaaa", record("GHSA-aaaa", grade, ""));
        assertThat(scan(Scan.asking(osv.address(), Map.of()), "", threshold)).isEqualTo(result);
        assertThat(said()).contains("GHSA-aaaa");
    }

    @Test
    void every_page_of_an_answer_is_read() {
        IntStream.range(0, 3)
                .mapToObj("GHSA-%d"::formatted)
                .forEach(id -> osv.knows(WEAK.purl(), id, record(id, "LOW", "")));
        assertThat(scan("")).isEqualTo(Scan.Result.NOTHING);
        assertThat(said()).contains("GHSA-0", "GHSA-1", "GHSA-2");
    }

    @Test
    void what_was_taken_back_does_not_count() {
        String withdrawn = ", \"withdrawn\": \"2026-02-01T00:00:00Z\"";
        osv.knows(WEAK.purl(), "GHSA-aaaa", record("GHSA-aaaa", "HIGH", withdrawn));
        assertThat(scan("")).isEqualTo(Scan.Result.NOTHING);
    }

    @Test
    void what_was_reviewed_does_not_count_until_the_review_runs_out() {
        osv.knows(WEAK.purl(), "GHSA-aaaa", record("GHSA-aaaa", "HIGH", ""));
        assertThat(scan(review("CVE-2026-0001", WEAK.id(), "2026-11-23")))
                .isEqualTo(Scan.Result.NOTHING);
        assertThat(said()).contains("reviewed, until 2026-11-23: Not called here.");
        assertThat(scan(review("GHSA-aaaa", WEAK.id(), "2026-11-22"))).isEqualTo(Scan.Result.FOUND);
        assertThat(said()).contains("the review has run out on 2026-11-22");
    }

    @Test
    void a_review_of_another_part_excuses_nothing_and_is_told_as_not_needed() {
        osv.knows(WEAK.purl(), "GHSA-aaaa", record("GHSA-aaaa", "HIGH", ""));
        assertThat(scan(review("GHSA-aaaa", SOUND.id(), "2027-01-01")))
                .isEqualTo(Scan.Result.FOUND);
        assertThat(said()).contains("GHSA-aaaa org.example:sound: không còn thấy");
    }

    @Test
    void a_review_says_why() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Reviews.of(
                                """
                                {"reviewed": [{"weakness": "GHSA-aaaa", "part": "a:b", "reason": "", "until": "2027-01-01"}]}
                                """))
                .withMessageContaining("GHSA-aaaa");
    }

    @Test
    void no_answer_is_never_taken_for_nothing_known() throws IOException {
        osv.status = 503;
        assertThat(scan("")).isEqualTo(Scan.Result.NO_ANSWER);
        assertThat(said()).contains("HTTP 503", "HTTPS_PROXY", "--mirror");
        URI nobody = osv.address();
        osv.close();
        assertThat(scan(Scan.asking(nobody, Map.of()), "", Severity.HIGH))
                .isEqualTo(Scan.Result.NO_ANSWER);
    }

    @Test
    void a_name_that_would_lead_elsewhere_is_not_asked_for() {
        osv.knows(WEAK.purl(), "../../admin", record("x", "HIGH", ""));
        assertThat(scan("")).isEqualTo(Scan.Result.NO_ANSWER);
    }

    @Test
    void the_proxy_of_the_environment_is_gone_through_but_for_this_machine() {
        Map<String, String> environment = Map.of("HTTPS_PROXY", "proxy.tinh.example:3128");
        assertThat(OsvService.proxy(environment, OsvService.PUBLIC))
                .contains(URI.create("http://proxy.tinh.example:3128"));
        assertThat(OsvService.proxy(Map.of("https_proxy", "http://p:1"), OsvService.PUBLIC))
                .contains(URI.create("http://p:1"));
        assertThat(OsvService.proxy(environment, URI.create("http://localhost:1"))).isEmpty();
        assertThat(OsvService.proxy(Map.of(), OsvService.PUBLIC)).isEmpty();
    }

    @Test
    void a_copy_of_the_database_answers_without_network(@TempDir Path folder) throws IOException {
        Path mirror = mirror(folder, record("GHSA-aaaa", "HIGH", ""));
        assertThat(scan(Scan.reading(mirror), "", Severity.HIGH)).isEqualTo(Scan.Result.FOUND);
        assertThat(said()).contains("✗ HIGH     org.example:weak 2.5.0: GHSA-aaaa");
    }

    @ParameterizedTest
    @CsvSource({
        "1.9, false",
        "2.0, true",
        "2.5.0, true",
        "2.5.1-rc1, true",
        "2.5.1, false",
        "2.10, false",
        "3.0, false",
        "3.1, true",
        "3.2, true",
        "3.3, false",
        "4.0-odd, true",
    })
    void releases_are_compared_as_the_registry_does(
            String version, boolean affected, @TempDir Path folder)
            throws IOException, NoAnswerException {
        Path mirror =
                mirror(
                        folder,
                        """
                        {"id": "GHSA-bbbb", "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:weak"},
                          "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.0"}, {"fixed": "2.5.1"},
                                                                     {"introduced": "3.1"}, {"last_affected": "3.2"}]}],
                          "versions": ["4.0-odd"]}]}
                        """);
        Part part = Bills.part("org.example:weak", version, "MIT");
        assertThat(Scan.reading(mirror).of(List.of(part)).containsKey(part)).isEqualTo(affected);
    }

    @Test
    void an_empty_or_missing_copy_is_no_answer(@TempDir Path folder) throws IOException {
        Path empty = mirror(folder);
        for (Path file : List.of(empty, folder.resolve("none.zip"))) {
            assertThatExceptionOfType(NoAnswerException.class)
                    .isThrownBy(() -> Scan.reading(file).of(List.of(WEAK)))
                    .withMessageContaining(file.toString());
        }
    }

    private static Path mirror(Path folder, String... records) throws IOException {
        Path file = folder.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < records.length; i++) {
                zip.putNextEntry(new ZipEntry("GHSA-%d.json".formatted(i)));
                zip.write(records[i].getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        return file;
    }
}
