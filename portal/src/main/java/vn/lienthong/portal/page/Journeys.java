package vn.lienthong.portal.page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.service.Routing;

/// How far a step is, in the few words that a timeline needs (`phase.<name>`).
@Component("journeys")
public class Journeys {
    private static final int WITHDRAWAL = 7;

    /// `done`, `now`, `stopped` or `next`; by its state, and by its times when the service gives no
    /// state.
    public String phase(Routing.JourneyStep step) {
        if (step.completedAt() != null) {
            return "done";
        }
        return switch (step.state()) {
            case "COMPLETED", "DONE" -> "done";
            case "SUSPENDED" -> "stopped";
            case "OFFERED", "HELD", "ACCEPTED", "PARKED" -> "now";
            case null -> step.offeredAt() != null ? "now" : "next";
            default -> "next";
        };
    }

    /// How a stay at an office stands; what was sent back or called off has no word of its own and
    /// is `past`.
    public String phase(Routing.Stay stay) {
        return switch (stay.state()) {
            case "DONE" -> "done";
            case "SUSPENDED" -> "stopped";
            case "OFFERED", "HELD" -> "now";
            case null, default -> "past";
        };
    }

    /// The word for how a step stands. What was called off while the dossier goes on comes again,
    /// and so waits like what never came.
    public @Nullable String state(Routing.Journey journey, Routing.JourneyStep step) {
        boolean goesOn = journey.status() != null && journey.status() < WITHDRAWAL;
        return goesOn && "CANCELLED".equals(step.state()) ? "WAITING" : step.state();
    }

    /// Whether nothing comes before a step on its route. Without a word of the service, the route's
    /// first step is taken for the only such.
    public boolean isFirst(Routing.Journey journey, Routing.JourneyStep step) {
        return step.after() == null
                ? journey.steps().getFirst().equals(step)
                : step.after().isEmpty();
    }

    /// Whether the dossier stands at this step now.
    public boolean isOpen(Routing.JourneyStep step) {
        return switch (phase(step)) {
            case "now", "stopped" -> true;
            default -> false;
        };
    }
}
