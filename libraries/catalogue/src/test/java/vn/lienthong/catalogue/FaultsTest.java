package vn.lienthong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.catalogue.TestProvince.CHECK;
import static vn.lienthong.catalogue.TestProvince.GOOD;
import static vn.lienthong.catalogue.TestProvince.with;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.catalogue.domain.Kind;
import vn.lienthong.catalogue.domain.Problem;
import vn.lienthong.catalogue.domain.WrittenProcedure;

/// One file for every kind of problem.
class FaultsTest {

    private static final Sentences VIETNAMESE = Sentences.in(Locale.of("vi"));
    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);

    /// @param vi words of the Vietnamese sentence
    /// @param en words of the English sentence
    record Fault(int line, Kind kind, String path, String text, String vi, String en) {

        @Override
        public String toString() {
            return kind + " at line " + line + ": " + vi;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(6, Kind.SYNTAX, "", with("limit: 8wd", " limit: 8wd"), "cột", "column"),
                new Fault(6, Kind.SYNTAX, "", with("8wd", "8\u0007wd"), "U+0007", "U+0007"),
                new Fault(10, Kind.SYNTAX, "", with("hoạ}", "hoạ"), "cú pháp", "Not YAML"),
                new Fault(1, Kind.SYNTAX, "", "a".repeat(3_200_000), "cột 1", "column 1"),
                new Fault(1, Kind.EMPTY_DOCUMENT, "", "", "rỗng", "empty"),
                new Fault(1, Kind.EMPTY_DOCUMENT, "", "# nothing\n", "rỗng", "empty"),
                new Fault(1, Kind.EMPTY_DOCUMENT, "", "---\n", "rỗng", "empty"),
                new Fault(21, Kind.SEVERAL_DOCUMENTS, "", GOOD + "---\n" + GOOD, "nữa", "Another"),
                new Fault(
                        17,
                        Kind.REFERENCE,
                        "",
                        with("lead: b", "lead: *x")
                                .replace("[b, c]", "*x")
                                .replace("1wd", "&x 1wd"),
                        "tham chiếu",
                        "references"),
                new Fault(
                        20,
                        Kind.TOO_DEEP,
                        "",
                        with("[CONDOLENCE_DEATH]", "[".repeat(30) + "]".repeat(30)),
                        "lồng",
                        "nested"),
                new Fault(1, Kind.NOT_A_MAPPING, "", "- code\n", "nhóm trường", "named fields"),
                new Fault(
                        2, Kind.NOT_A_MAPPING, "", "\nonly a text", "nhóm trường", "named fields"),
                new Fault(
                        1,
                        Kind.MISSING_FIELD,
                        "name",
                        with("name: Đăng ký biến động\n", ""),
                        "Thiếu trường “name”",
                        "“name” is missing"),
                new Fault(
                        3,
                        Kind.MISSING_FIELD,
                        "name",
                        with("name: Đăng ký biến động", "name: ~"),
                        "Thiếu trường “name”",
                        "“name” is missing"),
                new Fault(
                        1,
                        Kind.MISSING_FIELD,
                        "validFrom",
                        with("validFrom: 2026-01-01\n", ""),
                        "“validFrom”",
                        "“validFrom”"),
                new Fault(
                        2,
                        Kind.MISSING_FIELD,
                        "version",
                        with("version: 2", "version:"),
                        "“version”",
                        "“version”"),
                new Fault(
                        12,
                        Kind.MISSING_FIELD,
                        "papers[1].required",
                        with(", required: false", ""),
                        "“required”",
                        "“required”"),
                new Fault(
                        12,
                        Kind.MISSING_FIELD,
                        "papers[1].name",
                        with(", name: Giấy chứng nhận", ""),
                        "Thiếu trường “name”",
                        "“name” is missing"),
                new Fault(
                        9,
                        Kind.MISSING_FIELD,
                        "fee.amount",
                        with("amount: 20000, ", ""),
                        "“amount”",
                        "“amount”"),
                new Fault(
                        15,
                        Kind.MISSING_FIELD,
                        "steps[1].limit",
                        with("limit: 2wd, ", ""),
                        "“limit”",
                        "“limit”"),
                new Fault(
                        6,
                        Kind.UNKNOWN_FIELD,
                        "limits",
                        with("limit: 8wd", "limit: 8wd\nlimits: 8wd")
                                .replace("limit: 8wd\nlimits", "limits")
                                .replace("limits: 8wd", "limits: 8wd\nlimit: 8wd"),
                        "Không có trường “limits”",
                        "no field “limits”"),
                new Fault(
                        14,
                        Kind.UNKNOWN_FIELD,
                        "steps[0].office",
                        with("after: []", "office: T, after: []"),
                        "“office”; các trường",
                        "“office”; the fields"),
                new Fault(
                        20,
                        Kind.UNKNOWN_FIELD,
                        "?",
                        with("letters: [CONDOLENCE_DEATH]", "[x]: y"),
                        "“?”",
                        "“?”"),
                new Fault(
                        3,
                        Kind.DUPLICATE_FIELD,
                        "version",
                        with("version: 2", "version: 2\nversion: 3"),
                        "hai lần",
                        "twice"),
                new Fault(
                        19,
                        Kind.DUPLICATE_FIELD,
                        "resumption.OTHER",
                        with("OTHER: RESUME", "OTHER: RESUME, OTHER: RESTART"),
                        "hai lần",
                        "twice"),
                new Fault(
                        12,
                        Kind.EMPTY_FIELD,
                        "papers[1].name",
                        with("Giấy chứng nhận", "\"\""),
                        "“name” để trống",
                        "“name” is empty"),
                new Fault(
                        17,
                        Kind.EMPTY_FIELD,
                        "steps[3].after[1]",
                        with("[b, c]", "[b, \" \"]"),
                        "“after” để trống",
                        "“after” is empty"),
                new Fault(
                        4,
                        Kind.NOT_A_TEXT,
                        "field",
                        with("field: Đất đai", "field: [Đất đai]"),
                        "đoạn chữ",
                        "must be a text"),
                new Fault(
                        4,
                        Kind.NOT_A_TEXT,
                        "field",
                        with("field: Đất đai", "field: {a: b}"),
                        "đoạn chữ",
                        "must be a text"),
                new Fault(
                        2,
                        Kind.NOT_A_WHOLE_NUMBER,
                        "version",
                        with("version: 2", "version: hai"),
                        "“hai”",
                        "“hai”"),
                new Fault(
                        2,
                        Kind.NOT_A_WHOLE_NUMBER,
                        "version",
                        with("version: 2", "version: \"2\""),
                        "số nguyên",
                        "whole number"),
                new Fault(
                        11,
                        Kind.NOT_A_WHOLE_NUMBER,
                        "papers[0].copies",
                        with("copies: 1", "copies: 1.5"),
                        "“1.5”",
                        "“1.5”"),
                new Fault(
                        9,
                        Kind.NOT_A_WHOLE_NUMBER,
                        "fee.amount",
                        with("20000", "[1]"),
                        "“[…]”",
                        "“[…]”"),
                new Fault(
                        12,
                        Kind.NOT_TRUE_OR_FALSE,
                        "papers[1].required",
                        with("required: false", "required: no"),
                        "“no”",
                        "“no”"),
                new Fault(
                        12,
                        Kind.NOT_TRUE_OR_FALSE,
                        "papers[1].required",
                        with("required: false", "required: \"false\""),
                        "true hoặc false",
                        "true or false"),
                new Fault(
                        11,
                        Kind.NOT_TRUE_OR_FALSE,
                        "papers[0].original",
                        with("original: true", "original: {}"),
                        "“{…}”",
                        "“{…}”"),
                new Fault(
                        5,
                        Kind.NOT_A_DATE,
                        "validFrom",
                        with("2026-01-01", "2026-02-30"),
                        "“2026-02-30”",
                        "“2026-02-30”"),
                new Fault(
                        5,
                        Kind.NOT_A_DATE,
                        "validFrom",
                        with("2026-01-01", "01/01/2026"),
                        "năm-tháng-ngày",
                        "year-month-day"),
                new Fault(
                        5,
                        Kind.NOT_A_DATE,
                        "validFrom",
                        with("2026-01-01", "[2026]"),
                        "“[…]”",
                        "“[…]”"),
                new Fault(
                        20,
                        Kind.NOT_A_LIST,
                        "letters",
                        with("[CONDOLENCE_DEATH]", "CONDOLENCE_DEATH"),
                        "danh sách",
                        "list"),
                new Fault(
                        9,
                        Kind.NOT_A_MAPPING,
                        "fee",
                        with("{amount: 20000, note: Mức minh hoạ}", "20000"),
                        "“fee”",
                        "“fee”"),
                new Fault(
                        14,
                        Kind.NOT_A_MAPPING,
                        "papers[3]",
                        with(
                                "required: false}",
                                "required: false}\n"
                                        + "  - {code: KHAC, name: Khác, required: True, original:"
                                        + " FALSE}\n"
                                        + "  - Ảnh"),
                        "“papers[3]”",
                        "“papers[3]”"),
                new Fault(1, Kind.BAD_CODE, "code", with("\"1.000001\"", "1/2"), "“1/2”", "“1/2”"),
                new Fault(
                        11,
                        Kind.BAD_CODE,
                        "papers[0].code",
                        with("code: DON", "code: Đơn"),
                        "“Đơn”",
                        "“Đơn”"),
                new Fault(
                        2,
                        Kind.BAD_VERSION,
                        "version",
                        with("version: 2", "version: 0"),
                        "từ 1 trở lên",
                        "from 1"),
                new Fault(
                        6, Kind.BAD_LIMIT, "limit", with("8wd", "8 ngày"), "“8 ngày”", "“8 ngày”"),
                new Fault(6, Kind.BAD_LIMIT, "limit", with("8wd", "8.5cd"), "“8.5cd”", "“8.5cd”"),
                new Fault(
                        15,
                        Kind.BAD_LIMIT,
                        "steps[1].limit",
                        with("2wd", "2 wd"),
                        "“2 wd”",
                        "“2 wd”"),
                new Fault(
                        15,
                        Kind.ZERO_LIMIT,
                        "steps[1].limit",
                        with("2wd", "0wd"),
                        "lớn hơn 0",
                        "more than 0"),
                new Fault(
                        6,
                        Kind.FRACTION_OF_A_DAY,
                        "limit",
                        with("8wd", "8.5wd"),
                        "END_OF_DAY đếm trọn ngày",
                        "END_OF_DAY counts whole days"),
                new Fault(
                        6,
                        Kind.FRACTION_OF_A_DAY,
                        "limit",
                        with("8wd\npolicy: END_OF_DAY", "8.5wd"),
                        "END_OF_DAY",
                        "END_OF_DAY"),
                new Fault(
                        7,
                        Kind.BAD_POLICY,
                        "policy",
                        with("END_OF_DAY", "SOON"),
                        "“SOON”; có: END_OF_DAY, SAME_TIME, ROLLING",
                        "“SOON”; there are"),
                new Fault(
                        8,
                        Kind.BAD_CUT_OFF,
                        "cutOff",
                        with("15:00", "24:00"),
                        "“24:00”",
                        "“24:00”"),
                new Fault(
                        8,
                        Kind.BAD_CUT_OFF,
                        "cutOff",
                        with("15:00", "3 giờ"),
                        "“3 giờ”",
                        "“3 giờ”"),
                new Fault(
                        9,
                        Kind.NEGATIVE_FEE,
                        "fee.amount",
                        with("20000", "-1"),
                        "-1 đồng",
                        "-1 đồng"),
                new Fault(
                        12,
                        Kind.DUPLICATE_PAPER,
                        "papers[1].code",
                        with("code: GCN", "code: DON"),
                        "“DON” đã có ở dòng 11",
                        "at line 11"),
                new Fault(
                        11,
                        Kind.BAD_COPIES,
                        "papers[0].copies",
                        with("copies: 1", "copies: 0"),
                        "“DON” phải từ 1",
                        "not 0 times"),
                new Fault(
                        19,
                        Kind.UNKNOWN_GROUND,
                        "resumption.ILLNESS",
                        with("OTHER:", "ILLNESS:"),
                        "“ILLNESS”; có: SUPPLEMENT",
                        "“ILLNESS”; there are"),
                new Fault(
                        19,
                        Kind.UNKNOWN_RESUMPTION,
                        "resumption.OTHER",
                        with("OTHER: RESUME", "OTHER: GO"),
                        "“GO”; có: RESTART, RESUME",
                        "“GO”; there are"),
                new Fault(
                        19,
                        Kind.UNKNOWN_RESUMPTION,
                        "resumption.OTHER",
                        with("OTHER: RESUME", "OTHER: []"),
                        "“”",
                        "“”"),
                new Fault(
                        20,
                        Kind.UNKNOWN_LETTER,
                        "letters[0]",
                        with("CONDOLENCE_DEATH", "LOVE"),
                        "“LOVE”; có: CONGRATULATION_BIRTH",
                        "“LOVE”; there are"),
                new Fault(
                        13,
                        Kind.NO_STEPS,
                        "steps",
                        GOOD.replaceAll("(?m)^  - \\{step.*\n", "").replace("lead: b\n", ""),
                        "không có bước nào",
                        "no steps"),
                new Fault(
                        17,
                        Kind.DUPLICATE_STEP,
                        "steps[3].step",
                        with("step: d", "step: b"),
                        "“b” đã có ở dòng 15",
                        "at line 15"),
                new Fault(
                        17,
                        Kind.UNKNOWN_STEP,
                        "steps[3].after[1]",
                        with("[b, c]", "[b, x]"),
                        "“d” chờ bước “x”",
                        "“d” waits for the step “x”"),
                new Fault(
                        15,
                        Kind.CIRCLE,
                        "steps[1].after",
                        with("after: [a]", "after: [d]")
                                .replace("4wh, after: [d]", "4wh, after: [a]"),
                        "b → d → b",
                        "b → d → b"),
                new Fault(
                        18,
                        Kind.UNKNOWN_LEAD,
                        "lead",
                        with("lead: b", "lead: x"),
                        "“x” không có",
                        "“x” is not a step"),
                new Fault(
                        6,
                        Kind.LEGS_TOO_LONG,
                        "limit",
                        with("8wd", "3wd"),
                        "a → b → d cần 1680 phút làm việc, thời hạn 3wd chỉ có 1440 phút",
                        "a → b → d takes 1680"),
                new Fault(
                        6,
                        Kind.LEGS_TOO_LONG,
                        "limit",
                        with("8wd", "27wh"),
                        "27wh chỉ có 1620",
                        "only 1620"),
                new Fault(
                        6,
                        Kind.LEGS_MAY_NOT_FIT,
                        "limit",
                        with("8wd", "5cd"),
                        "5cd chỉ chắc chắn có 1440 phút",
                        "sure to have only 1440"),
                new Fault(
                        6,
                        Kind.LEGS_MAY_NOT_FIT,
                        "limit",
                        with("2wd", "13cd"),
                        "a → b → d cần 5040",
                        "takes 5040"),
                new Fault(
                        15,
                        Kind.UNKNOWN_LEVEL,
                        "steps[1].level",
                        with("Thẩm định, level: ward", "Thẩm định, level: moon"),
                        "“moon”; có: ward, district, province",
                        "“moon”; it has"),
                new Fault(
                        15,
                        Kind.UNKNOWN_KIND,
                        "steps[1].kind",
                        with("kind: PEOPLES_COMMITTEE, limit: 2wd", "kind: BANK, limit: 2wd"),
                        "“BANK”; có: LABOUR",
                        "“BANK”; there are"),
                new Fault(
                        15,
                        Kind.NO_OFFICE,
                        "steps[1]",
                        with(
                                "level: ward, kind: PEOPLES_COMMITTEE, limit: 2wd",
                                "level: district, kind: TAX, limit: 2wd"),
                        "“b” không có cơ quan thực hiện (cấp district, loại TAX) khi hồ sơ được"
                                + " nhận tại Một cửa xã Lẻ (C9); số nơi tiếp nhận bị như vậy: 1",
                        "received at Một cửa xã Lẻ (C9); so it is for 1"),
                new Fault(
                        15,
                        Kind.DISSOLVED_OFFICE,
                        "steps[1]",
                        with(
                                "level: ward, kind: PEOPLES_COMMITTEE, limit: 2wd",
                                "level: district, kind: LABOUR, limit: 2wd"),
                        "đã giải thể Phòng Lao động (L, kế thừa: W1) khi hồ sơ được nhận tại Một"
                                + " cửa xã Một (C1)",
                        "dissolved office Phòng Lao động"),
                new Fault(
                        13,
                        Kind.NO_COUNTER,
                        "steps",
                        with(
                                "level: ward, kind: ONE_STOP_COUNTER",
                                "level: province, kind: ONE_STOP_COUNTER"),
                        "Không Bộ phận Một cửa nào",
                        "No one-stop counter"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedWithItsLineInBothLanguages(Fault fault) {
        List<Problem> problems =
                CHECK.folder(List.of(YamlText.procedure("p.yaml", fault.text())), List.of());

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(fault.kind());
                    assertThat(problem.line()).isEqualTo(fault.line());
                    assertThat(problem.path()).isEqualTo(fault.path());
                    assertThat(VIETNAMESE.line(problem))
                            .startsWith("p.yaml:" + fault.line() + ": ")
                            .contains(fault.vi())
                            .doesNotContain("{0}");
                    assertThat(ENGLISH.of(problem)).contains(fault.en());
                });
    }

    @Test
    void everyKindOfProblemHasItsFile() {
        Set<Kind> elsewhere =
                EnumSet.of(
                        Kind.NOT_UTF8,
                        Kind.UNREADABLE_PROVINCE,
                        Kind.UNREACHABLE_STEP,
                        Kind.DUPLICATE_VERSION,
                        Kind.SAME_VALID_FROM,
                        Kind.OLDER_VERSION);
        elsewhere.addAll(LadderFaultsTest.KINDS);
        Set<Kind> here = faults().map(Fault::kind).collect(Collectors.toSet());

        assertThat(Arrays.stream(Kind.values()).filter(kind -> !elsewhere.contains(kind)))
                .containsExactlyInAnyOrderElementsOf(here);
    }

    @Test
    void aTextInAnotherEncodingIsRefused() {
        WrittenProcedure written =
                YamlText.procedure(
                        "p.yaml", new byte[] {'c', 'o', 'd', 'e', ':', ' ', (byte) 0xD0});

        assertThat(CHECK.folder(List.of(written), List.of()))
                .extracting(VIETNAMESE::line)
                .containsExactly(
                        "p.yaml:1: lỗi: Tệp không phải văn bản UTF-8; hãy lưu lại bằng UTF-8.");
    }

    @Test
    void whatLiesBehindACircleOrAnUnknownStepIsNeverReached() {
        assertThat(
                        lines(
                                with("after: [a]", "after: [x, b]")
                                        .replace("4wh, after: [x, b]", "4wh, after: [a]")))
                .containsExactly(
                        "15 UNKNOWN_STEP [b, x]",
                        "15 CIRCLE [b → b]",
                        "17 UNREACHABLE_STEP [d, b]");
        assertThat(lines(with("4wh, after: [a]", "4wh, after: [x]")))
                .containsExactly("16 UNKNOWN_STEP [c, x]", "17 UNREACHABLE_STEP [d, c]");
    }

    @Test
    void everyCircleIsNamed() {
        assertThat(lines(with("after: []", "after: [d]")))
                .containsExactly("14 CIRCLE [a → b → d → a]", "16 CIRCLE [c → d → a → c]");
        assertThat(
                        lines(
                                with("after: []", "after: [a]")
                                        .replace("2wd, after: [a]", "2wd, after: [d]")))
                .containsExactly(
                        "14 CIRCLE [a → a]", "15 CIRCLE [b → d → b]", "16 UNREACHABLE_STEP [c, a]");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheOrderOfTheLines() {
        String text =
                GOOD.replace("version: 2", "version: hai")
                                .replace("8wd", "8 ngày")
                                .replace("name: Giấy chứng nhận, ", "")
                                .replace("ONE_STOP_COUNTER", "BANK")
                                .replace("[b, c]", "[b, x]")
                                .replace("lead: b", "lead: y")
                        + "colour: red\n";

        assertThat(lines(text))
                .containsExactly(
                        "2 NOT_A_WHOLE_NUMBER [version, hai]",
                        "6 BAD_LIMIT [8 ngày]",
                        "12 MISSING_FIELD [name]",
                        "14 UNKNOWN_KIND [BANK, LABOUR, ONE_STOP_COUNTER, PEOPLES_COMMITTEE, TAX]",
                        "17 UNKNOWN_STEP [d, x]",
                        "18 UNKNOWN_LEAD [y]",
                        "21 UNKNOWN_FIELD [colour, code, version, name, field, validFrom, limit,"
                                + " policy, cutOff, fee, papers, steps, lead, resumption, letters,"
                                + " ladder, secondAppointment]");
    }

    @Test
    void whatCouldNotBeReadIsNotComplainedOfTwice() {
        assertThat(lines("{}"))
                .containsExactly(
                        "1 MISSING_FIELD [code]",
                        "1 MISSING_FIELD [version]",
                        "1 MISSING_FIELD [name]",
                        "1 MISSING_FIELD [field]",
                        "1 MISSING_FIELD [validFrom]",
                        "1 MISSING_FIELD [limit]",
                        "1 NO_STEPS []");
        assertThat(
                        lines(
                                "{code: A, version: 1, name: A, field: A, validFrom: 2026-01-01,"
                                        + " limit: 1wd, steps: x}"))
                .containsExactly("1 NOT_A_LIST [steps]");
        assertThat(
                        lines(
                                with(
                                        "{step: a, name: Tiếp nhận, level: ward, kind:"
                                                + " ONE_STOP_COUNTER, limit: 0.5wd, after: []}",
                                        "a")))
                .contains("14 NOT_A_MAPPING [steps[0]]")
                .doesNotContain("14 MISSING_FIELD [step]");
        assertThat(lines(with("level: ward, kind: ONE_STOP_COUNTER", "level: [], kind: []")))
                .containsExactly("14 NOT_A_TEXT [level]", "14 NOT_A_TEXT [kind]");
        assertThat(lines(with("after: [a]", "after: [[a]]")))
                .containsExactly("15 NOT_A_TEXT [after]", "16 NOT_A_TEXT [after]");
        assertThat(lines(with("lead: b", "lead: []"))).containsExactly("18 NOT_A_TEXT [lead]");
        assertThat(lines(with("SUPPLEMENT: RESTART", "ILLNESS: GO")))
                .containsExactly(
                        "19 UNKNOWN_GROUND [ILLNESS, SUPPLEMENT, FINANCIAL_OBLIGATION,"
                                + " EXPERT_OPINION, OTHER]",
                        "19 UNKNOWN_RESUMPTION [GO, RESTART, RESUME]");
    }

    @Test
    void whatIsOptionalMayBeLeftOut() {
        String least =
                """
                code: A
                version: 1
                name: A
                field: A
                validFrom: 2026-01-01
                limit: 0.5wd
                policy: ROLLING
                steps:
                  - {step: a, name: A, level: ward, kind: ONE_STOP_COUNTER, limit: 0.25wd}
                """;

        assertThat(lines(least)).isEmpty();
        assertThat(lines(least.replace("ONE_STOP_COUNTER", "PEOPLES_COMMITTEE"))).isEmpty();
        assertThat(lines(least.replace("0.5wd", "1.5wh")))
                .containsExactly("6 LEGS_TOO_LONG [a, 120, 1.5wh, 90]");
        assertThat(YamlText.procedure("p", GOOD).procedure().papers())
                .extracting(paper -> paper.copies() + " " + paper.original())
                .containsExactly("1 true", "1 false");
    }

    @Test
    void stepsMayBeWrittenInAnyOrder() {
        String last =
                GOOD.lines().filter(line -> line.contains("step: d")).findFirst().orElseThrow();
        String text = with(last + "\n", "").replace("steps:\n", "steps:\n" + last + "\n");

        assertThat(lines(text)).isEmpty();
        assertThat(lines(text.replace("8wd", "3wd")))
                .containsExactly("6 LEGS_TOO_LONG [a → b → d, 1680, 3wd, 1440]");
    }

    @Test
    void theSameInJsonIndentedByTabsIsReadToo() {
        String json =
                """
                {
                \t"code": "A", "version": 1, "name": "A", "field": "A", "validFrom": "2026-01-01",
                \t"limit": "1wd", "steps": [
                \t\t{"step": "a", "name": "A", "level": "ward", "kind": "BANK", "limit": "1wd", "after": []}
                \t]
                }
                """;

        assertThat(lines("\uFEFF" + json))
                .containsExactly(
                        "4 UNKNOWN_KIND [BANK, LABOUR, ONE_STOP_COUNTER, PEOPLES_COMMITTEE, TAX]");
    }

    private static List<String> lines(String text) {
        return CHECK.folder(List.of(YamlText.procedure("p.yaml", text)), List.of()).stream()
                .map(p -> p.line() + " " + p.kind() + " " + p.args())
                .toList();
    }
}
