package vn.lienthong.deadline.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

/// What the heads of the offices do at a stop: sign letters with a new date, some after a date that
/// is not lawful, some twice; declare themselves that a date cannot be kept. Each answer must be
/// the one that the oracle's book calls for.
final class Heads {

    static final String REASON = "Chậm thẩm định";
    static final String SIGNED_BY = "Bùi Xuân Tiến";

    private final Timekeeping timekeeping;
    private final PlainCalendar calendar;

    Heads(Timekeeping timekeeping, PlainCalendar calendar) {
        this.timekeeping = timekeeping;
        this.calendar = calendar;
    }

    void act(Dossier dossier, Instant now) throws Exception {
        Book book = dossier.reckoning.book;
        if (!book.isOpen()) {
            return;
        }
        Dice dice = new Dice(dossier.number, now.getEpochSecond());
        Letter letter = book.openLetter().orElse(null);
        if (letter != null && dice.chance(0.6)) {
            sign(dossier, letter, now, dice);
        } else if (letter == null && dice.chance(0.05)) {
            declare(dossier, now);
        }
    }

    private void sign(Dossier dossier, Letter letter, Instant now, Dice dice) throws Exception {
        Instant dueAt = dossier.reckoning.book.clock.dueAt;
        LocalDate latest = PlainCalendar.date(dueAt.isAfter(now) ? dueAt : now);
        LocalDate day = calendar.nth(latest, dice.between(1, 8));
        if (dice.chance(0.1)) {
            answer(dossier, "signs for today", issue(letter, PlainCalendar.date(now)), 422);
            answer(dossier, "signs for a day off", issue(letter, dayOff(latest)), 422);
        }
        dossier.note(now, "the head of %s signs for %s".formatted(letter.office, day));
        answer(dossier, "signs for " + day, issue(letter, day), 200);
        dossier.reckoning.issued(letter, now, day, REASON, SIGNED_BY);
        if (dice.chance(0.1)) {
            answer(dossier, "signs again", issue(letter, calendar.next(day)), 409);
        }
    }

    private int issue(Letter letter, LocalDate day) throws Exception {
        return timekeeping.issue(letter.id, letter.office, day);
    }

    private LocalDate dayOff(LocalDate after) {
        LocalDate day = after.plusDays(1);
        return calendar.works(day) ? dayOff(day) : day;
    }

    private void declare(Dossier dossier, Instant now) throws Exception {
        Book book = dossier.reckoning.book;
        String office = book.holder();
        dossier.note(now, office + " declares that the date cannot be kept");
        int status = timekeeping.declare(book.code, office);
        answer(dossier, "declares", status, book.isReappointed() ? 422 : 201);
        if (!book.isReappointed()) {
            dossier.reckoning.declared(now);
        }
    }

    private static void answer(Dossier dossier, String deed, int status, int expected) {
        assertThat(status)
                .as("%s, whose office %s%n%s", dossier.code(), deed, dossier.story())
                .isEqualTo(expected);
    }
}
