package vn.lienthong.notification.sending;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Keeps a sick provider from making us sick, and us from making a healthy one sick. A provider
/// that refuses a message or has too much to do is not sick; one that does not answer, or takes
/// very long, is.
///
/// @param parts counted in parts of messages, as contracts with carriers are
record Protection(
        CircuitBreaker breaker,
        Bulkhead bulkhead,
        RateLimiter parts,
        TimeLimiter timeLimiter,
        Retry retry,
        ExecutorService threads) {

    /// Whether it is worth asking at all.
    boolean wellEnough() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    /// How many more messages may be with the provider now.
    int room() {
        return bulkhead.getMetrics().getAvailableConcurrentCalls();
    }

    /// How many more may be handed over now, if each has one part.
    int permitted() {
        return Math.clamp(parts.getMetrics().getAvailablePermissions(), 0, room());
    }

    /// What a guard says to a message.
    enum Leave {
        GRANTED,
        /// The provider is well, but has as much as it may have just now.
        BUSY,
        /// The provider is given a rest.
        RESTING
    }

    /// Whether a message of that many parts may go now; who gets a yes must submit it or give the
    /// permission back.
    Leave ask(int count) {
        if (!breaker.tryAcquirePermission()) {
            return Leave.RESTING;
        }
        if (!bulkhead.tryAcquirePermission()) {
            breaker.releasePermission();
            return Leave.BUSY;
        }
        if (!parts.acquirePermission(count)) {
            giveBack();
            return Leave.BUSY;
        }
        return Leave.GRANTED;
    }

    void giveBack() {
        breaker.releasePermission();
        bulkhead.releasePermission();
    }

    /// Submits what was permitted, and tells the breaker how it went.
    Gateway.Answer submit(Gateway.Prepared prepared) {
        long begin = System.nanoTime();
        Gateway.Answer answer;
        try {
            answer = retry.executeSupplier(() -> limited(prepared));
        } finally {
            bulkhead.onComplete();
        }
        long took = System.nanoTime() - begin;
        switch (answer) {
            case Gateway.Answer.Taken _, Gateway.Answer.Refused _, Gateway.Answer.Throttled _ ->
                    breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            case Gateway.Answer.NotTaken(String reason) ->
                    breaker.onError(took, TimeUnit.NANOSECONDS, new IOException(reason));
            case Gateway.Answer.Unknown(String reason) ->
                    breaker.onError(took, TimeUnit.NANOSECONDS, new IOException(reason));
        }
        return answer;
    }

    private Gateway.Answer limited(Gateway.Prepared prepared) {
        try {
            return timeLimiter.executeFutureSupplier(() -> threads.submit(prepared::submit));
        } catch (TimeoutException _) {
            return new Gateway.Answer.Unknown("TIME_LIMIT");
        } catch (Exception e) {
            // Nobody foresaw it, so nobody knows how far it came. Its text may say something
            // personal, its type does not.
            return new Gateway.Answer.Unknown(e.getClass().getSimpleName());
        }
    }
}
