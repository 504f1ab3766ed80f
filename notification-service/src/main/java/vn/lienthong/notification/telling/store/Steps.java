package vn.lienthong.notification.telling.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.domain.Delivery;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Progress;

/// Takes steps of many dossiers' messages with one read and one write.
public final class Steps {

    private Steps() {}

    /// Takes them in their order.
    ///
    /// @param steps by dossier; of dossiers that are not known nothing comes
    /// @return by dossier, those that changed something
    public static Map<String, List<DeliveryStep>> take(
            Correspondences correspondences, Map<String, List<DeliveryStep>> steps) {
        return take(correspondences, correspondences.aggregates().read(steps.keySet()), steps);
    }

    /// The same for dossiers that were read before.
    public static Map<String, List<DeliveryStep>> take(
            Correspondences correspondences,
            Aggregates.Read<Correspondence> read,
            Map<String, List<DeliveryStep>> steps) {
        return correspondences
                .aggregates()
                .changeAll(
                        read,
                        steps.keySet(),
                        (code, state) -> decide(state, steps.getOrDefault(code, List.of())));
    }

    static Decided<Correspondence, List<DeliveryStep>> decide(
            @Nullable Correspondence state, List<DeliveryStep> steps) {
        if (state == null) {
            return new Decided<>(Outcome.unchanged(), List.of());
        }
        Correspondence current = state;
        List<DossierEvent> events = new ArrayList<>();
        List<DeliveryStep> done = new ArrayList<>();
        boolean changed = false;
        for (DeliveryStep step : steps) {
            if (Delivery.decide(current, step)
                    instanceof Decision.Changed(Correspondence next, var told)) {
                current = next;
                changed = true;
                events.addAll(told);
                done.add(step);
            } else if (isClaimedAlready(current, step)) {
                done.add(step);
            }
        }
        return new Decided<>(
                changed ? Outcome.changed(current, events) : Outcome.unchanged(), done);
    }

    /// Who is asked again because others wrote may find his own claim: it was written, and written
    /// over, before anybody looked whose write it was. Whoever then thought that he has no claim
    /// would leave the message lying until it counts as lost.
    private static boolean isClaimedAlready(Correspondence state, DeliveryStep step) {
        return step instanceof DeliveryStep.Claim claim
                && state.find(claim.number())
                        .filter(n -> n.attempts().size() == claim.attempts() + 1)
                        .filter(n ->
                                n.progress()
                                        .equals(
                                                new Progress.Sending(
                                                        claim.now().machine(), claim.by())))
                        .isPresent();
    }
}
