package vn.lienthong.notification.telling.domain;

/// A running process that sends.
///
/// @param instance stays the same when the process is restarted, and is nobody else's
/// @param run differs with every start
public record Claimant(String instance, String run) {

    /// Whether the claim of another is certainly a dead one's: an earlier run of this instance.
    boolean succeeds(Claimant other) {
        return instance.equals(other.instance) && !run.equals(other.run);
    }
}
