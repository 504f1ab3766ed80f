package vn.lienthong.notification.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.telling.domain.About.StepName;

class AboutTest {

    private static About of(String office, StepName... steps) {
        return new About(
                "Khai sinh", office, "Lê Hoa", null, null, null, null, List.of(steps), null);
    }

    @Test
    void everyOfficeOfThePlanIsConcernedOnceTheReceivingOneFirst() {
        assertThat(
                        of(
                                        "001.10.17.H99",
                                        new StepName("a", "A", "000.01.10.H99"),
                                        new StepName("b", "B", "001.10.17.H99"),
                                        new StepName("c", "C", "000.01.10.H99"))
                                .offices())
                .containsExactly("001.10.17.H99", "000.01.10.H99");
    }

    @Test
    void whatWasWrittenBeforeOfficesWereKeptIsTheReceivingOnes() {
        assertThat(of("001.10.17.H99", new StepName("a", "A", null)).offices())
                .containsExactly("001.10.17.H99");
    }

    @Test
    void aDigestIsAboutNoOffice() {
        assertThat(of("").offices()).isEmpty();
    }
}
