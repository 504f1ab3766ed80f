package vn.lienthong.deadline.clocks.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Handover;
import vn.lienthong.deadline.clocks.domain.Leg;
import vn.lienthong.deadline.clocks.domain.Receipt;
import vn.lienthong.deadline.clocks.domain.Suspension;

/// A dossier's deadlines as they lie in the store.
///
/// @param calledOff absent in what was stored before it was heeded
record StoredDeadlines(
        String code,
        StoredReceipt receipt,
        int calendarVersion,
        StoredClock clock,
        List<StoredSuspension> suspensions,
        List<StoredLeg> legs,
        List<StoredHandover> handovers,
        List<Settled> settled,
        List<String> done,
        @Nullable List<Settled> calledOff,
        List<StoredLetter> letters) {

    record StoredReceipt(
            String office,
            String procedureName,
            String calendar,
            List<PlannedStep> plan,
            @Nullable Ladder ladder,
            SealedApplicant applicant,
            @Nullable String lookupPin,
            @Nullable Instant replannedAt) {

        /// Says nothing personal, so that no log line can.
        @Override
        public String toString() {
            return "StoredReceipt[" + procedureName + "]";
        }
    }

    record StoredSuspension(
            Instant from,
            @Nullable Instant to,
            SuspensionGround ground,
            String reason,
            @Nullable String legalBasis,
            @Nullable Resumption resumption) {}

    record StoredLeg(String step, int visit, String office, Instant offeredAt, StoredClock clock) {}

    record StoredHandover(
            String step,
            int visit,
            String office,
            String limit,
            Instant offeredAt,
            @Nullable Instant countsFrom,
            Handover.Told told) {}

    record Settled(String step, int visit) {}

    static StoredDeadlines of(Deadlines state) {
        return new StoredDeadlines(
                state.code(),
                stored(state.receipt()),
                state.calendarVersion(),
                StoredClock.of(state.clock()),
                state.suspensions().stream().map(StoredDeadlines::stored).toList(),
                state.legs().stream().map(StoredDeadlines::stored).toList(),
                state.handovers().stream().map(StoredDeadlines::stored).toList(),
                stored(state.settled()),
                state.done().stream().sorted().toList(),
                stored(state.calledOff()),
                state.letters().stream().map(StoredLetter::of).toList());
    }

    private static List<Settled> stored(Map<String, Integer> visits) {
        return visits.entrySet().stream()
                .map(e -> new Settled(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Settled::step))
                .toList();
    }

    private static StoredReceipt stored(Receipt receipt) {
        return new StoredReceipt(
                receipt.office(),
                receipt.procedureName(),
                receipt.calendar(),
                receipt.plan(),
                receipt.ladder().equals(Ladder.USUAL) ? null : receipt.ladder(),
                receipt.applicant(),
                receipt.lookupPin(),
                receipt.replannedAt());
    }

    private static StoredSuspension stored(Suspension s) {
        return new StoredSuspension(
                s.from(), s.to(), s.ground(), s.reason(), s.legalBasis(), s.resumption());
    }

    private static StoredLeg stored(Leg leg) {
        return new StoredLeg(
                leg.step(),
                leg.visit(),
                leg.office(),
                leg.offeredAt(),
                StoredClock.of(leg.clock()));
    }

    private static StoredHandover stored(Handover h) {
        return new StoredHandover(
                h.step(),
                h.visit(),
                h.office(),
                h.limit(),
                h.offeredAt(),
                h.countsFrom(),
                h.told());
    }

    Deadlines toDomain() {
        return new Deadlines(
                code,
                read(receipt),
                calendarVersion,
                clock.toDomain(ClockScope.DOSSIER),
                suspensions.stream().map(StoredDeadlines::read).toList(),
                legs.stream().map(StoredDeadlines::read).toList(),
                handovers.stream().map(StoredDeadlines::read).toList(),
                visits(settled),
                Set.copyOf(done),
                visits(Objects.requireNonNullElse(calledOff, List.of())),
                letters.stream().map(StoredLetter::toDomain).toList());
    }

    private static Map<String, Integer> visits(List<Settled> settled) {
        return settled.stream().collect(Collectors.toMap(Settled::step, Settled::visit));
    }

    private static Receipt read(StoredReceipt receipt) {
        return new Receipt(
                receipt.office(),
                receipt.procedureName(),
                receipt.calendar(),
                receipt.plan(),
                Ladder.orUsual(receipt.ladder()),
                receipt.applicant(),
                receipt.lookupPin(),
                receipt.replannedAt());
    }

    private static Suspension read(StoredSuspension s) {
        return new Suspension(
                s.from(), s.to(), s.ground(), s.reason(), s.legalBasis(), s.resumption());
    }

    private static Leg read(StoredLeg leg) {
        return new Leg(
                leg.step(),
                leg.visit(),
                leg.office(),
                leg.offeredAt(),
                leg.clock().toDomain(ClockScope.STEP));
    }

    private static Handover read(StoredHandover h) {
        return new Handover(
                h.step(),
                h.visit(),
                h.office(),
                h.limit(),
                h.offeredAt(),
                h.countsFrom(),
                h.told());
    }
}
