package vn.lienthong.printing.forms;

import java.time.Instant;
import vn.lienthong.printing.Form;

/// Mẫu số 04, Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết.
///
/// A machine drafts it, the head of the late office signs it: until then every page carries `DỰ
/// THẢO`.
///
/// @param formSet the issue of the forms
/// @param letterhead who issues it: the office that is late
/// @param issuedAt the date in its head
/// @param phase whether the miss is foreseen or has happened; chooses the wording
/// @param dossierCode mã hồ sơ
/// @param applicant to whom it is addressed (kính gửi)
/// @param request the procedure's name
/// @param office the office that received the dossier or answers for it, in the sentences
/// @param receivedAt when the dossier was received
/// @param promisedAt thời gian hẹn trả on the receipt
/// @param reason why it is late; empty in a draft prints dotted lines
/// @param newDate the new promise
/// @param signerTitle title of the head of the office, such as `CHỦ TỊCH`
/// @param signerName full name of the head of the office
/// @param signing whether it is signed
public record ApologyLetterForm(
        FormSet formSet,
        Letterhead letterhead,
        Instant issuedAt,
        Phase phase,
        String dossierCode,
        Applicant applicant,
        String request,
        String office,
        Instant receivedAt,
        Instant promisedAt,
        String reason,
        NewDate newDate,
        String signerTitle,
        String signerName,
        Signing signing)
        implements Form {

    /// When the letter is written.
    public enum Phase {
        /// Before the promised date, which cannot be kept.
        FORESEEN,
        /// After the promised date has passed.
        MISSED
    }

    @Override
    public String template() {
        return "apology-letter";
    }
}
