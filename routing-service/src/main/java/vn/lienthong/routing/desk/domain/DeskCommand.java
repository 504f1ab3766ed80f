package vn.lienthong.routing.desk.domain;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;

/// What an officer does with the dossier at the desk.
public sealed interface DeskCommand {

    /// Take it over (nhận).
    record Accept() implements DeskCommand {}

    /// Refuse the handover (từ chối nhận).
    record Refuse(String reason) implements DeskCommand {}

    /// Finish the step (hoàn thành).
    record Complete(@Nullable String note) implements DeskCommand {}

    /// Send it back to an earlier step (chuyển trả).
    ///
    /// @param toStep absent for the step or steps right before
    record Return(@Nullable String toStep, String reason) implements DeskCommand {}

    /// Stop the clock (tạm dừng).
    ///
    /// @param override insists on asking for papers a second time
    record Suspend(
            SuspensionGround ground, String reason, @Nullable String legalBasis, boolean override)
            implements DeskCommand {}

    /// Let the clock run again (tiếp tục).
    record Resume() implements DeskCommand {}

    /// Give it to an officer of the office (phân công).
    record Assign(String officer) implements DeskCommand {}

    /// Note that it was looked through and found eligible (thẩm tra).
    record Examine(@Nullable String note) implements DeskCommand {}

    /// End the dossier without a result (trả hồ sơ không đủ điều kiện).
    record Reject(String reason) implements DeskCommand {}
}
