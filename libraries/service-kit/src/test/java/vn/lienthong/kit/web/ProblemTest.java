package vn.lienthong.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// What every refusal must say.
class ProblemTest {

    @Test
    void aConflictNamesTheStateThatStandsAgainstIt() {
        Problem conflict = Problem.conflict("HELD", "some.key", 1);

        assertThat(conflict.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(conflict.members()).containsExactlyEntriesOf(Map.of("state", "HELD"));
    }

    @Test
    void aConflictWithoutAStateCannotBeMade() {
        assertThatThrownBy(() -> Problem.of(HttpStatus.CONFLICT, "some.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("some.key");
    }
}
