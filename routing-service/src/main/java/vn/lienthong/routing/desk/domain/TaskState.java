package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// How a task stands at its desk. Each state holds only what is true in it.
public sealed interface TaskState {

    /// The word that people and programs read.
    default String word() {
        return switch (this) {
            case Offered _ -> "OFFERED";
            case Held _ -> "HELD";
            case Suspended _ -> "SUSPENDED";
            case Done _ -> "DONE";
            case Refused _ -> "REFUSED";
            case Returned _ -> "RETURNED";
            case Rejected _ -> "REJECTED";
            case Cancelled _ -> "CANCELLED";
        };
    }

    /// Whether the dossier stands at the desk.
    default boolean isOpen() {
        return switch (this) {
            case Offered _ -> true;
            case Held _ -> true;
            case Suspended _ -> true;
            case Done _ -> false;
            case Refused _ -> false;
            case Returned _ -> false;
            case Rejected _ -> false;
            case Cancelled _ -> false;
        };
    }

    /// When the desk took it over; null when it never did.
    default @Nullable Instant acceptedAt() {
        return switch (this) {
            case Offered _ -> null;
            case Refused _ -> null;
            case Held at -> at.since;
            case Suspended at -> at.held.since;
            case Done at -> at.held.since;
            case Returned at -> at.held.since;
            case Rejected at -> at.takenOverAt;
            case Cancelled at -> at.takenOverAt;
        };
    }

    /// Who has, or had, it in hand; null when nobody took it over, or it ended otherwise than by
    /// the work on it.
    default @Nullable Held inHand() {
        return switch (this) {
            case Offered _ -> null;
            case Refused _ -> null;
            case Held held -> held;
            case Suspended at -> at.held;
            case Done at -> at.held;
            case Returned at -> at.held;
            case Rejected _ -> null;
            case Cancelled _ -> null;
        };
    }

    /// Handed over, not yet taken (chờ nhận).
    record Offered() implements TaskState {}

    /// Taken over, being worked on (đang xử lý).
    ///
    /// @param since when it was taken over
    /// @param by account of the officer who took it over
    /// @param officer account of the officer who works on it (phân công)
    /// @param examinedAt when it was looked through and found eligible (thẩm tra), absent before
    /// @param resumedAt end of the latest suspension, absent when there was none
    record Held(
            Instant since,
            String by,
            String officer,
            @Nullable Instant examinedAt,
            @Nullable Instant resumedAt)
            implements TaskState {

        Held givenTo(String newOfficer) {
            return new Held(since, by, newOfficer, examinedAt, resumedAt);
        }

        Held examined(Instant at) {
            return new Held(since, by, officer, at, resumedAt);
        }

        Held resumed(Instant at) {
            return new Held(since, by, officer, examinedAt, at);
        }
    }

    /// The clock stands still (tạm dừng).
    record Suspended(Held held, SuspensionGround ground, Instant since, Resumption resumption)
            implements TaskState {}

    /// Finished (đã xử lý).
    record Done(Held held, Instant at) implements TaskState {}

    /// The handover was refused (từ chối nhận).
    record Refused(Instant at) implements TaskState {}

    /// Sent back to an earlier step (chuyển trả).
    record Returned(Held held, Instant at) implements TaskState {}

    /// The dossier was rejected here (trả hồ sơ không đủ điều kiện).
    record Rejected(@Nullable Instant takenOverAt, Instant at) implements TaskState {}

    /// Called off: an earlier step is done again, the dossier came anew, or it ended.
    record Cancelled(@Nullable Instant takenOverAt, Instant at) implements TaskState {}
}
