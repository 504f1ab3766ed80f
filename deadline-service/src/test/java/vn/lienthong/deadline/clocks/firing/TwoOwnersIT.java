package vn.lienthong.deadline.clocks.firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import vn.lienthong.local.testing.LocalStack;

/// Two processes believe that every dossier is theirs. Each rung is claimed once all the same, and
/// the race that makes this worth saying has taken place.
class TwoOwnersIT {

    private static final int DOSSIERS = 1_200;
    private static final Instant DUE = Promises.MORNING.plusSeconds(3600);
    private static final Instant NOW = DUE.plusSeconds(1);

    @Test
    void one_claim_for_each_rung() throws Exception {
        String mongo = LocalStack.shared().freshMongoUri("two_owners");
        String kafka = LocalStack.shared().kafka();
        Map<String, Instant> promises = new LinkedHashMap<>();
        for (int i = 0; i < DOSSIERS; i++) {
            promises.put("T-%s-%04d".formatted(Long.toHexString(System.nanoTime()), i), DUE);
        }
        // Both wait for each other before the first write, so that both have read the same.
        CyclicBarrier together = new CyclicBarrier(2);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (BareEngine one = new BareEngine(mongo, kafka, clock, once(together));
                BareEngine other = new BareEngine(mongo, kafka, clock, once(together))) {
            one.arm(promises);
            one.start();
            other.start();
            await().atMost(Duration.ofMinutes(2)).until(() -> one.isIdle() && other.isIdle());

            long races = one.deadlines().races() + other.deadlines().races();
            System.out.println("two owners: " + races + " claims came second");
            assertThat(races).isPositive();
        }
        try (Told told = new Told(kafka)) {
            promises.forEach((code, due) ->
                    assertThat(told.about(code))
                            .as(code)
                            .isEqualTo(Promises.passed(code, due, NOW).events()));
        }
    }

    private static Failpoint.Watch once(CyclicBarrier together) {
        return point -> {
            if (point == Failpoint.AFTER_POP) {
                try {
                    together.await(200, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (BrokenBarrierException | TimeoutException e) {
                    together.reset();
                }
            }
        };
    }
}
