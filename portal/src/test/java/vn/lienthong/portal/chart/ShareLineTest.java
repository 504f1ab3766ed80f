package vn.lienthong.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareLineTest {

    @Test
    void what_lies_near_a_hundred_is_drawn_larger() {
        assertThat(ShareLine.of(List.of(92.0, 99.0), List.of("a", "b")).floor()).isEqualTo(80);
        assertThat(ShareLine.of(List.of(61.0, 99.0), List.of("a", "b")).floor()).isEqualTo(60);
        assertThat(ShareLine.of(List.of(41.0, 99.0), List.of("a", "b")).floor()).isEqualTo(40);
        ShareLine low = ShareLine.of(List.of(3.0, 99.0), List.of("a", "b"));
        assertThat(low.floor()).isZero();
        assertThat(low.grid())
                .extracting(ShareLine.Grid::share)
                .containsExactly(0, 25, 50, 75, 100);
    }

    @Test
    void a_time_without_a_share_has_no_dot() {
        ShareLine line = ShareLine.of(Arrays.asList(100.0, null, 80.0), List.of("a", "b", "c"));
        assertThat(line.dots())
                .containsExactly(new ShareLine.Dot(44, 12, "a"), new ShareLine.Dot(408, 164, "c"));
        assertThat(line.points()).isEqualTo("44.0,12.0 408.0,164.0");
    }

    @Test
    void of_many_labels_a_few_are_written() {
        ShareLine line = ShareLine.of(Collections.nCopies(53, 95.0), Collections.nCopies(53, "x"));
        assertThat(line.dots()).hasSize(53).filteredOn(dot -> !dot.label().isEmpty()).hasSize(5);
    }

    @Test
    void a_bar_is_as_long_as_its_share_of_the_longest() {
        assertThat(Bar.of(200, 50, 0, 50).parts())
                .containsExactly(new Bar.Piece(0, 0, 250), new Bar.Piece(2, 250, 250));
        assertThat(Bar.of(0, 0, 0).parts()).isEmpty();
    }
}
