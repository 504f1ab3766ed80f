package vn.lienthong.routing.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Ending;

/// What a report counts of a dossier, as it was at any moment. Moments are milliseconds since 1970:
/// a province has hundreds of thousands of these in memory.
final class Counted {

    static final long NEVER = Long.MAX_VALUE;

    private static final long[] NONE = {};
    private static final String CASH = "CASH";

    private final String code;
    private final String office;
    private final String channel;
    private final long receivedAt;
    private final long finishedAt;
    private final Ending.Kind endedAs;
    private final long returnedAt;
    private final long restsSince;
    private final List<WentBy> procedures;

    /// Since when each procedure but the first.
    private final long[] replannedAt;

    /// Since when, promised, accountable, again and again.
    private final long[] appointments;

    /// From, until, 1 for a supplement, again and again.
    private final long[] stops;

    /// When, how much, 1 in cash and 0 without, again and again.
    private final long[] payments;

    private final List<CountedLeg> legs;
    private final List<DossierFacts.Letter> letters;

    private Counted(DossierFacts facts, Words words) {
        this.code = facts.code();
        this.office = words.of(facts.receipt().office());
        this.channel = words.of(facts.receipt().channel());
        this.receivedAt = facts.receipt().at().toEpochMilli();
        this.finishedAt = millis(facts.finishedAt());
        this.endedAs =
                facts.endings().stream()
                        .min(Comparator.comparing(Ending::at))
                        .map(Ending::kind)
                        .orElse(Ending.Kind.PROCESSED);
        this.returnedAt = millis(facts.returnedAt());
        this.restsSince = millis(facts.restsSince());
        this.procedures = facts.plans().stream().map(words::of).toList();
        this.replannedAt =
                packed(
                        facts.plans().stream()
                                .skip(1)
                                .mapToLong(plan -> plan.at().toEpochMilli())
                                .toArray());
        this.appointments =
                facts.appointments().stream()
                        .flatMap(one ->
                                List.of(one.at(), one.dueAt(), one.accountableDueAt()).stream())
                        .mapToLong(Instant::toEpochMilli)
                        .toArray();
        this.stops =
                packed(
                        facts.stops().stream()
                                .flatMapToLong(stop ->
                                        LongStream.of(
                                                millis(stop.from()),
                                                millis(stop.until()),
                                                stop.ground() == SuspensionGround.SUPPLEMENT
                                                        ? 1
                                                        : 0))
                                .toArray());
        this.payments =
                packed(
                        facts.payments().stream()
                                .flatMapToLong(one ->
                                        LongStream.of(
                                                millis(one.at()),
                                                one.amount(),
                                                one.method().equals(CASH) ? 1 : 0))
                                .toArray());
        List<CountedLeg> turns = new ArrayList<>();
        for (DossierFacts.Turn turn : facts.turns()) {
            // Of others only an end was told yet.
            if (turn.offeredAt() != null) {
                turns.add(new CountedLeg(turn, turn.offeredAt().toEpochMilli(), words));
            }
        }
        this.legs = List.copyOf(turns);
        this.letters = facts.letters();
    }

    static Counted of(DossierFacts facts, Words words) {
        return new Counted(facts, words);
    }

    static long[] packed(long[] moments) {
        return moments.length == 0 ? NONE : moments;
    }

    static long millis(@Nullable Instant moment) {
        return moment == null ? NEVER : moment.toEpochMilli();
    }

    String code() {
        return code;
    }

    String office() {
        return office;
    }

    String channel() {
        return channel;
    }

    long receivedAt() {
        return receivedAt;
    }

    /// [#NEVER] while offices are at work.
    long finishedAt() {
        return finishedAt;
    }

    /// Letters of apology that were owed.
    List<DossierFacts.Letter> letters() {
        return letters;
    }

    /// Since when nothing was told of it that a period counts; [#NEVER] while offices are at work.
    long restsSince() {
        return restsSince;
    }

    /// How, once it is finished.
    Ending.Kind endedAs() {
        return endedAs;
    }

    /// When the applicant had the result, [#NEVER] before.
    long returnedAt() {
        return returnedAt;
    }

    List<CountedLeg> legs() {
        return legs;
    }

    /// The procedure by which it went just before a moment.
    WentBy procedure(long moment) {
        int at = 0;
        while (at < replannedAt.length && replannedAt[at] < moment) {
            at++;
        }
        return procedures.get(at);
    }

    /// Whether it was open at some moment of the period.
    boolean isOf(Period period) {
        return period.meets(receivedAt, finishedAt);
    }

    /// Whether something was paid in the period.
    boolean isPaidIn(Period period) {
        for (int i = 0; i < payments.length; i += 3) {
            if (period.holds(payments[i])) {
                return true;
            }
        }
        return false;
    }

    /// Exactly at the promised moment is in time. What the applicant is waited for counts at the
    /// moment the clock was stopped.
    ///
    /// @param end of the period
    boolean isLate(long end, Basis basis) {
        return measuredAt(end) > due(end, basis);
    }

    /// Whether an office was late with its turn. While the dossier stands still, no office is.
    boolean isLate(CountedLeg leg, long end) {
        long measured = leg.ended() < end ? leg.ended() : Math.min(stoppedSince(end), end);
        return measured > leg.due(end);
    }

    private long measuredAt(long end) {
        return isFinishedBefore(end) ? finishedAt : Math.min(stoppedSince(end), end);
    }

    /// Since when the clock stood still just before a moment; [#NEVER] when it ran.
    private long stoppedSince(long moment) {
        long since = NEVER;
        for (int i = 0; i < stops.length; i += 3) {
            if (stops[i] < moment && stops[i + 1] >= moment) {
                since = Math.min(since, stops[i]);
            }
        }
        return since;
    }

    /// The promise, as it stood just before a moment.
    long due(long moment, Basis basis) {
        int at = 0;
        for (int i = 3; i < appointments.length; i += 3) {
            if (appointments[i] < moment) {
                at = i;
            }
        }
        return switch (basis) {
            case ORIGINAL -> appointments[at + 2];
            case CURRENT -> appointments[at + 1];
        };
    }

    boolean isFinishedBefore(long moment) {
        return finishedAt < moment;
    }

    /// How often the applicant had been asked for a supplement.
    int supplements(long moment) {
        int asked = 0;
        for (int i = 0; i < stops.length; i += 3) {
            if (stops[i] < moment && stops[i + 2] == 1) {
                asked++;
            }
        }
        return asked;
    }

    /// Whether it waited for a supplement just before a moment (tạm dừng chờ bổ sung).
    boolean isWaiting(long moment) {
        for (int i = 0; i < stops.length; i += 3) {
            if (stops[i] < moment && stops[i + 1] >= moment && stops[i + 2] == 1) {
                return true;
            }
        }
        return false;
    }

    /// Takes what was paid.
    interface Paid {

        /// A payment.
        ///
        /// @param amount in đồng
        void paid(long at, long amount, boolean cash);
    }

    void payments(Paid out) {
        for (int i = 0; i < payments.length; i += 3) {
            out.paid(payments[i], payments[i + 1], payments[i + 2] == 1);
        }
    }
}
