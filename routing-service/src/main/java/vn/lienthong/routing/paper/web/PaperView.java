package vn.lienthong.routing.paper.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routing.paper.domain.Direction;

/// The papers of a dossier as officers see them.
///
/// @param state `NONE`, `AT_OFFICE` or `ON_THE_WAY`
/// @param office who has them; absent while they are on the way
/// @param step the step that they came for or go to; absent for the receiving counter
/// @param fromOffice who gave them, when that was scanned
/// @param toOffice where they go, while they are on the way
/// @param since since when they are there, or on the way
/// @param by account of who scanned last; absent when nobody did
/// @param expectedOffice where the work is now
record PaperView(
        String code,
        String state,
        @Nullable String office,
        @Nullable String officeName,
        @Nullable String step,
        @Nullable Integer visit,
        @Nullable String fromOffice,
        @Nullable String fromOfficeName,
        @Nullable String toOffice,
        @Nullable String toOfficeName,
        @Nullable Instant since,
        @Nullable String by,
        String expectedOffice,
        String expectedOfficeName,
        List<ScanLine> scans,
        List<MismatchLine> mismatches) {

    /// One scan, oldest first.
    ///
    /// @param otherOffice the other end: where they went, or who had given them
    record ScanLine(
            Instant at,
            Direction direction,
            String office,
            String officeName,
            String actor,
            @Nullable String step,
            @Nullable Integer visit,
            @Nullable String otherOffice,
            @Nullable String otherOfficeName) {}
}
