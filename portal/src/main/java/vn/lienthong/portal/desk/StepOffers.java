package vn.lienthong.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.page.Journeys;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.signin.Officer;
import vn.lienthong.portal.signin.Role;

/// What the page of a dossier offers an officer to do about a step.
@Component
class StepOffers {
    private static final int WITHDRAWAL = 7;
    private static final Set<String> TAKEN = Set.of("HELD", "SUSPENDED", "DONE");

    private final Journeys journeys;
    private final Names names;

    StepOffers(Journeys journeys, Names names) {
        this.journeys = journeys;
        this.names = names;
    }

    /// Actions are offered where the officer's office holds the step or stands above the one that
    /// does; routing judges them again.
    StepRow row(Routing.Journey journey, Routing.JourneyStep step, Officer officer) {
        if (step.office() == null || !names.isAtOrBelow(step.office().code(), officer.office())) {
            return untouchable(step);
        }
        List<StepAction> actions =
                new ArrayList<>(StepAction.in(step.state(), journeys.isFirst(journey, step)));
        boolean held = "HELD".equals(step.state());
        if (held && mayAssign(step, officer)) {
            actions.add(StepAction.ASSIGNMENT);
        }
        return new StepRow(
                step,
                List.copyOf(actions),
                held && step.examinedAt() == null,
                held && isFree(step, officer),
                isRecallable(journey, step));
    }

    /// Whether the step is done and nobody has taken over what follows it, as far as the page
    /// knows.
    private static boolean isRecallable(Routing.Journey journey, Routing.JourneyStep step) {
        boolean open = journey.status() != null && journey.status() < WITHDRAWAL;
        return open
                && "DONE".equals(step.state())
                && journey.steps().stream()
                        .filter(later ->
                                later.after() != null && later.after().contains(step.step()))
                        .noneMatch(later -> TAKEN.contains(String.valueOf(later.state())));
    }

    /// The step as it is shown when nothing can be done about it.
    static StepRow untouchable(Routing.JourneyStep step) {
        return new StepRow(step, List.of(), false, false, false);
    }

    /// The head gives work to whom he will; an officer passes on what is his own.
    private static boolean mayAssign(Routing.JourneyStep step, Officer officer) {
        return officer.roles().contains(Role.LEADER) || officer.account().equals(step.officer());
    }

    /// An officer takes what lies at the own office and is nobody's or another's; a leader gives it
    /// away instead.
    private static boolean isFree(Routing.JourneyStep step, Officer officer) {
        return (officer.roles().contains(Role.SPECIALIST) || officer.roles().contains(Role.COUNTER))
                && step.office() != null
                && officer.office().equals(step.office().code())
                && !officer.account().equals(step.officer());
    }

    /// A step with what the officer may do about it.
    ///
    /// @param actions each on a page of its own
    /// @param examinable whether the button "found eligible" is offered
    /// @param takeable whether the button "I take it" is offered
    /// @param recallable whether it may be taken back
    record StepRow(
            Routing.JourneyStep step,
            List<StepAction> actions,
            boolean examinable,
            boolean takeable,
            boolean recallable) {

        /// Whether anything can be done about it.
        public boolean isToDo() {
            return !actions.isEmpty() || examinable || takeable || recallable;
        }

        /// The likely one.
        public @Nullable StepAction main() {
            return actions.isEmpty() ? null : actions.getFirst();
        }

        public List<StepAction> others() {
            return actions.stream().skip(1).toList();
        }
    }
}
