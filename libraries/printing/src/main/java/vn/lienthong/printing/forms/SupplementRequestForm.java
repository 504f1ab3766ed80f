package vn.lienthong.printing.forms;

import java.time.Instant;
import java.util.List;
import vn.lienthong.printing.Form;

/// Mẫu số 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: what is missing, said completely and once.
///
/// @param formSet the issue of the forms
/// @param letterhead who issues it
/// @param issuedAt when it was issued
/// @param dossierCode mã hồ sơ; empty when none was given out yet
/// @param applicant whose dossier
/// @param request nội dung yêu cầu giải quyết
/// @param items what has to be added or corrected, one point each
/// @param reason why
/// @param contact who answers questions
/// @param instructor full name of the officer who instructs (người hướng dẫn)
/// @param signing whether that officer has signed
public record SupplementRequestForm(
        FormSet formSet,
        Letterhead letterhead,
        Instant issuedAt,
        String dossierCode,
        Applicant applicant,
        String request,
        List<String> items,
        String reason,
        Contact contact,
        String instructor,
        Signing signing)
        implements Form {

    public SupplementRequestForm {
        items = List.copyOf(items);
    }

    @Override
    public String template() {
        return "supplement-request";
    }
}
