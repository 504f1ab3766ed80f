package vn.lienthong.intake.online;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import vn.lienthong.intake.online.store.OnlineSubmissions;
import vn.lienthong.intake.online.store.SubmissionFiles;
import vn.lienthong.kit.sealing.Seals;

/// Forgets what citizens began and never handed in: nobody has asked the authorities to keep it.
class Abandoned {

    private static final int AT_ONCE = 100;

    private final OnlineSubmissions submissions;
    private final SubmissionFiles files;
    private final Seals seals;
    private final Clock clock;
    private final Duration keptFor;

    Abandoned(
            OnlineSubmissions submissions,
            SubmissionFiles files,
            Seals seals,
            Clock clock,
            Duration keptFor) {
        this.submissions = submissions;
        this.files = files;
        this.seals = seals;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void forget() {
        submissions
                .abandonedBefore(clock.instant().minus(keptFor), AT_ONCE)
                .forEach(reference -> {
                    if (submissions.forgetDraft(reference)) {
                        files.removeAll(reference);
                        seals.forget(List.of(reference));
                    }
                });
    }
}
