package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody above must look at it (báo cáo cấp trên).
///
/// @param office whose delay it is
/// @param toOffice who is told
/// @param toHead whether the head of that office is told, not only the desk
public record EscalationRaised(
        String code,
        Instant at,
        EscalationCause cause,
        @Nullable String step,
        String office,
        String toOffice,
        boolean toHead,
        Instant dueAt)
        implements DossierEvent {}
