package vn.lienthong.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

    @Test
    void aPageBeginsBehindThoseBeforeIt() {
        assertThat(PageRequest.of(3, 20).offset()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"-1, 20, page", "0, 0, size", "0, 201, size", "2147483647, 0, size"})
    void numbersThatMakeNoSenseAreRefused(int page, int size, String field) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PageRequest.of(page, size))
                .satisfies(problem -> assertThat(problem.fields()).containsExactly(field));
    }

    @ParameterizedTest
    @CsvSource({"5000001, 200", "2147483647, 1", "2147483647, 200"})
    void aPageBeyondWhatAStoreCanSkipIsRefused(int page, int size) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PageRequest.of(page, size))
                .satisfies(problem -> assertThat(problem.fields()).containsExactly("page"));
    }

    @ParameterizedTest
    @CsvSource({"5000000, 200", "1000000000, 1"})
    void theFarthestPageCanBeSkippedTo(int page, int size) {
        assertThat(PageRequest.of(page, size).offset()).isEqualTo(1_000_000_000);
    }
}
