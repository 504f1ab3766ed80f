package vn.lienthong.notification.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.domain.Delivery;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.store.Correspondences;

/// Takes delivery receipts. A receipt is acknowledged only when it is written down; the centre
/// brings it again otherwise. One that comes before its submission is written down waits the same
/// way.
@Component
class Receipts implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    /// Longer than an answer takes to be written down.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MOST_STRANGERS = 10_000;

    private final Correspondences correspondences;
    private final Activity activity;
    private final Clock clock;
    private final Clock machine = Clock.systemUTC();
    private final Map<String, Instant> strangers = new ConcurrentHashMap<>();

    Receipts(Correspondences correspondences, Activity activity, Clock clock) {
        this.correspondences = correspondences;
        this.activity = activity;
        this.clock = clock;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        if (!delivered.isSmscDeliveryReceipt()) {
            // Nobody reads answers to a brand name.
            return;
        }
        Optional<Verdict> verdict = verdict(delivered);
        if (verdict.isPresent()) {
            try (Activity.Work _ = activity.begin()) {
                take(verdict.get());
            } catch (RuntimeException e) {
                LOG.warn("A receipt could not be written down: {}", e.toString());
                throw notNow();
            }
        }
    }

    private record Verdict(String reference, boolean delivered, String reason) {}

    private void take(Verdict verdict) throws ProcessRequestException {
        Optional<String> code = correspondences.withReference(verdict.reference());
        if (code.isPresent()) {
            strangers.remove(verdict.reference());
            correspondences.aggregates().change(code.get(), state -> noted(state, verdict));
        } else if (mayStillBeWritten(verdict.reference())) {
            throw notNow();
        }
    }

    private boolean mayStillBeWritten(String reference) {
        Instant now = machine.instant();
        if (strangers.size() > MOST_STRANGERS) {
            strangers.values().removeIf(since -> since.plus(PATIENCE).isBefore(now));
        }
        Instant since = strangers.computeIfAbsent(reference, _ -> now);
        boolean wait = since.plus(PATIENCE).isAfter(now);
        if (!wait) {
            strangers.remove(reference);
            LOG.info("A receipt for a message that is not ours was put away");
        }
        return wait;
    }

    private Decided<Correspondence, Boolean> noted(
            @Nullable Correspondence state, Verdict verdict) {
        if (state == null) {
            return new Decided<>(Outcome.unchanged(), false);
        }
        Moment now = new Moment(clock.instant(), machine.instant());
        DeliveryStep.Receipt step =
                new DeliveryStep.Receipt(
                        verdict.reference(), verdict.delivered(), verdict.reason(), now);
        return switch (Delivery.decide(state, step)) {
            case Decision.Changed(Correspondence next, var events) ->
                    new Decided<>(Outcome.changed(next, events), true);
            case Decision.Unchanged _, Decision.TooEarly _ ->
                    new Decided<>(Outcome.unchanged(), false);
        };
    }

    /// What the receipt says at last; empty for one that only says "on its way".
    private static Optional<Verdict> verdict(DeliverSm delivered) {
        OptionalParameter.Receipted_message_id id =
                delivered.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        OptionalParameter.Message_state state =
                delivered.getOptionalParameter(OptionalParameter.Message_state.class);
        return id != null && state != null
                ? verdict(id.getValueAsString(), MessageState.valueOf(state.getValue()))
                : fromText(delivered);
    }

    private static Optional<Verdict> verdict(String reference, MessageState state) {
        return switch (state) {
            case DELIVERED -> Optional.of(new Verdict(reference, true, ""));
            case EXPIRED, DELETED, UNDELIVERABLE, REJECTED, SKIPPED ->
                    Optional.of(new Verdict(reference, false, state.name()));
            case SCHEDULED, ENROUTE, ACCEPTED, UNKNOWN -> Optional.empty();
        };
    }

    /// Centres that send no parameters write the usual line (SMPP 3.4 appendix B).
    private static Optional<Verdict> fromText(DeliverSm delivered) {
        try {
            var receipt = delivered.getShortMessageAsDeliveryReceipt();
            return switch (receipt.getFinalStatus()) {
                case DELIVRD -> Optional.of(new Verdict(receipt.getId(), true, ""));
                case EXPIRED, DELETED, UNDELIV, REJECTD ->
                        Optional.of(
                                new Verdict(
                                        receipt.getId(), false, receipt.getFinalStatus().name()));
                case ACCEPTD, UNKNOWN, ENROUTE -> Optional.empty();
            };
        } catch (InvalidDeliveryReceiptException e) {
            LOG.warn("A receipt that cannot be read was put away");
            return Optional.empty();
        }
    }

    private static ProcessRequestException notNow() {
        return new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        LOG.debug("An alert of the SMS centre was put away");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not offered", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
