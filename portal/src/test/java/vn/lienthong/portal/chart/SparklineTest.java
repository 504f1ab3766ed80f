package vn.lienthong.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void a_line_needs_two_values_and_stands_on_nought() {
        assertThat(Sparkline.of(List.of())).isNull();
        assertThat(Sparkline.of(List.of(3L))).isNull();
        assertThat(Sparkline.of(List.of(0L, 10L, 5L)))
                .isEqualTo(new Sparkline("2.0,26.0 60.0,2.0 118.0,14.0", 0, 10, 5));
        assertThat(Sparkline.of(List.of(0L, 0L)))
                .isEqualTo(new Sparkline("2.0,26.0 118.0,26.0", 0, 0, 0));
    }

    @Test
    void of_many_values_the_peaks_are_kept() {
        List<Long> many = LongStream.range(0, 180).mapToObj(i -> i == 100 ? 90L : 1L).toList();
        Sparkline line = Objects.requireNonNull(Sparkline.of(many));
        assertThat(line.points().split(" ", -1))
                .hasSize(60)
                .anyMatch(point -> point.endsWith(",2.0"));
        assertThat(line.most()).isEqualTo(90);
    }
}
