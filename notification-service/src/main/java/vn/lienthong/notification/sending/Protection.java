package vn.lienthong.notification.sending;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Keeps a sick provider from making us sick, and us from making a healthy one sick. A provider
/// that refuses a message is not sick; one that does not answer is.
final class Protection {

    private static final int WINDOW = 20;
    private static final int AT_LEAST = 6;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final RateLimiter parts;

    Protection(Gateway gateway, MeterRegistry meters) {
        CircuitBreakerRegistry breakers =
                CircuitBreakerRegistry.of(
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(WINDOW)
                                .minimumNumberOfCalls(AT_LEAST)
                                .waitDurationInOpenState(PAUSE)
                                .permittedNumberOfCallsInHalfOpenState(2)
                                .build());
        BulkheadRegistry bulkheads =
                BulkheadRegistry.of(
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(gateway.window())
                                .maxWaitDuration(PATIENCE)
                                .build());
        RateLimiterRegistry limiters =
                RateLimiterRegistry.of(
                        RateLimiterConfig.custom()
                                .limitForPeriod(gateway.partsPerSecond())
                                .limitRefreshPeriod(Duration.ofSeconds(1))
                                .timeoutDuration(PATIENCE)
                                .build());
        this.breaker = breakers.circuitBreaker(gateway.provider());
        this.bulkhead = bulkheads.bulkhead(gateway.provider());
        this.parts = limiters.rateLimiter(gateway.provider());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedRateLimiterMetrics.ofRateLimiterRegistry(limiters).bindTo(meters);
    }

    /// Whether a message of that many parts may go now; who gets a yes must submit it or give the
    /// permission back.
    boolean permits(int count) {
        if (!breaker.tryAcquirePermission()) {
            return false;
        }
        if (!parts.acquirePermission(count)) {
            breaker.releasePermission();
            return false;
        }
        return true;
    }

    void giveBack() {
        breaker.releasePermission();
    }

    Gateway.Answer submit(Gateway.Prepared prepared) {
        long begin = System.nanoTime();
        Gateway.Answer answer =
                bulkhead.tryAcquirePermission()
                        ? guarded(prepared)
                        : new Gateway.Answer.NotTaken("TOO_MANY_AT_ONCE");
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

    private Gateway.Answer guarded(Gateway.Prepared prepared) {
        try {
            return prepared.submit();
        } catch (RuntimeException e) {
            return new Gateway.Answer.NotTaken(e.getClass().getSimpleName());
        } finally {
            bulkhead.onComplete();
        }
    }
}
