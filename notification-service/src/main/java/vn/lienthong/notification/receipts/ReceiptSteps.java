package vn.lienthong.notification.receipts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Failure;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.store.Correspondences;
import vn.lienthong.notification.telling.store.Steps;

/// Notes receipts with their messages, many with one write.
@Component
class ReceiptSteps {

    private final Correspondences correspondences;
    private final Clock clock;
    private final Clock machine = Clock.systemUTC();

    ReceiptSteps(Correspondences correspondences, Clock clock) {
        this.correspondences = correspondences;
        this.clock = clock;
    }

    /// Notes them, and gives back those of no message that waits for one.
    List<ReceiptNote> take(List<ReceiptNote> notes) {
        Map<String, String> codes =
                correspondences.withReferences(notes.stream().map(ReceiptNote::name).toList());
        Map<String, List<DeliveryStep>> steps = new LinkedHashMap<>();
        List<ReceiptNote> strange = new ArrayList<>();
        Moment now = new Moment(clock.instant(), machine.instant());
        for (ReceiptNote note : notes) {
            String code = codes.get(note.name());
            if (code == null) {
                strange.add(note);
            } else {
                steps.computeIfAbsent(code, _ -> new ArrayList<>()).add(step(note, now));
            }
        }
        if (!steps.isEmpty()) {
            Steps.take(correspondences, steps);
        }
        return strange;
    }

    private static DeliveryStep step(ReceiptNote note, Moment now) {
        return switch (note.verdict()) {
            case PENDING -> new DeliveryStep.OnItsWay(note.name(), now);
            case DELIVERED -> new DeliveryStep.Arrived(note.name(), now);
            case PERMANENT_FAILURE -> notArrived(note, Failure.PERMANENT, now);
            case TEMPORARY_FAILURE -> notArrived(note, Failure.TEMPORARY, now);
            case TECHNICAL_FAILURE -> notArrived(note, Failure.TECHNICAL, now);
        };
    }

    private static DeliveryStep notArrived(ReceiptNote note, Failure kind, Moment now) {
        return new DeliveryStep.NotArrived(note.name(), kind, note.reason(), now);
    }
}
