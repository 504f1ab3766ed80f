package vn.lienthong.contracts;

/// What of a citizen an officer was shown: the codes under which looks are kept (lượt xem). Only
/// added to; what was kept keeps its code.
public enum Access {
    /// A dossier with its applicant.
    DOSSIER_READ(Kind.THING),
    /// The same as the answer to a command.
    DOSSIER_CHANGED(Kind.THING),
    /// A list of dossiers with names, also by words that were searched for.
    DOSSIERS_LISTED(Kind.THING),
    /// Who handed several dossiers in, with addresses.
    APPLICANTS_READ(Kind.THING),
    /// Whether a person has an open dossier.
    APPLICANTS_SEARCHED(Kind.QUESTION),
    /// All that is known of a person, for whoever asks about himself.
    PERSON_COPIED(Kind.QUESTION),
    /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
    RECEIPT_PRINTED(Kind.THING),
    /// Phiếu từ chối tiếp nhận.
    REFUSAL_NOTICE_PRINTED(Kind.THING),
    /// Phiếu yêu cầu bổ sung.
    SUPPLEMENT_REQUEST_PRINTED(Kind.THING),
    /// What came online for a dossier, by the names of the files.
    FILES_LISTED(Kind.THING),
    FILE_OPENED(Kind.THING),
    SUBMISSIONS_LISTED(Kind.THING),
    SUBMISSION_READ(Kind.THING),
    /// The same as the answer to accepting, returning or refusing it.
    SUBMISSION_ANSWERED(Kind.THING),
    /// Money that does not fit what was owed.
    ODD_PAYMENTS_READ(Kind.THING),
    /// What applicants wrote about a counter, without their names.
    REMARKS_READ(Kind.QUESTION),
    /// The course of a dossier with what officers wrote about it.
    JOURNEY_READ(Kind.THING),
    /// Phiếu kiểm soát quá trình giải quyết hồ sơ.
    CONTROL_SHEET_PRINTED(Kind.THING),
    /// Sổ theo dõi hồ sơ, with names.
    REGISTER_PRINTED(Kind.QUESTION),
    /// Phiếu xin lỗi và hẹn lại ngày trả kết quả, with the applicant's name.
    APOLOGY_LETTER_PRINTED(Kind.LETTER),
    /// Thư chúc mừng, thư chia buồn.
    COURTESY_LETTER_READ(Kind.LETTER),
    COURTESY_LETTER_PRINTED(Kind.LETTER),
    /// Which messages were sent about a dossier, and to which masked addresses.
    MESSAGES_READ(Kind.THING),
    /// The words of a message with the values of a dossier.
    MESSAGE_PREVIEWED(Kind.THING),
    /// Whom no message reached.
    UNREACHED_READ(Kind.THING),
    /// What somebody wishes about messages, by an address that was asked for.
    RECIPIENT_SEARCHED(Kind.QUESTION),
    /// Masked addresses to which nothing is sent.
    SUPPRESSIONS_LISTED(Kind.QUESTION),
    /// Who looked at what: this record itself.
    ACCESSES_READ(Kind.QUESTION);

    /// What is kept of a look.
    private enum Kind {
        /// Kept when something was shown.
        THING,
        /// As a thing; an office's head signs it.
        LETTER,
        /// Kept whatever the answer: that there is nothing is an answer too.
        QUESTION
    }

    private final Kind kind;

    Access(Kind kind) {
        this.kind = kind;
    }

    /// Whether it is kept though nothing was found.
    public boolean isQuestion() {
        return kind == Kind.QUESTION;
    }

    /// Whether an office's head signs what was shown.
    public boolean isLetter() {
        return kind == Kind.LETTER;
    }
}
