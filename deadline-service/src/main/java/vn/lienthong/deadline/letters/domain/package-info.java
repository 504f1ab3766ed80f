/// The letter of apology and re-appointment (phiếu xin lỗi và hẹn lại ngày trả kết quả; Nghị định
/// 118/2025/NĐ-CP) as a duty: who owes it, since when, until when, and what became of it. Pure:
/// time comes in from outside.
@NullMarked
package vn.lienthong.deadline.letters.domain;

import org.jspecify.annotations.NullMarked;
