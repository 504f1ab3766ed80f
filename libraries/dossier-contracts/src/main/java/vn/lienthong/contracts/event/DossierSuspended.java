package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// The clock stands still (dừng tính thời gian).
public record DossierSuspended(
        String code,
        Instant at,
        String step,
        int visit,
        String office,
        String actor,
        SuspensionGround ground,
        String reason,
        @Nullable String legalBasis,
        Resumption resumption)
        implements DossierEvent {}
