package vn.lienthong.routing.desk.domain;

/// Why a task needs the attention of the head of its office and of the superior office. The time it
/// stands still does not count towards any of them.
public enum Attention {
    /// A quarter of the step's limit has passed and nobody has taken it over.
    UNACCEPTED_QUARTER,
    /// A quarter of the step's limit has passed since the offer and nobody has looked it through
    /// (thẩm tra): an ineligible dossier is to be returned early.
    UNEXAMINED_QUARTER,
    /// Two working hours have passed since the offer and nobody has taken it over.
    UNACCEPTED_TWO_HOURS,
    /// This desk asked for papers although the dossier's applicant had been asked before (Nghị định
    /// 61/2018/NĐ-CP, Điều 11 khoản 2 điểm c).
    SECOND_SUPPLEMENT
}
