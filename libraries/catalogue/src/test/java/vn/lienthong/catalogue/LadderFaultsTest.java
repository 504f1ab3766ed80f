package vn.lienthong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.catalogue.TestProvince.CHECK;
import static vn.lienthong.catalogue.TestProvince.GOOD;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.catalogue.domain.Kind;
import vn.lienthong.catalogue.domain.Problem;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.Ladder.Escalation;
import vn.lienthong.contracts.Ladder.Target;

/// The ladder of a procedure and its second appointment: what may be written, and every way to
/// write it wrongly. The ladder begins in line 21.
class LadderFaultsTest {

    static final Set<Kind> KINDS =
            Set.of(
                    Kind.BAD_SHARE,
                    Kind.BAD_DAYS_BEFORE,
                    Kind.DUPLICATE_RUNG,
                    Kind.NO_LAST_WORKING_DAY,
                    Kind.UNKNOWN_TARGET,
                    Kind.DUPLICATE_TARGET,
                    Kind.NO_HEAD,
                    Kind.SUPERIOR_BEFORE_HEAD,
                    Kind.BAD_WORKING_TIME,
                    Kind.SLOW_LETTER,
                    Kind.BAD_SECOND_APPOINTMENT);

    private static final Sentences VIETNAMESE = Sentences.in(Locale.of("vi"));
    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);

    private static final String FULL =
            """
            ladder:
              shares: [50, 80]
              daysBefore: [3, 1]
              escalation:
                - {to: HEAD, after: 0wd}
                - {to: SUPERIOR, after: 2wd}
              letterWithin: 4wh
            secondAppointment: 3wd
            """;

    private static @Nullable Ladder ladder(String text) {
        return YamlText.procedure("p.yaml", text).procedure().ladder();
    }

    private static List<Problem> problems(String text) {
        return CHECK.folder(List.of(YamlText.procedure("p.yaml", text)), List.of());
    }

    @Test
    void aLadderIsReadAsItIsWritten() {
        assertThat(problems(GOOD + FULL)).isEmpty();
        assertThat(ladder(GOOD + FULL))
                .isEqualTo(
                        new Ladder(
                                List.of(50, 80),
                                List.of(3, 1),
                                List.of(
                                        new Escalation(Target.HEAD, "0wd"),
                                        new Escalation(Target.SUPERIOR, "2wd")),
                                "4wh"));
        assertThat(YamlText.procedure("p.yaml", GOOD + FULL).procedure().secondAppointment())
                .isEqualTo("3wd");
    }

    @Test
    void whatIsLeftOutIsTheUsual() {
        assertThat(ladder(GOOD)).isNull();
        assertThat(ladder(GOOD + "ladder: {}\n")).isEqualTo(Ladder.USUAL);
        assertThat(ladder(GOOD + "ladder: {shares: [50]}\n"))
                .isEqualTo(
                        new Ladder(
                                List.of(50),
                                Ladder.USUAL.daysBefore(),
                                Ladder.USUAL.escalation(),
                                Ladder.USUAL.letterWithin()));
        assertThat(ladder(GOOD + "ladder: {shares: []}\n"))
                .satisfies(ladder -> {
                    assertThat(ladder).isNotNull();
                    assertThat(ladder.shares()).isEmpty();
                });
    }

    @ParameterizedTest(name = "{0} for {1}: {2}, line {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [50, 100]      | [50, 80]        | BAD_SHARE              | 22 | từ 1 đến 99, không phải 100     | not at 100
                    [0, 80]        | [50, 80]        | BAD_SHARE              | 22 | không phải 0                    | not at 0
                    [80, 80]       | [50, 80]        | DUPLICATE_RUNG         | 22 | Mốc nhắc 80 được viết hai lần   | at 80 is written twice
                    [a, 80]        | [50, 80]        | NOT_A_WHOLE_NUMBER     | 22 | phải là số nguyên               | whole number
                    [0, 1]         | [3, 1]          | BAD_DAYS_BEFORE        | 23 | từ 1 đến 250, không phải 0      | not 0
                    [251, 1]       | [3, 1]          | BAD_DAYS_BEFORE        | 23 | không phải 251                  | not 251
                    [3, 2]         | [3, 1]          | NO_LAST_WORKING_DAY    | 23 | Điều 19 khoản 9                 | art. 19.9
                    {to: DESK      | {to: SUPERIOR   | UNKNOWN_TARGET         | 26 | “DESK”; có: HEAD, SUPERIOR      | there are: HEAD, SUPERIOR
                    {to: HEAD      | {to: SUPERIOR   | DUPLICATE_TARGET       | 26 | HEAD được viết hai lần          | HEAD is told
                    after: 3wd     | after: 0wd      | SUPERIOR_BEFORE_HEAD   | 24 | không được báo trước            | before the head
                    after: 2cd     | after: 2wd      | BAD_WORKING_TIME       | 26 | “2cd” không phải thời gian      | “2cd” is no working time
                    after: mai     | after: 2wd      | BAD_WORKING_TIME       | 26 | “mai” không phải                | “mai” is no
                    Within: 0wh    | Within: 4wh     | ZERO_LIMIT             | 27 | phải lớn hơn 0                  | more than 0
                    Within: 9wh    | Within: 4wh     | SLOW_LETTER            | 27 | lâu hơn một ngày làm việc       | more than one working day
                    Within: sớm    | Within: 4wh     | BAD_WORKING_TIME       | 27 | “sớm”                           | “sớm”
                    ment: 8wd      | ment: 3wd       | BAD_SECOND_APPOINTMENT | 28 | ngắn hơn thời hạn “8wd”         | shorter than the limit “8wd”
                    ment: 0wd      | ment: 3wd       | BAD_SECOND_APPOINTMENT | 28 | “0wd” phải lớn hơn 0            | “0wd” must be
                    ment: 8wh      | ment: 3wd       | BAD_SECOND_APPOINTMENT | 28 | cùng đơn vị                     | of the same unit
                    ment: ba ngày  | ment: 3wd       | BAD_LIMIT              | 28 | “ba ngày” không đúng dạng       | “ba ngày”
                    """)
    void aFaultIsNamedWithItsLineInBothLanguages(
            String wrong, String right, Kind kind, int line, String vi, String en) {
        String text = GOOD + FULL.replace(right, wrong);

        assertThat(problems(text))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(kind);
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(VIETNAMESE.of(problem)).contains(vi);
                    assertThat(ENGLISH.of(problem)).contains(en);
                });
    }

    @Test
    void whatCannotBeReadIsNotComparedWithTheSecondAppointment() {
        assertThat(problems(GOOD.replace("limit: 8wd", "limit: lâu") + FULL))
                .extracting(Problem::kind)
                .containsExactly(Kind.BAD_LIMIT);
        assertThat(problems(GOOD.replace("limit: 8wd\n", "") + FULL))
                .extracting(Problem::kind)
                .containsExactly(Kind.MISSING_FIELD);
    }

    @Test
    void theHeadIsAlwaysToldOfAMiss() {
        assertThat(problems(GOOD + "ladder: {escalation: [{to: SUPERIOR, after: 1wd}]}\n"))
                .extracting(Problem::kind)
                .containsExactly(Kind.NO_HEAD);
        assertThat(problems(GOOD + "ladder: {escalation: [{after: 1wd}]}\n"))
                .extracting(Problem::kind)
                .containsExactly(Kind.MISSING_FIELD);
        assertThat(problems(GOOD + "ladder: {rungs: [1]}\n"))
                .extracting(Problem::kind)
                .containsExactly(Kind.UNKNOWN_FIELD);
    }
}
