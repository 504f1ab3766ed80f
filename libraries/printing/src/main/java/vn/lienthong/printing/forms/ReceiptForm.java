package vn.lienthong.printing.forms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.printing.Form;

/// Mẫu số 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả: the promise that a citizen takes home.
///
/// @param formSet the issue of the forms
/// @param letterhead who issues it
/// @param issuedAt when it was issued
/// @param replaces when the receipt was issued that this one takes the place of; absent for the
///   first
/// @param dossierCode mã hồ sơ
/// @param counter the centre or desk that received (trung tâm, bộ phận)
/// @param applicant whose dossier
/// @param submission who brought it
/// @param request nội dung yêu cầu giải quyết, usually the procedure's name
/// @param papers thành phần hồ sơ, in the procedure's order
/// @param sets how many sets of papers (bộ)
/// @param limit the legal limit in words, such as `08 ngày làm việc`
/// @param receivedAt thời gian nhận hồ sơ
/// @param dueAt thời gian trả kết quả, the promised date
/// @param resultPlace where the result is collected or sent (đăng ký nhận kết quả tại)
/// @param book quyển số of the register
/// @param bookEntry số thứ tự in it
/// @param legs the planned way; may be empty, then no table is printed
/// @param lookup how to follow the dossier
/// @param receiver full name of the receiving officer
/// @param signing whether that officer has signed
public record ReceiptForm(
        FormSet formSet,
        Letterhead letterhead,
        Instant issuedAt,
        @Nullable Instant replaces,
        String dossierCode,
        String counter,
        Applicant applicant,
        Submission submission,
        String request,
        List<SubmittedPaper> papers,
        int sets,
        String limit,
        Instant receivedAt,
        Instant dueAt,
        String resultPlace,
        String book,
        String bookEntry,
        List<PlannedLeg> legs,
        Lookup lookup,
        String receiver,
        Signing signing)
        implements Form {

    public ReceiptForm {
        papers = List.copyOf(papers);
        legs = List.copyOf(legs);
    }

    @Override
    public String template() {
        return "receipt";
    }
}
