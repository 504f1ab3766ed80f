package vn.lienthong.printing.forms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.printing.Form;
import vn.lienthong.printing.QrCode;

/// Phiếu chuyển hồ sơ giấy: goes with the papers from one office to the next and says what is to be
/// done and until when (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 6). The law prescribes no form for
/// it; both offices scan its QR code. It names no applicant.
///
/// @param formSet the issue of the forms
/// @param letterhead who hands over
/// @param issuedAt when it was printed
/// @param dossierCode mã hồ sơ
/// @param procedure name of the procedure
/// @param fromOffice who hands over (bên giao)
/// @param toOffice who takes over (bên nhận)
/// @param content what is to be done there
/// @param limit the time for it in words, such as `04 ngày làm việc`; empty when none is set
/// @param dueAt until when it is to be done, absent when nothing is set
/// @param promisedAt the promised date of the whole dossier
/// @param visit how many times the dossier has come to the step; 0 without a step
/// @param papers what the procedure asks for, to be ticked off; may be empty
/// @param givenBy who handed over, when that was scanned
/// @param receivedBy who took over, when that was scanned
/// @param qr what both ends scan
public record RoutingSlipForm(
        FormSet formSet,
        Letterhead letterhead,
        Instant issuedAt,
        String dossierCode,
        String procedure,
        String fromOffice,
        String toOffice,
        String content,
        String limit,
        @Nullable Instant dueAt,
        Instant promisedAt,
        int visit,
        List<SubmittedPaper> papers,
        @Nullable Hand givenBy,
        @Nullable Hand receivedBy,
        QrCode qr)
        implements Form {

    public RoutingSlipForm {
        papers = List.copyOf(papers);
    }

    /// Who handed over or took over, as scanned.
    public record Hand(String by, Instant at) {}

    @Override
    public String template() {
        return "routing-slip";
    }
}
