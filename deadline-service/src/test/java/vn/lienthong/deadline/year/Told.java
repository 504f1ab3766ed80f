package vn.lienthong.deadline.year;

import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;

/// A fact in a few words, for the story of a dossier.
final class Told {

    private Told() {}

    static String briefly(DossierEvent fact) {
        String name = EventTypes.wireName(fact);
        return switch (fact) {
            case DossierReceived r ->
                    "%s of %s, %s %s, cut-off %s, promised %s"
                            .formatted(
                                    name,
                                    r.procedure(),
                                    r.limit(),
                                    r.policy(),
                                    r.cutOff(),
                                    r.dueAt());
            case StepOffered o -> step(name, o.step(), o.visit()) + " of " + o.limit();
            case StepAccepted a -> step(name, a.step(), a.visit());
            case StepRefused r -> step(name, r.step(), r.visit());
            case StepCompleted c -> step(name, c.step(), c.visit());
            case StepReturned r -> step(name, r.step(), r.visit()) + " to " + r.toStep();
            case DossierSuspended s -> "%s for %s".formatted(name, s.ground());
            case DossierResumed r -> "%s with %s".formatted(name, r.resumption());
            default -> name;
        };
    }

    private static String step(String name, String step, int visit) {
        return "%s %s %d".formatted(name, step, visit);
    }
}
