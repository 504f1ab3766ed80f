package vn.lienthong.deadline.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// When the dossiers of the year come in: mostly in office hours, on holidays too, some at night,
/// some at the very moments at which a counter opens or closes or the cut-off falls.
final class Receipts {

    private static final List<LocalTime> EDGES =
            List.of(
                    LocalTime.of(0, 0),
                    LocalTime.of(7, 30),
                    LocalTime.of(11, 30),
                    LocalTime.of(13, 30),
                    LocalTime.of(15, 0),
                    LocalTime.of(15, 0, 0, 1_000_000),
                    LocalTime.of(17, 30));

    private Receipts() {}

    static List<Instant> of(int dossiers) {
        Dice dice = new Dice();
        LocalDate first = PlainCalendar.date(Almanac.begin());
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < dossiers; i++) {
            LocalDate date = first.plusDays(dice.between(0, first.lengthOfYear() - 1L));
            Instant day = PlainCalendar.instant(date, LocalTime.MIDNIGHT);
            if (dice.chance(0.08)) {
                moments.add(PlainCalendar.instant(date, dice.of(EDGES)));
            } else if (dice.chance(0.15)) {
                moments.add(day.plus(dice.between(Duration.ZERO, Duration.ofHours(23))));
            } else {
                moments.add(day.plus(dice.between(Duration.ofHours(7), Duration.ofHours(18))));
            }
        }
        moments.removeIf(moment -> moment.isAfter(Almanac.end()));
        moments.sort(null);
        return moments;
    }
}
