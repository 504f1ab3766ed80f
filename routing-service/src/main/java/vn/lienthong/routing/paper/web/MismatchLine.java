package vn.lienthong.routing.paper.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routing.paper.domain.Mismatch;

/// A line of the reconciliation list.
///
/// @param office who must do something
/// @param otherOffice who has, sent or awaits the papers
/// @param since when paper and program began to differ
/// @param overdueSince from when that is a mismatch
/// @param by account of who scanned, or accepted, last
/// @param todo what to do, as a sentence in the reader's language
record MismatchLine(
        Mismatch kind,
        String code,
        @Nullable String procedureName,
        @Nullable String step,
        @Nullable String stepName,
        @Nullable Integer visit,
        String office,
        String officeName,
        @Nullable String otherOffice,
        @Nullable String otherOfficeName,
        Instant since,
        Instant overdueSince,
        @Nullable String by,
        String todo) {}
