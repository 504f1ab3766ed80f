package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;

/// The desk works on the dossier already: it was taken over, under way, from other software, or the
/// desk took back what it had handed over.
///
/// @param by account or name under which it was held
/// @param ground why the clock stands still, absent when it runs
/// @param suspendedSince since when it stands still, absent when it runs
/// @param officer account of who works on it, absent when that is who holds it
/// @param examinedAt when it was found eligible, absent when it was not yet
public record AlreadyHeld(
        Instant since,
        String by,
        @Nullable SuspensionGround ground,
        @Nullable Instant suspendedSince,
        @Nullable String officer,
        @Nullable Instant examinedAt) {}
