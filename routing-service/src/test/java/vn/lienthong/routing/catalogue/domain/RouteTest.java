package vn.lienthong.routing.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static final Route FORKED = forked();

    private static Route forked() {
        Map<String, List<String>> after = new LinkedHashMap<>();
        after.put("sign", List.of("appraise", "tax"));
        after.put("check", List.of());
        after.put("appraise", List.of("check"));
        after.put("tax", List.of("check"));
        return new Route(after);
    }

    @Test
    void knowsWhatComesBeforeThroughOtherSteps() {
        assertThat(FORKED.isBefore("check", "sign")).isTrue();
        assertThat(FORKED.isBefore("sign", "check")).isFalse();
        assertThat(FORKED.isBefore("tax", "appraise")).isFalse();
        assertThat(FORKED.before("nowhere")).isEmpty();
        assertThat(FORKED.has("tax")).isTrue();
        assertThat(FORKED.has("nowhere")).isFalse();
    }

    @Test
    void aReturnToAnEarlierStepRedoesAllThatDependsOnIt() {
        assertThat(FORKED.redoneByReturn("sign", "check"))
                .containsExactlyInAnyOrder("check", "appraise", "tax", "sign");
    }

    @Test
    void aReturnLeavesParallelLegsAlone() {
        assertThat(FORKED.redoneByReturn("sign", "tax")).containsExactlyInAnyOrder("tax", "sign");
    }

    @Test
    void aReturnWithoutATargetGoesToTheStepsRightBefore() {
        assertThat(FORKED.targetsOfReturn("sign", null)).containsExactly("appraise", "tax");
        assertThat(FORKED.redoneByReturn("sign", null))
                .containsExactlyInAnyOrder("appraise", "tax", "sign");
    }

    @Test
    void aReturnToAStepThatIsNotEarlierGoesToTheStepsRightBefore() {
        assertThat(FORKED.targetsOfReturn("tax", "sign")).containsExactly("check");
    }

    @Test
    void aStepThatWaitsForAnUnknownOneIsRefused() {
        assertThatThrownBy(() -> new Route(Map.of("sign", List.of("seal"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seal");
    }

    @Test
    void aCircleIsRefused() {
        assertThatThrownBy(() -> new Route(Map.of("a", List.of("b"), "b", List.of("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("circle");
    }
}
