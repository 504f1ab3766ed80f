package vn.lienthong.system.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.SealedApplicant;

/// Arms clocks the way intake-service does: each is a dossier that was received with a promise.
final class Clocks implements AutoCloseable {

    private static final String OFFICE = "001.10.17.H99";
    private static final int LINGER_MILLIS = 20;

    private final Facts facts;

    Clocks(String brokers) {
        facts = new Facts(brokers, LINGER_MILLIS);
    }

    /// Arms them all and waits until the broker has them.
    void arm(List<String> codes, Schedule schedule) {
        List<Future<RecordMetadata>> sent =
                codes.stream()
                        .map(code -> facts.publish(received(code, schedule.dueAt(code))))
                        .toList();
        facts.flush();
        sent.forEach(Future::resultNow);
    }

    private static DossierReceived received(String code, Instant dueAt) {
        return new DossierReceived(
                code,
                Schedule.RECEIVED,
                OFFICE,
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động đất đai",
                "Đất đai",
                dueAt,
                "8wd",
                "END_OF_DAY",
                null,
                "province",
                "000000",
                new SealedApplicant("CITIZEN", null),
                List.of(),
                Map.of(),
                null,
                null,
                null);
    }

    @Override
    public void close() {
        facts.close();
    }
}
