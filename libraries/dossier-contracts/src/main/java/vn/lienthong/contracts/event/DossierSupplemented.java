package vn.lienthong.contracts.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The applicant handed in what was missing (bổ sung hồ sơ).
///
/// @param documents names of the papers handed in
public record DossierSupplemented(
        String code,
        Instant at,
        String office,
        String actor,
        List<String> documents,
        @Nullable String note)
        implements DossierEvent {

    public DossierSupplemented {
        documents = List.copyOf(documents);
    }
}
