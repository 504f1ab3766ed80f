package vn.lienthong.kit.parking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.kit.aggregate.EventRecord;

class ParkedSubjectTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final ParkedSubject parked =
            ParkedSubject.empty("group", "D", NOW)
                    .behind(List.of(event("1"), event("2"), event("3")), List.of());

    private static EventRecord event(String id) {
        return new EventRecord(id, "t.v1", "/s", "D", 1, NOW, "topic", "{\"is\":" + id + "}", null);
    }

    private static Deed deed(String event, @Nullable String after) {
        return new Deed("deed-" + event, event, "t.v1", "ops", NOW, "Vì", "{}", after);
    }

    private static List<String> ids(ParkedSubject parked) {
        return parked.events().stream().map(EventRecord::id).toList();
    }

    @Test
    void what_comes_later_stands_behind_and_what_comes_again_stands_once() {
        assertThat(ids(parked.behind(List.of(event("2"), event("4"), event("4")), List.of())))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void a_repaired_event_keeps_its_place_and_comes_back_repaired() {
        ParkedSubject repaired =
                parked.repaired(event("2").withData("{\"new\":1}"), deed("2", "{\"new\":1}"));

        assertThat(ids(repaired)).containsExactly("1", "2", "3");
        assertThat(repaired.event("2").orElseThrow().data()).isEqualTo("{\"new\":1}");
        assertThat(
                        ParkedSubject.empty("group", "D", NOW)
                                .behind(List.of(event("2")), repaired.deeds())
                                .event("2")
                                .orElseThrow()
                                .data())
                .isEqualTo("{\"new\":1}");
    }

    @Test
    void a_skipped_event_stays_away_and_takes_its_fault_along() {
        ParkedSubject failed =
                parked.failedAt(
                        new Parking.Poison(parked.events(), new IllegalStateException("x")));
        assertThat(failed.error()).isEqualTo("x");
        assertThat(failed.cause()).isEqualTo("IllegalStateException");

        ParkedSubject skipped = failed.skipped(deed("1", null));
        assertThat(skipped.failed()).isNull();
        assertThat(skipped.error()).isEmpty();
        assertThat(ids(skipped.behind(List.of(event("1")), List.of()))).containsExactly("2", "3");
        assertThat(failed.skipped(deed("3", null)).error()).isEqualTo("x");
    }

    @Test
    void what_came_before_the_fault_is_through() {
        ParkedSubject failed =
                parked.failedAt(
                        new Parking.Poison(
                                parked.events().subList(1, 3), new IllegalStateException("x")));

        assertThat(ids(failed)).containsExactly("2", "3");
        assertThat(failed.failed()).isEqualTo("2");
    }
}
