package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The papers left an office: the sender scanned the routing slip (phiếu chuyển hồ sơ giấy).
///
/// @param office the office that gave them away
/// @param step the step that they go to; absent on the way to the receiving counter
/// @param toOffice the office that they go to
public record PaperHandedOver(
        String code,
        Instant at,
        String office,
        String actor,
        @Nullable String step,
        int visit,
        String toOffice)
        implements DossierEvent {}
