package vn.lienthong.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BodyLimitsTest {

    private final BodyLimits limits =
            new BodyLimits(
                    DataSize.ofBytes(10),
                    Map.of(
                            "/api/imports",
                            DataSize.ofBytes(20),
                            "/public/submissions/*/files",
                            DataSize.ofBytes(30)));

    @Test
    void aPathHasItsOwnLimitAndTheOthersTheUsualOne() {
        assertThat(limits.of("/api/imports")).isEqualTo(20);
        assertThat(limits.of("/api/imports/1")).isEqualTo(10);
    }

    @Test
    void oneLimitCountsForTheSamePathOfEveryThing() {
        assertThat(limits.of("/public/submissions/TT-1/files")).isEqualTo(30);
        assertThat(limits.of("/public/submissions/TT-1/x/files")).isEqualTo(10);
        assertThat(limits.of("/public/submissions/TT-1")).isEqualTo(10);
    }
}
