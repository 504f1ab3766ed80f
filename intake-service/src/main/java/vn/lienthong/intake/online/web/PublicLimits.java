package vn.lienthong.intake.online.web;

import java.time.Clock;
import vn.lienthong.kit.limits.LookupLimits;
import vn.lienthong.kit.limits.WrongTries;
import vn.lienthong.kit.web.Problem;

/// Keeps those without an account from guessing pins, and from filling the store.
final class PublicLimits {

    private final LookupLimits lookups;
    private final WrongTries submissions;
    private final WrongTries files;
    private final Clock clock;

    PublicLimits(OnlineLimits limits, Clock clock) {
        this.lookups =
                new LookupLimits(
                        clock,
                        new WrongTries(limits.wrongTriesPerReference(), limits.within()),
                        new WrongTries(limits.wrongTriesPerAddress(), limits.within()));
        this.submissions = new WrongTries(limits.submissionsPerAddress(), limits.countedFor());
        this.files = new WrongTries(limits.filesPerAddress(), limits.countedFor());
        this.clock = clock;
    }

    /// Before a pin is looked at.
    ///
    /// @throws Problem 429 when too many were wrong
    void beforeLookup(String name, String address) {
        if (lookups.areReached(name, address)) {
            throw Problem.tooManyRequests("online.too-many");
        }
    }

    void wrongTry(String name, String address) {
        lookups.wrongTry(name, address);
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
