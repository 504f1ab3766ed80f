package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.SealedApplicant;

/// What the receipt says (giấy tiếp nhận hồ sơ và hẹn trả kết quả), as far as time is concerned.
///
/// @param office receiving counter
/// @param calendar id of the calendar that everything of this dossier is counted by
/// @param plan the route with each office's share
/// @param ladder who is told when
/// @param applicant whom a letter of apology addresses; nobody needs to know him before one is
///   printed
/// @param lookupPin what opens the applicant's page together with the code, as the event of the
///   receipt says it; absent for what was stored before it was kept. It is kept as it is: six
///   digits are found behind any hash at once, and routing-service keeps them likewise. Asking
///   another service instead would take the page away whenever that one is away
/// @param replannedAt when the plan became what it is, absent while it is the first one
public record Receipt(
        String office,
        String procedureName,
        String calendar,
        List<PlannedStep> plan,
        Ladder ladder,
        SealedApplicant applicant,
        @Nullable String lookupPin,
        @Nullable Instant replannedAt) {

    public Receipt {
        plan = List.copyOf(plan);
    }

    Optional<PlannedStep> planned(String step) {
        return plan.stream().filter(planned -> planned.step().equals(step)).findFirst();
    }

    /// The receipt with another plan.
    Receipt replanned(String procedure, List<PlannedStep> next, Ladder climbed, Instant at) {
        return new Receipt(office, procedure, calendar, next, climbed, applicant, lookupPin, at);
    }

    Rungs rungs() {
        return Rungs.of(ladder);
    }

    /// Whether the step stands in the plan, at that office.
    boolean plans(String step, String at) {
        return planned(step).filter(planned -> planned.office().equals(at)).isPresent();
    }

    /// Whether what was offered then to that office for that step has been called off since by
    /// another plan.
    boolean calledOff(String step, String at, Instant offered) {
        return replannedAt != null && offered.isBefore(replannedAt) && !plans(step, at);
    }

    /// The name of a step for people, its key when the route does not know it.
    public String nameOf(String step) {
        return planned(step).map(PlannedStep::name).orElse(step);
    }

    /// What opens the applicant's page; empty when nothing does.
    public Optional<String> pin() {
        return Optional.ofNullable(lookupPin);
    }

    /// Says nothing that opens the applicant's page, so that no log line can.
    @Override
    public String toString() {
        return "Receipt[" + procedureName + "]";
    }
}
