package vn.lienthong.catalogue.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueCommandTest {

    private static final String ROOT = "../..";
    private static final Path SAMPLES =
            Path.of(ROOT, "local/sample-province/src/main/resources/sample-province");

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aFolderWithoutFaultAnswersZero() {
        int answer = run("check", SAMPLES.resolve("two-level").toString());

        assertThat(answer).isZero();
        assertThat(said(out))
                .startsWith("Đã kiểm tra 21 thủ tục theo ")
                .endsWith("two-level: không có lỗi.\n");
        assertThat(said(err)).isEmpty();
    }

    @Test
    void aProcedureOfTheSampleIsCheckedBesideTheOthersOfItsProvince() {
        int answer = run("check", SAMPLES.resolve("two-level/procedures/1.013831.yaml").toString());

        assertThat(answer).isZero();
        assertThat(said(out)).contains("1 thủ tục", "two-level");
    }

    @Test
    void aFaultyFileAnswersOneAndNamesTheLines() throws IOException {
        Path file = changed("limit: 8wd", "limit: 8 ngày");

        int answer = run("--root", ROOT, "check", file.toString());

        assertThat(answer).isEqualTo(1);
        assertThat(said(out).lines())
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith(
                                                file
                                                        + ":3: lỗi: Thủ tục 1.013831 đã có phiên"
                                                        + " bản 1"),
                        second ->
                                assertThat(second).startsWith(file + ":7: lỗi: Thời hạn “8 ngày”"),
                        summary ->
                                assertThat(summary)
                                        .startsWith("Đã kiểm tra 1 thủ tục theo ")
                                        .endsWith("three-level: 2 lỗi, 0 cảnh báo."));
    }

    @Test
    void theSameFileIsFineWhereItIsAndFaultyWhereALevelIsMissing() throws IOException {
        Path file = changed("version: 1", "version: 2");
        Files.writeString(file, Files.readString(file).replace("2026-01-01", "2026-12-01"));
        String path = folder.toString();

        assertThat(run("check", path, "--root=" + ROOT)).isZero();
        assertThat(run("check", path, "--root=" + ROOT, "--variant=two-level")).isOne();
        assertThat(said(out)).contains("Tỉnh không có cấp “district”; có: ward, province.");
    }

    @Test
    void warningsAloneAnswerZero() throws IOException {
        Path file = changed("limit: 8wd", "limit: 9cd\npolicy: SAME_TIME");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("version: 1", "version: 2")
                        .replace("2026-01-01", "2026-12-01"));

        int answer =
                run(
                        "check",
                        file.toString(),
                        "--province",
                        SAMPLES.resolve("three-level").toString());

        assertThat(answer).isZero();
        assertThat(said(out)).contains(":7: cảnh báo: ", "0 lỗi, 1 cảnh báo");
    }

    @Test
    void whoeverAsksForEnglishIsAnsweredInEnglish() throws IOException {
        Path file = changed("limit: 8wd", "limit: 8 days");

        assertThat(run("check", file.toString(), "--root", ROOT, "--lang", "en")).isOne();
        assertThat(said(out)).contains(":7: error: The limit “8 days”", "2 errors, 0 warnings");
        assertThat(Wanted.language(Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Locale.ENGLISH);
        assertThat(Wanted.language(Map.of("LANG", "en_US.UTF-8", "LC_ALL", "vi_VN.UTF-8")))
                .isEqualTo(Locale.of("vi"));
        assertThat(Wanted.language(Map.of("LANG", "C.UTF-8"))).isEqualTo(Locale.of("vi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "publish x",
                "check",
                "check nowhere",
                "check . .",
                "check . --loud",
                "check . --lang",
                "check . --province=",
                "check . --variant=no-level",
                "check src --province " + "src",
                "check src --root ../..",
                "check . --variant=two-level --province=x"
            })
    void whatIsNotUnderstoodAnswersTwoAndSaysHowItIsUsed(String line) {
        int answer = run(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertThat(answer).isEqualTo(2);
        assertThat(said(err)).contains("Cách dùng: ./lienthong catalogue check");
        assertThat(said(out)).isEmpty();
    }

    @Test
    void aProvinceThatCannotBeReadIsAFaultOfTheProvince() throws IOException {
        Files.writeString(folder.resolve("province.yaml"), "id: [");

        assertThat(run("check", folder.toString())).isOne();
        assertThat(said(out)).contains("province.yaml:1: lỗi: Không đọc được dữ liệu của tỉnh");
    }

    private Path changed(String was, String now) throws IOException {
        String text = Files.readString(SAMPLES.resolve("three-level/procedures/1.013831.yaml"));
        assertThat(text).contains(was);
        return Files.writeString(folder.resolve("1.013831.yaml"), text.replace(was, now));
    }

    private int run(String... args) {
        return new CatalogueCommand(stream(out), stream(err)).run(args, Locale.of("vi"));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
