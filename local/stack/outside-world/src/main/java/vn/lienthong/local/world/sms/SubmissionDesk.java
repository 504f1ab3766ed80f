package vn.lienthong.local.world.sms;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lienthong.local.world.WorldSettings;
import vn.lienthong.local.world.clock.BusinessClock;
import vn.lienthong.local.world.faults.Fault;

/// Takes submit_sm, and says of every other operation that this centre does not offer it.
@Component
class SubmissionDesk implements ServerMessageReceiverListener {

    private static final Logger log = LoggerFactory.getLogger(SubmissionDesk.class);

    /// Enough for a receipt to be read before the answer is written.
    private static final Duration HEAD_START = Duration.ofMillis(300);

    private final Handsets handsets;
    private final Receipts receipts;
    private final BusinessClock clock;
    private final Duration slowAnswer;
    private final AtomicLong lastId;
    private volatile Fault fault = Fault.OK;

    SubmissionDesk(
            Handsets handsets,
            Receipts receipts,
            BusinessClock clock,
            Clock realClock,
            WorldSettings settings) {
        this.handsets = handsets;
        this.receipts = receipts;
        this.clock = clock;
        this.slowAnswer = settings.faults().slowAnswer();
        // Microseconds since 1970: no id comes twice, over restarts too.
        this.lastId = new AtomicLong(realClock.millis() * 1_000);
    }

    Fault fault() {
        return fault;
    }

    void suffer(Fault wanted) {
        fault = wanted;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submitted, SMPPServerSession session)
            throws ProcessRequestException {
        if (fault == Fault.SLOW) {
            dawdle(session);
        }
        if (fault == Fault.REJECT) {
            throw new ProcessRequestException("rejected", SMPPConstant.STAT_ESME_RSUBMITFAIL);
        }
        Submission submission = submission(submitted, Segment.of(submitted));
        try {
            handsets.accept(submission);
            if (submission.receipt()) {
                promise(Receipt.of(submission, Fate.of(submission.to())), session);
            }
            return new SubmitSmResult(new MessageId(submission.id()), new OptionalParameter[0]);
        } catch (IOException | PDUStringException failed) {
            log.error("a message could not be kept", failed);
            throw new ProcessRequestException("not kept", SMPPConstant.STAT_ESME_RSYSERR, failed);
        }
    }

    private void promise(Receipt receipt, SMPPServerSession session) {
        switch (fault) {
            case OK, SLOW, REJECT, DOWN, SILENT -> receipts.promise(receipt, session);
            case TWICE -> receipts.twice(receipt, session);
            case EARLY -> {
                receipts.now(receipt, session);
                sleep(HEAD_START);
            }
        }
    }

    private Submission submission(SubmitSm submitted, Segment segment)
            throws ProcessRequestException {
        String to =
                PhoneNumber.international(submitted.getDestAddress())
                        .orElseThrow(() ->
                                new ProcessRequestException(
                                        "no phone number", SMPPConstant.STAT_ESME_RINVDSTADR));
        return new Submission(
                Long.toString(lastId.incrementAndGet()),
                submitted.getSourceAddr(),
                to,
                clock.now(),
                segment.alphabet(),
                segment.octets(),
                segment.reference(),
                segment.total(),
                segment.number(),
                fault != Fault.SILENT && Fate.of(to).wanted(submitted.getRegisteredDelivery()),
                Submission.Door.SMPP);
    }

    /// A sender that has gone away in the meantime was not served.
    private void dawdle(SMPPServerSession session) throws ProcessRequestException {
        sleep(slowAnswer);
        if (!session.getSessionState().isBound()) {
            throw new ProcessRequestException("session gone", SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessRequestException notOffered() {
        return new ProcessRequestException("not offered", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti multi, SMPPServerSession session)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replacement, SMPPServerSession session)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancellation, SMPPServerSession session)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession session)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancellation, SMPPServerSession session)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
            QueryBroadcastSm query, SMPPServerSession session) throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session session)
            throws ProcessRequestException {
        throw notOffered();
    }
}
