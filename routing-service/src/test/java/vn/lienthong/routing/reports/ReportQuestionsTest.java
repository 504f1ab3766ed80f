package vn.lienthong.routing.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;

class ReportQuestionsTest {

    private final FieldErrors errors = new FieldErrors();

    @Test
    void aDayIsReadAndNoneIsNone() {
        assertThat(ReportQuestions.day("to", "9999-12-31", errors))
                .contains(LocalDate.of(9999, 12, 31));
        assertThat(ReportQuestions.day("to", " ", errors)).isEmpty();
        assertThat(errors.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "-999999999-01-01", "+10000-01-01", "0000-12-31", "x"})
    void aDayThatCannotBeCountedWithIsTold(String text) {
        assertThat(ReportQuestions.day("to", text, errors)).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(errors::throwIfAny)
                .satisfies(problem -> assertThat(problem.fields()).containsExactly("to"));
    }
}
