package vn.lienthong.local.world.clock;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.local.world.WorldSettings;

/// Waits until services are quiet. One round is not enough: what one service has just published,
/// the next has not yet seen; so two rounds in a row must find all of them quiet.
final class Silence {

    private static final int ROUNDS = 2;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(100);

    private final Clock real;
    private final WorldSettings.Move limits;

    Silence(Clock real, WorldSettings.Move limits) {
        this.real = real;
        this.limits = limits;
    }

    /// Who broke the silence, and how.
    record Broken(URI service, String why) {}

    /// Empty when all of them became quiet in time.
    Optional<Broken> await(List<ServiceLink> services) throws InterruptedException {
        Instant latest = real.instant().plus(limits.quietWithin());
        Map<URI, Instant> silentSince = new HashMap<>();
        int quietRounds = 0;
        while (true) {
            Optional<Broken> broken = Optional.empty();
            for (ServiceLink link : services) {
                ServiceLink.Quiet answer = link.quiet();
                String why = why(answer);
                if (why.isEmpty()) {
                    silentSince.remove(link.service());
                    continue;
                }
                broken = Optional.of(new Broken(link.service(), why));
                if (answer instanceof ServiceLink.Quiet.Busy) {
                    silentSince.remove(link.service());
                } else {
                    Instant since =
                            silentSince.computeIfAbsent(link.service(), _ -> real.instant());
                    if (!real.instant().isBefore(since.plus(limits.answerWithin()))) {
                        return broken;
                    }
                }
            }
            quietRounds = broken.isEmpty() ? quietRounds + 1 : 0;
            if (quietRounds == ROUNDS) {
                return Optional.empty();
            }
            if (broken.isPresent() && real.instant().isAfter(latest)) {
                return broken;
            }
            Thread.sleep(BETWEEN_ROUNDS);
        }
    }

    private static String why(ServiceLink.Quiet answer) {
        return switch (answer) {
            case ServiceLink.Quiet.Yes() -> "";
            case ServiceLink.Quiet.Busy(long lag, long outbox) ->
                    "lag " + lag + ", outbox " + outbox;
            case ServiceLink.Quiet.Unreachable() -> "unreachable";
            case ServiceLink.Quiet.Silent(String reason) -> reason;
        };
    }
}
