package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The desk looked the dossier through and found it eligible (kiểm tra, thẩm tra hồ sơ): from now
/// on a return for ineligibility would be a late one.
public record StepExamined(
        String code,
        Instant at,
        String step,
        int visit,
        String office,
        String actor,
        @Nullable String note)
        implements DossierEvent {}
