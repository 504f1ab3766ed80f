package vn.lienthong.intake.online.domain;

/// Why something cannot be done with what came online.
public enum Objection {
    /// The counter has it, or has answered: the citizen cannot change it any more.
    HANDED_IN,
    /// The counter has not got it, or has answered already.
    NOT_WAITING,
    /// It was returned once before; all that is missing must be said at once (Nghị định
    /// 118/2025/NĐ-CP, Điều 17 khoản 2).
    RETURNED_ALREADY,
    /// Another decision is being carried out.
    DECIDED_OTHERWISE,
    /// This decision is being carried out at this moment.
    UNDER_WAY,
    /// Only a new dossier can be refused; a supplement is confirmed or returned.
    NOT_REFUSABLE,
    /// The citizen took it back.
    WITHDRAWN,
    /// Nothing is in it, neither a file nor a word.
    EMPTY,
    TOO_MANY_FILES,
    TOO_MANY_FILES_OF_PAPER,
    NO_SUCH_FILE
}
