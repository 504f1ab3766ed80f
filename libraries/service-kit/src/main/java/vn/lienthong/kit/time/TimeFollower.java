package vn.lienthong.kit.time;

import java.time.Instant;

/// Told when the local business clock was moved. Returns when everything that fell due until then
/// is written.
@FunctionalInterface
public interface TimeFollower {
    void timeMoved(Instant now);
}
