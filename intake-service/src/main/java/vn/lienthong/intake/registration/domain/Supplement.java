package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the applicant brought afterwards (bổ sung hồ sơ).
///
/// @param note what was noted in words, sealed; absent when nothing was
public record Supplement(
        Instant at, String actor, List<HandedInPaper> documents, @Nullable String note) {

    public Supplement {
        documents = List.copyOf(documents);
    }
}
