package vn.lienthong.local.world.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lienthong.local.world.Journal;
import vn.lienthong.local.world.Octets;

class HandsetTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    private final Handset handset = new Handset();

    @Test
    void a_long_text_is_shown_when_its_last_part_has_come_in_whatever_order() {
        handset.receive(part("UBND", 7, 3, 3, MORNING), place(30));
        handset.receive(part("UBND", 7, 3, 1, MORNING), place(10));
        assertThat(handset.shown()).isEmpty();

        handset.receive(part("UBND", 7, 3, 2, MORNING), place(20));

        assertThat(handset.shown())
                .containsExactly(java.util.List.of(place(10), place(20), place(30)));
    }

    @Test
    void parts_of_different_senders_or_references_are_not_mixed() {
        handset.receive(part("UBND", 7, 2, 1, MORNING), place(1));
        handset.receive(part("THUE", 7, 2, 2, MORNING), place(2));
        handset.receive(part("UBND", 8, 2, 2, MORNING), place(3));

        assertThat(handset.shown()).isEmpty();
    }

    @Test
    void a_stray_part_does_not_complete_the_text_of_another_day() {
        handset.receive(part("UBND", 7, 2, 2, MORNING), place(1));

        handset.receive(part("UBND", 7, 2, 1, MORNING.plus(Duration.ofHours(25))), place(2));

        assertThat(handset.shown()).isEmpty();
    }

    @Test
    void the_same_text_sent_twice_is_shown_twice() {
        handset.receive(part("UBND", 0, 1, 1, MORNING), place(1));
        handset.receive(part("UBND", 0, 1, 1, MORNING), place(2));

        assertThat(handset.shown()).hasSize(2);
    }

    private static Submission part(String from, int reference, int total, int number, Instant at) {
        return new Submission(
                "1",
                from,
                "84912000101",
                at,
                Alphabet.GSM,
                new Octets(new byte[0]),
                reference,
                total,
                number,
                false,
                null);
    }

    private static Journal.Place place(long offset) {
        return new Journal.Place(offset, 1);
    }
}
