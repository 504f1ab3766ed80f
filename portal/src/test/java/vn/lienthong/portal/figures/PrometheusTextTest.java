package vn.lienthong.portal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

    private static List<Sample> read(String text) {
        return PrometheusText.read(text, name -> !name.startsWith("jvm_"));
    }

    @Test
    void samples_are_read_with_their_labels_and_without_their_time() {
        assertThat(
                        read(
                                """
                                # HELP a Something, with {braces="x"} 1
                                # TYPE a counter
                                a 12
                                jvm_b 3
                                c{x="1",y="two words, {here}",} 1.5E9 1395066363000
                                d{path="C:\\\\DIR",quote="\\"",line="a\\nb"} -0.5
                                """))
                .containsExactly(
                        new Sample("a", Map.of(), 12),
                        new Sample("c", Map.of("x", "1", "y", "two words, {here}"), 1.5e9),
                        new Sample(
                                "d",
                                Map.of("path", "C:\\DIR", "quote", "\"", "line", "a\nb"),
                                -0.5));
    }

    @Test
    void what_is_no_sample_or_no_number_is_passed_over() {
        assertThat(read("a\nb NaN\nc twelve\n{x=\"1\"} 2\n\n  \nd{x=\"open 3\ne +Inf\nf -Inf\n"))
                .containsExactly(
                        new Sample("e", Map.of(), Double.POSITIVE_INFINITY),
                        new Sample("f", Map.of(), Double.NEGATIVE_INFINITY));
    }

    private static Figures told(int minute, int within, int all) {
        String bucket = "lienthong_deadline_firing_lag_seconds_bucket{lane=\"%s\",le=\"%s\"} %d\n";
        return new Figures(
                Instant.parse("2026-11-23T01:00:00Z").plus(Duration.ofMinutes(minute)),
                read(
                        bucket.formatted("miss", "0.1", within)
                                + bucket.formatted("miss", "1.0", all)
                                + bucket.formatted("miss", "+Inf", all)
                                + bucket.formatted("warning", "0.1", 1)
                                + bucket.formatted("warning", "+Inf", 1)));
    }

    @Test
    void deadlines_are_counted_between_the_first_figures_and_the_last() {
        assertThat(Firing.between(List.of(told(0, 100, 100), told(5, 200, 200))))
                .isEqualTo(
                        new Firing(
                                100,
                                Optional.of(Duration.ofMillis(100)),
                                Instant.parse("2026-11-23T01:00:00Z")));
        assertThat(Firing.between(List.of(told(0, 100, 100), told(5, 190, 200))).within())
                .contains(Duration.ofSeconds(1));
        assertThat(Firing.between(List.of(told(0, 100, 100))).told()).isZero();
        assertThat(Firing.between(List.of()).within()).isEmpty();
    }

    @Test
    void a_service_that_began_anew_counts_from_nothing() {
        assertThat(Firing.between(List.of(told(0, 100, 100), told(5, 7, 7))).told()).isEqualTo(8);
    }
}
