package vn.lienthong.system.replicas;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import vn.lienthong.system.Rest;
import vn.lienthong.system.Rest.Answer;

/// A service of which two replicas run, as a caller behind a load balancer sees it: either answers,
/// and when one is away the other is asked.
final class Either {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BROKEN = 500;

    private final Rest rest;
    private final List<Integer> places;
    private final AtomicInteger again = new AtomicInteger();

    Either(Rest rest, int first) {
        this.rest = rest;
        this.places = List.of(first, first + 300);
    }

    /// The ports of both.
    List<Integer> places() {
        return places;
    }

    private interface Call {
        Answer to(int place) throws IOException, InterruptedException;
    }

    /// Sends until somebody answers what is wanted; under the same key, so that it happens once.
    ///
    /// @throws AssertionError with the last answer when nobody does in a minute
    Answer post(String path, String token, String body, Predicate<Answer> wanted)
            throws InterruptedException {
        UUID key = UUID.randomUUID();
        return until(wanted, place -> rest.post(place, path, token, key, body));
    }

    Answer get(String path, String token, Predicate<Answer> wanted) throws InterruptedException {
        return until(wanted, place -> rest.get(place, path, token));
    }

    private Answer until(Predicate<Answer> wanted, Call call) throws InterruptedException {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        int turn = ThreadLocalRandom.current().nextInt(places.size());
        while (System.nanoTime() < latest) {
            try {
                Answer answer = call.to(places.get(turn++ % places.size()));
                if (wanted.test(answer)) {
                    return answer;
                }
                last = answer.status() + " " + answer.text();
                if (answer.status() >= BROKEN) {
                    again.incrementAndGet();
                }
            } catch (IOException e) {
                again.incrementAndGet();
                last = e.toString();
            }
            Thread.sleep(50);
        }
        throw new AssertionError(last);
    }

    /// How many requests found nobody, or somebody who could not.
    int again() {
        return again.get();
    }
}
