package vn.lienthong.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.routing.Story.offered;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.Hearing;
import vn.lienthong.routing.desk.domain.Refusal;
import vn.lienthong.routing.desk.domain.Task;

/// Every refusal of a desk becomes an answer, and every 409 among them names the state.
class ObstacleTest {

    private static final Task TASK = task();
    private static final List<Refusal> ALL =
            List.of(
                    new Refusal.UnknownTask(),
                    new Refusal.NotTheHoldingOffice(Story.TAX),
                    new Refusal.NotInThatState(TASK),
                    new Refusal.StandsStillAlready("tax"),
                    new Refusal.SupplementAskedBefore(TASK),
                    new Refusal.NotYoursToAssign("chuyenvien.thu"),
                    new Refusal.NothingBefore(),
                    new Refusal.NotAnEarlierStep("sign"));

    private static Task task() {
        Desk desk =
                ((Hearing.Changed) new Hearing(_ -> true).on(null, offered(1, "tax", 1, Story.TAX)))
                        .next();
        return desk.tasks().getFirst();
    }

    @Test
    void everyRefusalIsLookedAt() {
        assertThat(Stream.of(Refusal.class.getPermittedSubclasses()))
                .containsExactlyInAnyOrderElementsOf(
                        ALL.stream().<Class<?>>map(Refusal::getClass).toList());
    }

    @Test
    void aConflictNamesTheStateAndNothingElseIsOne() {
        List<Obstacle> obstacles =
                ALL.stream().map(why -> Obstacle.of(Story.CODE, "tax", why)).toList();

        assertThat(obstacles)
                .filteredOn(one -> one.status() == HttpStatus.CONFLICT)
                .extracting(Obstacle::state)
                .containsExactly("OFFERED", "SUSPENDED", "OFFERED");
        assertThat(obstacles)
                .filteredOn(one -> one.status() != HttpStatus.CONFLICT)
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.state()).isNull());
        assertThatThrownBy(() -> new Obstacle(HttpStatus.CONFLICT, null, null, "x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
