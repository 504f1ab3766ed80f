package vn.lienthong.intake.online.domain;

/// What an officer of the counter decides for good.
public sealed interface Verdict {

    record Accept() implements Verdict {}

    /// It is forbidden to refuse without a reason (Nghị định 61/2018/NĐ-CP, Điều 5).
    record Refuse(String reason) implements Verdict {}
}
