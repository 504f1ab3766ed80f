package vn.lienthong.notification.sms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.jsmpp.SMPPConstant;
import org.jsmpp.session.MessageReceiverListener;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.Outgoing;
import vn.lienthong.notification.sending.ProviderSettings;
import vn.lienthong.notification.sending.UnpreparedException;
import vn.lienthong.notification.sms.domain.SmsText;
import vn.lienthong.notification.sms.domain.UnencodableException;
import vn.lienthong.notification.templates.domain.Channel;

/// Sends text messages to one SMS centre. Every part carries the message's own reference number; a
/// text that is tried again has the same numbers, so that a phone that got some parts of it
/// completes them.
final class SmppGateway implements Gateway {

    private static final String COUNTRY = "84";
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final String name;
    private final ProviderSettings.Provider provider;
    private final SmppSettings settings;
    private final List<SmppLine> lines;
    private final AtomicInteger turn = new AtomicInteger();

    /// Parts that wait for their answers, on all lines together.
    private final Semaphore window;

    SmppGateway(
            String name,
            ProviderSettings.Provider provider,
            SmppSettings settings,
            MessageReceiverListener receipts) {
        this.name = name;
        this.provider = provider;
        this.settings = settings;
        this.window = new Semaphore(provider.window());
        this.lines =
                IntStream.rangeClosed(1, settings.binds())
                        .mapToObj(number ->
                                new SmppLine(
                                        name + " line " + number,
                                        settings,
                                        provider.timeLimit(),
                                        receipts))
                        .toList();
    }

    @Override
    public Channel channel() {
        return provider.channel();
    }

    @Override
    public String provider() {
        return name;
    }

    @Override
    public boolean available() {
        return bound() > 0;
    }

    /// How many of its lines are bound now.
    int bound() {
        return (int) lines.stream().filter(line -> line.session().isPresent()).count();
    }

    /// How many lines it should have.
    int lines() {
        return lines.size();
    }

    @Override
    public int window() {
        return provider.window();
    }

    @Override
    public void start() {
        lines.forEach(SmppLine::start);
        lines.forEach(SmppLine::awaitFirstTry);
    }

    @Override
    public void stop() {
        lines.forEach(SmppLine::stop);
    }

    @Override
    public Prepared prepare(Outgoing message) {
        SmsText text;
        try {
            text = SmsText.of(message.text(), message.encoding());
        } catch (UnencodableException e) {
            throw new UnpreparedException("UNENCODABLE", true);
        }
        // The national form begins with a 0 in place of the country's code.
        String to = COUNTRY + message.to().substring(1);
        int reference = reference(message.name());
        return new Prepared() {
            @Override
            public int parts() {
                return text.parts().size();
            }

            @Override
            public Answer submit() {
                return new Handover(to, text, reference).submit();
            }
        };
    }

    private static int reference(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() & 0xffff);
    }

    private Part.Answer submit(Part part, long end) throws InterruptedException {
        if (!window.tryAcquire(left(end).toMillis(), TimeUnit.MILLISECONDS)) {
            return new Part.Answer.Refused(SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        try {
            Optional<BoundSession> session = session();
            return session.isEmpty()
                    ? new Part.Answer.NotBound()
                    : session.get().submit(part, left(end));
        } finally {
            window.release();
        }
    }

    private Optional<BoundSession> session() {
        int first = turn.getAndIncrement();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(Math.floorMod(first + i, lines.size())))
                .flatMap(line -> line.session().stream())
                .findFirst();
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /// One text on its way, part after part.
    private final class Handover {

        private final String to;
        private final SmsText text;
        private final int reference;
        private final long end;
        private final List<String> ids = new ArrayList<>();
        private Duration pause = SHORTEST_PAUSE;

        Handover(String to, SmsText text, int reference) {
            this.to = to;
            this.text = text;
            this.reference = reference;
            // Our own word should come before somebody else loses patience with us.
            this.end = System.nanoTime() + provider.timeLimit().toNanos() * 9 / 10;
        }

        Answer submit() {
            try {
                while (ids.size() < text.parts().size()) {
                    Part part = new Part(settings.sender(), to, text, ids.size(), reference);
                    switch (SmppGateway.this.submit(part, end)) {
                        case Part.Answer.Taken(String id) ->
                                ids.add(settings.receiptIds().ofAnswer(id));
                        case Part.Answer.Unknown(String reason) -> {
                            return new Answer.Unknown(reason);
                        }
                        case Part.Answer.Malformed() -> {
                            return new Answer.Refused("MALFORMED");
                        }
                        case Part.Answer.NotBound() -> {
                            if (!mayGoOn()) {
                                return new Answer.NotTaken("NOT_BOUND");
                            }
                        }
                        case Part.Answer.Refused(int status) -> {
                            Answer no = no(status);
                            if (no instanceof Answer.Refused || !mayGoOn()) {
                                return no;
                            }
                        }
                    }
                }
                return new Answer.Taken(ids, true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Answer.NotTaken("INTERRUPTED");
            }
        }

        /// A text that was begun is brought to its end if there is time: half of it on a phone is
        /// of no use, and all of it anew costs its parts twice.
        private boolean mayGoOn() throws InterruptedException {
            if (ids.isEmpty() || left(end).compareTo(pause) <= 0) {
                return false;
            }
            Thread.sleep(pause);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            return true;
        }
    }

    private static Gateway.Answer no(int status) {
        String reason = "SMPP 0x%02X".formatted(status);
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL ->
                    new Answer.Throttled(reason);
            case SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RINVBNDSTS,
                    SMPPConstant.STAT_ESME_RX_T_APPN ->
                    new Answer.NotTaken(reason);
            default -> new Answer.Refused(reason);
        };
    }
}
