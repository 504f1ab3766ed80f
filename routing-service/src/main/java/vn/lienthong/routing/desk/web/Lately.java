package vn.lienthong.routing.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What was found out about an office a moment ago, so that many who ask at once do not all make
/// the store count. Kept for five seconds of the business clock.
final class Lately<T> {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Map<String, Known<T>> byOffice = new ConcurrentHashMap<>();

    private record Known<T>(T value, Instant since) {
        boolean isOfThen(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(KEPT));
        }
    }

    /// @param find asked by one caller at a time
    T of(String office, Instant now, Supplier<T> find) {
        Known<T> known =
                byOffice.compute(
                        office,
                        (_, before) ->
                                before != null && before.isOfThen(now)
                                        ? before
                                        : new Known<>(find.get(), now));
        return known.value();
    }

    /// Something changed there.
    void forget(String office) {
        byOffice.remove(office);
    }
}
