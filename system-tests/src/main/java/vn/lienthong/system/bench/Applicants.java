package vn.lienthong.system.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.RecordMetadata;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.kit.sealing.Seals;

/// Applicants who hand dossiers in, each with a phone and a mailbox of his own, so that every
/// dossier gives rise to one text message and one mail. Who comes when is fixed before: whoever has
/// to wait has waited from then.
final class Applicants implements AutoCloseable {

    private static final String OFFICE = "001.10.17.H99";
    private static final Duration PROMISE = Duration.ofDays(12);
    private static final int LAST_DIGITS = 10_000;
    private static final int KEYS_AT_ONCE = 500;

    /// Numbers that end so belong to phones that get nothing.
    private static final List<Integer> DEAD = List.of(2, 3);

    private final Facts facts;
    private final MongoClient store;
    private final Seals seals;
    private final vn.lienthong.kit.sealing.Applicants sealing;

    /// @param masterKeys the file that the services read too
    Applicants(String brokers, String mongo, Path masterKeys) {
        facts = new Facts(brokers, 0);
        store = MongoClients.create(mongo);
        seals = Seals.of(masterKeys, store.getDatabase("lienthong_keys"));
        sealing = new vn.lienthong.kit.sealing.Applicants(seals);
    }

    /// Some applicants.
    ///
    /// @param name tells these from all others
    /// @param first number of the first: no two series may overlap, or phones get two messages
    /// @param begin machine time at which the first one comes
    /// @param perSecond how many come in a second; 0 when all come at once
    record Series(String name, int first, int count, Instant begin, int perSecond) {

        String code(int index) {
            return "%s-%07d".formatted(name, first + index);
        }

        List<String> codes() {
            return IntStream.range(0, count).mapToObj(this::code).toList();
        }

        /// When this one comes, whatever happens to those before.
        Instant comes(int index) {
            return perSecond == 0
                    ? begin
                    : begin.plusNanos(TimeUnit.SECONDS.toNanos(1) * index / perSecond);
        }

        Optional<Instant> comes(String code) {
            return code.startsWith(name + "-")
                    ? Optional.of(comes(number(code) - first))
                    : Optional.empty();
        }
    }

    /// Lets them come, each at his time, and waits until the broker has them all.
    void come(Series series) {
        // As the counter does, before anything is told.
        List<String> codes = series.codes();
        for (int from = 0; from < codes.size(); from += KEYS_AT_ONCE) {
            seals.make(codes.subList(from, Math.min(codes.size(), from + KEYS_AT_ONCE)));
        }
        List<Future<RecordMetadata>> sent =
                IntStream.range(0, series.count())
                        .mapToObj(index -> {
                            await(series.comes(index));
                            return facts.publish(received(series.code(index)));
                        })
                        .toList();
        facts.flush();
        sent.forEach(Future::resultNow);
    }

    private static void await(Instant instant) {
        for (Duration left = until(instant); left.isPositive(); left = until(instant)) {
            LockSupport.parkNanos(left.toNanos());
        }
    }

    private static Duration until(Instant instant) {
        return Duration.between(Instant.now(), instant);
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
    }

    /// Ten digits, as an applicant writes it.
    static String phone(String code) {
        int number = number(code);
        int living = LAST_DIGITS - DEAD.size() - 2;
        return "09%04d%04d".formatted(number / living, number % living + DEAD.size() + 2);
    }

    static String mailbox(String code) {
        return "nguoi.nop.%d@example.vn".formatted(number(code));
    }

    private DossierReceived received(String code) {
        Instant now = Instant.now();
        return new DossierReceived(
                code,
                now,
                OFFICE,
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động đất đai",
                "Đất đai",
                now.plus(PROMISE),
                "8wd",
                "END_OF_DAY",
                null,
                "province",
                "000000",
                sealing.seal(
                        code,
                        new Applicant(
                                "CITIZEN",
                                "Nguyễn Văn Thử",
                                null,
                                phone(code),
                                mailbox(code),
                                null)),
                List.of(),
                Map.of(),
                null,
                null,
                null);
    }

    @Override
    public void close() {
        facts.close();
        store.close();
    }
}
