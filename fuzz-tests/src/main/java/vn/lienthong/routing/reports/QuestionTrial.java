package vn.lienthong.routing.reports;

import static vn.lienthong.fuzz.Trial.require;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.fuzz.SampleProvince;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guards;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.catalogue.SampleCalendars;

/// What a report is asked for, one parameter a line, and the page of a list.
public final class QuestionTrial {

    private static final int PARAMETERS = 11;
    private static final Caller CALLER =
            new Caller("fuzz", "Fuzz", "000.00.00.H99", Set.of("REPORTS", "LEADER"));

    private final ReportQuestions questions =
            new ReportQuestions(
                    SampleProvince.FOLDER.offices(),
                    Guards.of(SampleProvince.FOLDER.offices()),
                    Clock.fixed(SampleProvince.NOW, ZoneOffset.UTC),
                    SampleCalendars.calendars(),
                    SampleProvince.FOLDER.province());

    public void of(byte[] input) {
        @Nullable String[] lines =
                Arrays.copyOf(
                        new String(input, StandardCharsets.UTF_8).split("\n", PARAMETERS),
                        PARAMETERS);
        try {
            Reports.Asked asked =
                    questions.read(
                            CALLER,
                            new ReportQuestions.Parameters(
                                    lines[0], lines[1], lines[2], lines[3], lines[4], lines[5],
                                    lines[6], lines[7], lines[8]),
                            new FieldErrors());
            require(
                    asked.period().startMillis() <= asked.period().endMillis()
                            || asked.period().start().isAfter(SampleProvince.NOW),
                    "A period ends before it begins");
        } catch (Problem problem) {
            require(problem.status().is4xxClientError(), "Refused otherwise", problem.status());
        }
        try {
            PageRequest page = PageRequest.of(number(lines[9]), number(lines[10]));
            require(
                    page.offset() >= 0 && page.offset() + page.size() <= Integer.MAX_VALUE,
                    "A page beyond what a store can skip");
        } catch (Problem problem) {
            require(problem.status().value() == 400, "Refused otherwise", problem.status());
        }
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
