package vn.lienthong.printing.forms;

import java.time.Instant;
import vn.lienthong.printing.Form;

/// Mẫu số 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ: no dossier is refused without a reason.
///
/// @param formSet the issue of the forms
/// @param letterhead who issues it
/// @param issuedAt when it was issued
/// @param counter the centre or desk that refuses
/// @param dossierCode mã hồ sơ; empty when none was given out
/// @param applicant whose dossier
/// @param submission who brought it
/// @param request nội dung yêu cầu giải quyết
/// @param reason why the dossier is not accepted; line breaks are kept
/// @param receiver full name of the officer at the counter
/// @param signing whether that officer has signed
public record RefusalForm(
        FormSet formSet,
        Letterhead letterhead,
        Instant issuedAt,
        String counter,
        String dossierCode,
        Applicant applicant,
        Submission submission,
        String request,
        String reason,
        String receiver,
        Signing signing)
        implements Form {

    @Override
    public String template() {
        return "refusal";
    }
}
