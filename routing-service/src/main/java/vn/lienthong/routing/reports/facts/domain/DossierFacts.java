package vn.lienthong.routing.reports.facts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;

/// What reports know of one dossier: facts, each with the moment at which it happened. What comes
/// later never changes what was so before, so that a report on a past day stays what it was.
///
/// @param plans the procedure it goes by, the one of the receipt first
/// @param appointments the promised dates, the one of the receipt first
/// @param stops how often, and for how long, the clock of the promise stood still
/// @param endings how the offices came to their end with it; seldom more than one
/// @param returnedAt when the applicant had the result, absent before
/// @param turns each time an office had it (chặng)
/// @param letters letters of apology that were owed
/// @param payments what was paid
/// @param courtesies letters of congratulation and condolence
public record DossierFacts(
        String code,
        Receipt receipt,
        List<Plan> plans,
        List<Appointment> appointments,
        List<Stop> stops,
        List<Ending> endings,
        @Nullable Instant returnedAt,
        List<Turn> turns,
        List<Letter> letters,
        List<Payment> payments,
        List<Courtesy> courtesies) {

    public DossierFacts {
        plans = List.copyOf(plans);
        appointments = List.copyOf(appointments);
        stops = List.copyOf(stops);
        endings = List.copyOf(endings);
        turns = List.copyOf(turns);
        letters = List.copyOf(letters);
        payments = List.copyOf(payments);
        courtesies = List.copyOf(courtesies);
    }

    /// How it was received.
    ///
    /// @param office the receiving counter
    /// @param channel `COUNTER`, `ONLINE` or `POSTAL`
    public record Receipt(Instant at, String office, String channel) {}

    /// The procedure by which it goes from then on.
    public record Plan(Instant at, String procedure, String procedureName, String field) {}

    /// A promised date.
    ///
    /// @param at since when it is promised
    /// @param dueAt what is promised
    /// @param accountableDueAt the promise of the receipt, moved by suspensions, by changes of the
    ///   calendar and by a corrected plan, but not by an apology (Nghị định 61/2018/NĐ-CP, Điều 19
    ///   khoản 9: a new appointment does not undo the delay)
    public record Appointment(Instant at, Instant dueAt, Instant accountableDueAt) {}

    /// The clock of the promise stands still.
    ///
    /// @param until absent while it does
    public record Stop(
            String step,
            int visit,
            SuspensionGround ground,
            Instant from,
            @Nullable Instant until) {

        /// The earliest of what is heard holds: the end of a dossier ends what still goes on, and
        /// may be heard of before what ended earlier.
        Stop until(Instant moment) {
            return new Stop(step, visit, ground, from, earlier(until, moment));
        }
    }

    /// The offices have done with it.
    public record Ending(Kind kind, Instant at) {

        /// How.
        public enum Kind {
            PROCESSED,
            REJECTED,
            WITHDRAWN
        }
    }

    /// The dossier is at an office.
    ///
    /// @param visit 1 the first time it comes to this step, 2 after a return, and so on
    /// @param offeredAt absent as long as only something later is known
    /// @param officers who had it, one after the other; none before it was taken over
    /// @param endedAt absent while it is there
    /// @param dues when the office should be done, by since when it is so; the first as planned
    public record Turn(
            String step,
            int visit,
            String office,
            @Nullable Instant offeredAt,
            List<Hand> officers,
            @Nullable Instant endedAt,
            List<Due> dues) {

        public Turn {
            officers = List.copyOf(officers);
            dues = List.copyOf(dues);
        }

        static Turn of(String step, int visit, String office) {
            return new Turn(step, visit, office, null, List.of(), null, List.of());
        }

        boolean is(String otherStep, int otherVisit) {
            return step.equals(otherStep) && visit == otherVisit;
        }

        Turn offered(Instant at) {
            return new Turn(step, visit, office, at, officers, endedAt, dues);
        }

        Turn with(Hand hand) {
            List<Hand> hands = sorted(plus(officers, hand), BY_HAND);
            return new Turn(step, visit, office, offeredAt, hands, endedAt, dues);
        }

        /// The earliest of what is heard holds, as of a stop.
        Turn ended(Instant at) {
            return new Turn(step, visit, office, offeredAt, officers, earlier(endedAt, at), dues);
        }

        Turn due(Due due) {
            return dues.contains(due)
                    ? this
                    : new Turn(
                            step,
                            visit,
                            office,
                            offeredAt,
                            officers,
                            endedAt,
                            sorted(plus(dues, due), BY_DUE));
        }
    }

    /// An officer has it.
    ///
    /// @param at since when
    /// @param officer account
    public record Hand(Instant at, String officer) {}

    /// When an office should be done with its turn.
    ///
    /// @param at since when it is so
    public record Due(Instant at, Instant dueAt) {}

    /// A letter of apology (phiếu xin lỗi và hẹn lại ngày trả kết quả).
    ///
    /// @param office the late one, whose head signs
    /// @param issueBy by when it must be issued
    /// @param issuedAt absent while it is owed
    /// @param reason why the office is late, in its words; absent before it is issued
    public record Letter(
            String id,
            String office,
            Instant requiredAt,
            Instant issueBy,
            @Nullable Instant issuedAt,
            @Nullable String reason) {

        Letter issued(Instant at, String why) {
            return new Letter(id, office, requiredAt, issueBy, at, why);
        }
    }

    /// Money that was paid.
    ///
    /// @param amount in đồng
    /// @param method `CASH` or a way without cash
    public record Payment(Instant at, long amount, String method) {}

    /// A letter of congratulation or condolence that was signed.
    ///
    /// @param kind such as `CONGRATULATION_BIRTH`
    public record Courtesy(Instant at, String kind, String office) {}

    // Topics overtake each other, so that lists are kept in an order of their own.
    private static final Comparator<Turn> BY_TURN =
            Comparator.comparing(
                            Turn::offeredAt,
                            Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                    .thenComparing(Turn::step)
                    .thenComparingInt(Turn::visit);
    private static final Comparator<Hand> BY_HAND =
            Comparator.comparing(Hand::at).thenComparing(Hand::officer);
    private static final Comparator<Due> BY_DUE =
            Comparator.comparing(Due::at).thenComparing(Due::dueAt);

    private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
        return all.stream().sorted(order).toList();
    }

    private static Instant earlier(@Nullable Instant known, Instant heard) {
        return known == null || heard.isBefore(known) ? heard : known;
    }

    DossierFacts with(Plan plan) {
        return new DossierFacts(
                code,
                receipt,
                plus(plans, plan),
                appointments,
                stops,
                endings,
                returnedAt,
                turns,
                letters,
                payments,
                courtesies);
    }

    /// The same when nothing else is promised than before.
    DossierFacts with(Appointment appointment) {
        Appointment before = appointments.getLast();
        if (before.dueAt().equals(appointment.dueAt())
                && before.accountableDueAt().equals(appointment.accountableDueAt())) {
            return this;
        }
        return new DossierFacts(
                code,
                receipt,
                plans,
                plus(appointments, appointment),
                stops,
                endings,
                returnedAt,
                turns,
                letters,
                payments,
                courtesies);
    }

    DossierFacts withStops(List<Stop> next) {
        return new DossierFacts(
                code,
                receipt,
                plans,
                appointments,
                next,
                endings,
                returnedAt,
                turns,
                letters,
                payments,
                courtesies);
    }

    /// With nothing that still goes on.
    DossierFacts with(Ending ending) {
        return new DossierFacts(
                code,
                receipt,
                plans,
                appointments,
                stops.stream().map(stop -> stop.until(ending.at())).toList(),
                sorted(plus(endings, ending), Comparator.comparing(Ending::at)),
                returnedAt,
                turns.stream().map(turn -> turn.ended(ending.at())).toList(),
                letters,
                payments,
                courtesies);
    }

    DossierFacts returned(Instant at) {
        return new DossierFacts(
                code,
                receipt,
                plans,
                appointments,
                stops.stream().map(stop -> stop.until(at)).toList(),
                endings,
                at,
                turns.stream().map(turn -> turn.ended(at)).toList(),
                letters,
                payments,
                courtesies);
    }

    DossierFacts withTurns(List<Turn> next) {
        return new DossierFacts(
                code,
                receipt,
                plans,
                appointments,
                stops,
                endings,
                returnedAt,
                sorted(next, BY_TURN),
                letters,
                payments,
                courtesies);
    }

    DossierFacts withLetters(List<Letter> next) {
        return new DossierFacts(
                code,
                receipt,
                plans,
                appointments,
                stops,
                endings,
                returnedAt,
                turns,
                next,
                payments,
                courtesies);
    }

    DossierFacts with(Payment payment) {
        return new DossierFacts(
                code,
                receipt,
                plans,
                appointments,
                stops,
                endings,
                returnedAt,
                turns,
                letters,
                plus(payments, payment),
                courtesies);
    }

    DossierFacts with(Courtesy courtesy) {
        return new DossierFacts(
                code,
                receipt,
                plans,
                appointments,
                stops,
                endings,
                returnedAt,
                turns,
                letters,
                payments,
                plus(courtesies, courtesy));
    }

    /// When offices had done with it; absent while they have not. Who has the result has nothing to
    /// wait for any more.
    public @Nullable Instant finishedAt() {
        return endings.stream().map(Ending::at).min(Instant::compareTo).orElse(returnedAt);
    }

    /// Since when nothing was told that a period counts; absent while offices are at work.
    public @Nullable Instant restsSince() {
        Instant finished = finishedAt();
        return finished == null
                ? null
                : Stream.concat(
                                Stream.of(finished, returnedAt == null ? finished : returnedAt),
                                payments.stream().map(Payment::at))
                        .max(Instant::compareTo)
                        .orElse(finished);
    }

    static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream().map(one -> which.test(one) ? change.apply(one) : one).toList();
    }
}
