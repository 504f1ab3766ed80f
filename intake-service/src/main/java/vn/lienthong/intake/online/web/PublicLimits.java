package vn.lienthong.intake.online.web;

import java.time.Clock;
import vn.lienthong.kit.limits.WrongTries;
import vn.lienthong.kit.web.Problem;

/// Keeps those without an account from filling the store.
final class PublicLimits {

    private final WrongTries submissions;
    private final WrongTries files;
    private final Clock clock;

    PublicLimits(OnlineLimits limits, Clock clock) {
        this.submissions = new WrongTries(limits.submissionsPerAddress(), limits.countedFor());
        this.files = new WrongTries(limits.filesPerAddress(), limits.countedFor());
        this.clock = clock;
    }

    /// Before something new is stored.
    ///
    /// @throws Problem 429 when this address has begun too many
    void countSubmission(String address) {
        count(submissions, address);
    }

    /// Before a file is read.
    ///
    /// @throws Problem 429 when this address has sent too many
    void countFile(String address) {
        count(files, address);
    }

    private void count(WrongTries tries, String address) {
        if (tries.areUsedUp(address, clock.instant())) {
            throw Problem.tooManyRequests("online.too-many");
        }
        tries.count(address, clock.instant());
    }
}
