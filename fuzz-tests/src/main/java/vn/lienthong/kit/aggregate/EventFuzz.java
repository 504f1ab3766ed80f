package vn.lienthong.kit.aggregate;

import static vn.lienthong.fuzz.Trial.require;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.core.JacksonException;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.kit.parking.PayloadTrial;

/// A CloudEvent from Kafka: a line for each header, an empty line, and the data. The headers are
/// read whatever they are; data that cannot be read are what is parked; what is read can be written
/// and read again.
public final class EventFuzz {

    private static final EventCodec CODEC = new EventCodec();
    private static final PayloadTrial REPAIR = new PayloadTrial(CODEC);

    private EventFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> tried(input));
    }

    private static void tried(byte[] input) {
        int end = endOfHeaders(input);
        Map<String, Object> headers = new HashMap<>();
        for (String line : new String(input, 0, end, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            int is = line.indexOf(':');
            if (is > 0) {
                headers.put(
                        line.substring(0, is),
                        line.substring(is + 1).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        byte[] data = Arrays.copyOfRange(input, Math.min(input.length, end + 2), input.length);
        EventRecord record = CloudEvents.fromKafka(message(headers, data)).getFirst();
        require(
                EventRecord.of(record.toDocument()).equals(record),
                "Out of the store it is another event");
        require(record.sequence() >= 0, "A sequence", record.sequence());
        read(record).ifPresent(event -> again(event, record));
        REPAIR.of(record);
    }

    private static int endOfHeaders(byte[] input) {
        for (int at = 0; at + 1 < input.length; at++) {
            if (input[at] == '\n' && input[at + 1] == '\n') {
                return at;
            }
        }
        return input.length;
    }

    private static Message<List<byte[]>> message(Map<String, Object> headers, byte[] data) {
        return MessageBuilder.withPayload(List.of(data))
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, List.of(headers))
                .setHeader(KafkaHeaders.RECEIVED_KEY, List.of("000.10.17.H99-261123-0001"))
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, List.of("lienthong.intake"))
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, List.of(0))
                .setHeader(KafkaHeaders.OFFSET, List.of(1L))
                .build();
    }

    private static Optional<DossierEvent> read(EventRecord record) {
        try {
            return CODEC.read(record);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static void again(DossierEvent event, EventRecord record) {
        require(EventTypes.wireName(event).equals(record.type()), "Read as another type");
        EventRecord written =
                EventRecord.own(
                        record.type(),
                        record.source(),
                        record.subject(),
                        1,
                        record.time(),
                        record.topic(),
                        CODEC.write(event, "/fuzz", 1).data());
        require(read(written).equals(Optional.of(event)), "Written and read it is another event");
    }
}
