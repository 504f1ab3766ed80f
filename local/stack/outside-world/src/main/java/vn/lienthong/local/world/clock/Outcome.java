package vn.lienthong.local.world.clock;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// How a move of the clock ended.
sealed interface Outcome {

    /// Everything that could be reached is on the new time and quiet.
    ///
    /// @param behind services that could not be reached; they are moved as soon as they can be
    record Arrived(Instant now, List<URI> behind) implements Outcome {}

    record NeverBack(Instant now) implements Outcome {}

    record TooFar() implements Outcome {}

    /// The clock stands where it stood.
    record NotQuiet(URI service, String why) implements Outcome {}

    /// The clock has moved, and not everything that fell due is known to be done.
    record Unfinished(Instant now, URI service, String why) implements Outcome {}
}
