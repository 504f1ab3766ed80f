package vn.lienthong.local.world.sms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lienthong.local.world.Octets;
import vn.lienthong.local.world.WorldSettings;
import vn.lienthong.local.world.clock.BusinessClock;
import vn.lienthong.local.world.faults.Fault;

/// Takes the messages of the SMS gateway. Repeats are taken again, under a new id: real gateways do
/// it too.
@Component
class GatewayDesk {

    private static final Logger log = LoggerFactory.getLogger(GatewayDesk.class);
    private static final int LONGEST_TEXT = 918;

    private final Handsets handsets;
    private final GatewayReceipts receipts;
    private final BusinessClock clock;
    private final Duration slowAnswer;
    private final AtomicLong lastId;
    private volatile Fault fault = Fault.OK;

    GatewayDesk(
            Handsets handsets,
            GatewayReceipts receipts,
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

    /// What a client sends.
    ///
    /// @param unicode 1 for a text with diacritics
    record Message(
            @Nullable String requestId,
            @Nullable String brandname,
            @Nullable String phone,
            @Nullable String message,
            @Nullable Integer unicode) {}

    /// What it hears.
    ///
    /// @param code 0 taken, 1 unknown client, 2 no phone number, 3 rejected, 4 unreadable, 9 fault
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String code, @Nullable String messageId, String description) {

        static Answer no(String code, String description) {
            return new Answer(code, null, description);
        }
    }

    Fault fault() {
        return fault;
    }

    void suffer(Fault wanted) {
        fault = wanted;
    }

    Answer take(Message message) {
        Fault suffered = fault;
        if (suffered == Fault.SLOW && !dawdled()) {
            return Answer.no("9", "closing down");
        }
        if (suffered == Fault.REJECT) {
            return Answer.no("3", "rejected");
        }
        Optional<String> to =
                Optional.ofNullable(message.phone()).flatMap(PhoneNumber::international);
        if (to.isEmpty()) {
            return Answer.no("2", "no phone number");
        }
        if (message.message() == null
                || message.brandname() == null
                || message.message().length() > LONGEST_TEXT) {
            return Answer.no("4", "no message");
        }
        Submission submission =
                submission(message.brandname(), to.get(), message.message(), suffered);
        try {
            handsets.accept(submission);
        } catch (IOException failed) {
            log.error("a message could not be kept", failed);
            return Answer.no("9", "not kept");
        }
        if (submission.receipt()) {
            promise(Receipt.of(submission, Fate.of(submission.to())), suffered);
        }
        return new Answer("0", submission.id(), "taken");
    }

    private void promise(Receipt receipt, Fault suffered) {
        switch (suffered) {
            case OK, SLOW, REJECT, DOWN, SILENT -> receipts.promise(receipt);
            case TWICE -> receipts.twice(receipt);
            case EARLY -> receipts.now(receipt);
        }
    }

    private Submission submission(String from, String to, String text, Fault suffered) {
        return new Submission(
                "g" + lastId.incrementAndGet(),
                from,
                to,
                clock.now(),
                Alphabet.UCS_2,
                new Octets(text.getBytes(StandardCharsets.UTF_16BE)),
                0,
                1,
                1,
                suffered != Fault.SILENT,
                Submission.Door.HTTP);
    }

    private boolean dawdled() {
        try {
            Thread.sleep(slowAnswer);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
