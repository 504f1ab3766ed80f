package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;

/// Everything about one dossier's time.
///
/// @param calendarVersion the version of the calendar that the ends were worked out on
/// @param clock the promise to the applicant
/// @param legs the offices' turns, in the order of acceptance
/// @param handovers what is offered and not accepted yet
/// @param settled for each step the latest visit that was accepted or refused: an offer of it that
///   comes later on another topic is old news
/// @param done the steps that are complete, unless a return undid them
/// @param calledOff for each step the latest visit that the journey called off: whatever the desk
///   had done with it counts no more
/// @param letters of apology, in the order in which they were required
public record Deadlines(
        String code,
        Receipt receipt,
        int calendarVersion,
        Clock clock,
        List<Suspension> suspensions,
        List<Leg> legs,
        List<Handover> handovers,
        Map<String, Integer> settled,
        Set<String> done,
        Map<String, Integer> calledOff,
        List<ApologyLetter> letters) {

    public Deadlines {
        suspensions = List.copyOf(suspensions);
        legs = List.copyOf(legs);
        handovers = List.copyOf(handovers);
        settled = Map.copyOf(settled);
        done = Set.copyOf(done);
        calledOff = Map.copyOf(calledOff);
        letters = List.copyOf(letters);
    }

    /// A dossier that was just received.
    static Deadlines of(String code, Receipt receipt, int calendarVersion, Clock clock) {
        return new Deadlines(
                code,
                receipt,
                calendarVersion,
                clock,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Set.of(),
                Map.of(),
                List.of());
    }

    public boolean isOpen() {
        return clock.isOpen();
    }

    /// The turns that have not ended.
    public List<Leg> openLegs() {
        return legs.stream().filter(leg -> leg.clock().isOpen()).toList();
    }

    /// Who holds the dossier: the office whose open turn ends first; between offices the one that
    /// has yet to accept; else the one that had it last; before all of them the receiving counter.
    public String holder() {
        return openLegs().stream()
                .min(Comparator.comparing(leg -> leg.clock().dueAt()))
                .map(Leg::office)
                .or(() -> handovers.stream().findFirst().map(Handover::office))
                .or(() -> legs.stream().reduce((_, last) -> last).map(Leg::office))
                .orElse(receipt.office());
    }

    /// The letter that is still owed.
    public Optional<ApologyLetter> openLetter() {
        return letters.stream().filter(ApologyLetter::isOpen).findFirst();
    }

    /// Every office that it passes, was planned to pass, or that owes a letter about it.
    public Set<String> route() {
        Set<String> route = new HashSet<>();
        route.add(receipt.office());
        receipt.plan().forEach(step -> route.add(step.office()));
        legs.forEach(leg -> route.add(leg.office()));
        letters.forEach(letter -> route.add(letter.office()));
        return route;
    }

    public Optional<ApologyLetter> letter(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /// Whether the one permitted re-appointment was used.
    public boolean isReappointed() {
        return letters.stream().anyMatch(l -> l.progress() instanceof LetterProgress.Issued);
    }

    /// The earliest current end of a clock that is not over; what stands still has none.
    public Optional<Instant> earliestDueAt() {
        return Stream.concat(Stream.of(clock), openLegs().stream().map(Leg::clock))
                .filter(c -> c.phase() instanceof Phase.Counting)
                .map(Clock::dueAt)
                .min(Comparator.naturalOrder());
    }

    Optional<Leg> leg(String step, int visit) {
        return legs.stream().filter(leg -> leg.is(step, visit)).findFirst();
    }

    Deadlines with(Clock next) {
        return new Deadlines(
                code,
                receipt,
                calendarVersion,
                next,
                suspensions,
                legs,
                handovers,
                settled,
                done,
                calledOff,
                letters);
    }

    Deadlines with(Receipt next) {
        return new Deadlines(
                code,
                next,
                calendarVersion,
                clock,
                suspensions,
                legs,
                handovers,
                settled,
                done,
                calledOff,
                letters);
    }

    Deadlines withCalendarVersion(int version) {
        return new Deadlines(
                code,
                receipt,
                version,
                clock,
                suspensions,
                legs,
                handovers,
                settled,
                done,
                calledOff,
                letters);
    }

    Deadlines withSuspensions(List<Suspension> next) {
        return new Deadlines(
                code,
                receipt,
                calendarVersion,
                clock,
                next,
                legs,
                handovers,
                settled,
                done,
                calledOff,
                letters);
    }

    Deadlines withLegs(List<Leg> next) {
        return new Deadlines(
                code,
                receipt,
                calendarVersion,
                clock,
                suspensions,
                next,
                handovers,
                settled,
                done,
                calledOff,
                letters);
    }

    /// With one turn's clock in another state.
    Deadlines with(Leg changed) {
        return withLegs(
                legs.stream()
                        .map(l -> l.is(changed.step(), changed.visit()) ? changed : l)
                        .toList());
    }

    Deadlines withHandovers(List<Handover> next) {
        return new Deadlines(
                code,
                receipt,
                calendarVersion,
                clock,
                suspensions,
                legs,
                next,
                settled,
                done,
                calledOff,
                letters);
    }

    Deadlines withEachHandover(UnaryOperator<Handover> change) {
        return withHandovers(handovers.stream().map(change).toList());
    }

    Deadlines withSettled(Map<String, Integer> next) {
        return new Deadlines(
                code,
                receipt,
                calendarVersion,
                clock,
                suspensions,
                legs,
                handovers,
                next,
                done,
                calledOff,
                letters);
    }

    Deadlines withCalledOff(Map<String, Integer> next) {
        return new Deadlines(
                code,
                receipt,
                calendarVersion,
                clock,
                suspensions,
                legs,
                handovers,
                settled,
                done,
                next,
                letters);
    }

    /// Whether the journey called that visit off.
    boolean isCalledOff(String step, int visit) {
        return calledOff.getOrDefault(step, 0) >= visit;
    }

    Deadlines withDone(Set<String> next) {
        return new Deadlines(
                code,
                receipt,
                calendarVersion,
                clock,
                suspensions,
                legs,
                handovers,
                settled,
                next,
                calledOff,
                letters);
    }

    Deadlines withLetters(List<ApologyLetter> next) {
        return new Deadlines(
                code,
                receipt,
                calendarVersion,
                clock,
                suspensions,
                legs,
                handovers,
                settled,
                done,
                calledOff,
                next);
    }

    /// With one letter further on.
    Deadlines with(ApologyLetter changed) {
        return withLetters(
                letters.stream().map(l -> l.id().equals(changed.id()) ? changed : l).toList());
    }
}
