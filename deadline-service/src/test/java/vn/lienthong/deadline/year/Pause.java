package vn.lienthong.deadline.year;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;

/// A stretch for which a dossier's clock stood still.
record Pause(Instant from, @Nullable Instant to, SuspensionGround ground) {}
