package vn.lienthong.notification.sending;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedTimeLimiterMetrics;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/// Makes the protections of all providers, with their metrics.
final class Protections {

    private static final int LAST_CALLS = 20;
    private static final int AT_LEAST = 5;
    private static final int PROBES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /// An answer that takes longer counts like none.
    private static final Duration SLOW = Duration.ofSeconds(5);

    private static final int HALF = 50;
    private static final Duration ONCE_MORE = Duration.ofMillis(150);
    private static final double SPREAD = 0.5;
    private static final Duration MARGIN = Duration.ofSeconds(2);
    private static final Duration PERIOD = Duration.ofMillis(100);
    private static final int PERIODS_A_SECOND = 10;

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();
    private final RateLimiterRegistry limiters = RateLimiterRegistry.ofDefaults();
    private final TimeLimiterRegistry timeLimiters = TimeLimiterRegistry.ofDefaults();
    private final RetryRegistry retries = RetryRegistry.ofDefaults();
    private final ExecutorService threads;

    Protections(ExecutorService threads, MeterRegistry meters) {
        this.threads = threads;
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedRateLimiterMetrics.ofRateLimiterRegistry(limiters).bindTo(meters);
        TaggedTimeLimiterMetrics.ofTimeLimiterRegistry(timeLimiters).bindTo(meters);
        TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(meters);
    }

    Protection of(String provider, ProviderSettings.Provider settings) {
        return new Protection(
                breakers.circuitBreaker(provider, whenToRest()),
                bulkheads.bulkhead(provider, window(settings.window())),
                limiters.rateLimiter(provider, pace(settings.partsPerSecond())),
                timeLimiters.timeLimiter(provider, patience(settings.timeLimit())),
                retries.retry(provider, onceMore()),
                threads);
    }

    private static CircuitBreakerConfig whenToRest() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(LAST_CALLS)
                .minimumNumberOfCalls(AT_LEAST)
                .failureRateThreshold(HALF)
                .slowCallDurationThreshold(SLOW)
                .slowCallRateThreshold(HALF)
                .waitDurationInOpenState(PAUSE)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .build();
    }

    private static BulkheadConfig window(int messages) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(messages)
                .maxWaitDuration(Duration.ZERO)
                .build();
    }

    private static RateLimiterConfig pace(int partsPerSecond) {
        return RateLimiterConfig.custom()
                .limitForPeriod(Math.max(1, partsPerSecond / PERIODS_A_SECOND))
                .limitRefreshPeriod(PERIOD)
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    /// Each way to a provider keeps its time itself; this is for one that does not.
    private static TimeLimiterConfig patience(Duration limit) {
        return TimeLimiterConfig.custom()
                .timeoutDuration(limit.plus(MARGIN))
                .cancelRunningFuture(true)
                .build();
    }

    /// What was certainly not taken is tried once more in a moment: a hiccup is not worth a pause.
    private static RetryConfig onceMore() {
        return RetryConfig.<Gateway.Answer>custom()
                .maxAttempts(2)
                .retryOnResult(answer -> answer instanceof Gateway.Answer.NotTaken)
                .intervalFunction(IntervalFunction.ofRandomized(ONCE_MORE, SPREAD))
                .build();
    }
}
