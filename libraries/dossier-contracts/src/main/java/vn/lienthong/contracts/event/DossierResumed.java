package vn.lienthong.contracts.event;

import java.time.Instant;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// The clock runs again.
public record DossierResumed(
        String code,
        Instant at,
        String step,
        int visit,
        String office,
        String actor,
        SuspensionGround ground,
        Resumption resumption)
        implements DossierEvent {}
