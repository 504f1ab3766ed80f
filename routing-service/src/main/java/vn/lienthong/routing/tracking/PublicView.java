package vn.lienthong.routing.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;

/// What whoever has code and pin may see: nothing personal. No officer is named, and no reason that
/// somebody wrote is told, because it may tell about a person; the papers that carry it went to the
/// applicant (Thông tư 03/2025/TT-VPCP, Mẫu 02, 04, 05).
///
/// @param currentOffice names of the offices that have the dossier, absent when none has
/// @param counter where it was handed in, and is asked about
/// @param stays every stay at an office, in the order in which it came there, repeats and returns
///   too
/// @param suspensions every time that the clock stood still, in the order in which it was stopped
record PublicView(
        String code,
        int status,
        String statusName,
        String procedureName,
        Instant receivedAt,
        Instant dueAt,
        Instant originalDueAt,
        @Nullable String currentOffice,
        Counter counter,
        List<Step> steps,
        List<Stay> stays,
        List<Stop> suspensions) {

    /// @param phone of the office, absent when the catalogue has none; `email` too
    record Counter(String name, @Nullable String phone, @Nullable String email) {}

    /// @param office name of the office
    /// @param dueAt when the office is to be done with it
    record Step(
            String name,
            String office,
            String state,
            @Nullable Instant offeredAt,
            @Nullable Instant acceptedAt,
            Instant dueAt,
            @Nullable Instant completedAt) {}

    /// One coming of the dossier to an office.
    ///
    /// @param name of the step
    /// @param office name of the office
    /// @param state OFFERED, HELD or SUSPENDED while it is there; DONE, RETURNED, REFUSED,
    ///   REJECTED, CANCELLED, or TO_REDO for what was done and has to be done again
    record Stay(
            String name,
            String office,
            String state,
            Instant offeredAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt) {}

    /// The clock stood still, or does.
    ///
    /// @param office name of the office that stopped it
    /// @param until absent while it stands
    record Stop(SuspensionGround ground, String office, Instant since, @Nullable Instant until) {}
}
