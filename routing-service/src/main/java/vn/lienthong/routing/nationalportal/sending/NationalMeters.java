package vn.lienthong.routing.nationalportal.sending;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import vn.lienthong.routing.nationalportal.domain.Answer;
import vn.lienthong.routing.nationalportal.domain.Push;
import vn.lienthong.routing.nationalportal.store.Backlog;

/// What is measured: how long the oldest push waits for its acknowledgement (ten minutes is the
/// law's limit), how many wait, how many were refused, and what was answered.
@Component
class NationalMeters {

    private final MeterRegistry meters;
    private final AtomicReference<Backlog> backlog = new AtomicReference<>(Backlog.NONE);

    NationalMeters(MeterRegistry meters) {
        this.meters = meters;
        Clock machine = Clock.systemUTC();
        Gauge.builder(
                        "lienthong.national.lag",
                        backlog,
                        now -> now.get().lagSeconds(machine.instant()))
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("lienthong.national.pending", backlog, now -> now.get().pending())
                .register(meters);
        Gauge.builder("lienthong.national.refused", backlog, now -> now.get().refused())
                .register(meters);
    }

    void backlog(Backlog now) {
        backlog.set(now);
    }

    void answered(Push push, Answer answer) {
        String outcome =
                switch (answer) {
                    case Answer.Taken _ -> "taken";
                    case Answer.Refused _ -> "refused";
                    case Answer.NotNow _ -> "not-now";
                };
        meters.counter(
                        "lienthong.national.pushes",
                        "kind",
                        push.kind().name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome)
                .increment();
    }
}
