package vn.lienthong.contracts.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;

/// Where a dossier stood when it was taken over, under way, from other software.
///
/// @param at when it was taken over
/// @param done steps that were complete there
/// @param held steps that an office was working on; empty when the result lies at the counter
/// @param ground why the clock stood still, absent when it ran
/// @param suspendedSince since when it stood still, absent when it ran
public record ImportedStanding(
        Instant at,
        List<String> done,
        List<String> held,
        @Nullable SuspensionGround ground,
        @Nullable Instant suspendedSince) {

    public ImportedStanding {
        done = List.copyOf(done);
        held = List.copyOf(held);
    }
}
