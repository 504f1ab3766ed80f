package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The papers came to an office: the receiver scanned the routing slip.
///
/// @param office the office that has them now
/// @param step the step that they came for; absent at the receiving counter
/// @param fromOffice who had given them away; absent when nobody had scanned them out
public record PaperReceived(
        String code,
        Instant at,
        String office,
        String actor,
        @Nullable String step,
        int visit,
        @Nullable String fromOffice)
        implements DossierEvent {}
