package vn.lienthong.intake.satisfaction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.contracts.DossierStatus.PROCESSED;
import static vn.lienthong.contracts.DossierStatus.RESULT_RETURNED;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lienthong.intake.satisfaction.domain.Rating.Given;

class RatingTest {

    private static final Instant NOW = Instant.parse("2026-12-04T02:00:00Z");
    private static final Rating FIRST = new Rating("A", "W1.C", 4, NOW, NOW);

    @Test
    void whoHasTheResultGivesAGrade() {
        assertThat(Rating.give("A", "W1.C", RESULT_RETURNED, null, 4, NOW))
                .isEqualTo(new Given.Accepted(FIRST));
    }

    @Test
    void beforeTheResultThereIsNothingToRate() {
        assertThat(Rating.give("A", "W1.C", PROCESSED, null, 4, NOW))
                .isEqualTo(new Given.TooEarly(PROCESSED));
    }

    @Test
    void itCanBeChangedForSevenDaysFromWhenItWasGivenFirst() {
        Instant last = NOW.plus(Duration.ofDays(7));

        assertThat(Rating.give("A", "W2.C", RESULT_RETURNED, FIRST, 2, last))
                .isEqualTo(new Given.Accepted(new Rating("A", "W1.C", 2, NOW, last)));
        assertThat(Rating.give("A", "W1.C", RESULT_RETURNED, FIRST, 2, last.plusMillis(1)))
                .isEqualTo(new Given.TooLate(FIRST));
    }

    @Test
    void thereAreFiveGrades() {
        assertThatThrownBy(() -> new Rating("A", "W1.C", 0, NOW, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rating("A", "W1.C", 6, NOW, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Rating("A", "W1.C", 5, NOW, NOW).grade()).isEqualTo(5);
        assertThat(new Rating("A", "W1.C", 1, NOW, NOW).grade()).isEqualTo(1);
    }
}
