package vn.lienthong.system.bench;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Which dossiers the benchmark of the deadlines arms, and when each is due: known from its code
/// alone, `<series>-<number>`.
///
/// @param armed clocks in all
/// @param due clocks that run out at one instant
/// @param perSecond clocks that run out each second for a while
record Schedule(int armed, int due, int perSecond) {

    static final String FAR = "far";
    static final String HERD = "herd";
    static final String NEAR = "near";
    static final String SUSTAINED = "sustained";
    static final String RESTART = "restart";

    static final int SUSTAINED_SECONDS = 20;
    static final int RESTART_DUE = 10_000;
    private static final int NEAR_DUE = 10_000;

    static final Instant RECEIVED = at(4, 8);
    static final Instant HERD_DUE = at(14, 10);

    /// A working day later: what is due then is warned of for the last time at the herd's instant.
    private static final Instant AFTER_HERD = at(15, 10);

    /// At another hour, or letters that nobody signed would be late when the load begins.
    static final Instant SUSTAINED_FROM = at(18, 11);

    /// At another hour again, or its last warnings would fall due then.
    static final Instant RESTART_AT = at(19, 14);

    private static final Instant FAR_AWAY =
            LocalDateTime.of(2027, 11, 30, 17, 30)
                    .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                    .toInstant();

    private static Instant at(int dayOfJanuary, int hour) {
        return LocalDateTime.of(2027, 1, dayOfJanuary, hour, 0)
                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toInstant();
    }

    int sustained() {
        return perSecond * SUSTAINED_SECONDS;
    }

    int near() {
        return Math.min(NEAR_DUE, due);
    }

    private int far() {
        return Math.max(0, armed - due - near() - sustained() - RESTART_DUE);
    }

    int all() {
        return far() + due + near() + sustained() + RESTART_DUE;
    }

    /// All codes, in chunks.
    List<List<String>> codes(int chunk) {
        List<List<String>> chunks = new ArrayList<>();
        add(chunks, FAR, far(), chunk);
        add(chunks, HERD, due, chunk);
        add(chunks, NEAR, near(), chunk);
        add(chunks, SUSTAINED, sustained(), chunk);
        add(chunks, RESTART, RESTART_DUE, chunk);
        return chunks;
    }

    private static void add(List<List<String>> chunks, String series, int count, int chunk) {
        for (int from = 0; from < count; from += chunk) {
            List<String> codes = new ArrayList<>(chunk);
            for (int i = from; i < Math.min(count, from + chunk); i++) {
                codes.add("%s-%07d".formatted(series, i));
            }
            chunks.add(codes);
        }
    }

    static String series(String code) {
        return code.substring(0, Math.max(0, code.indexOf('-')));
    }

    Instant dueAt(String code) {
        return switch (series(code)) {
            case HERD -> HERD_DUE;
            case NEAR -> AFTER_HERD;
            case SUSTAINED ->
                    SUSTAINED_FROM.plusMillis(
                            1000L
                                    * Integer.parseInt(code.substring(code.indexOf('-') + 1))
                                    / perSecond);
            case RESTART -> RESTART_AT;
            default -> FAR_AWAY;
        };
    }
}
