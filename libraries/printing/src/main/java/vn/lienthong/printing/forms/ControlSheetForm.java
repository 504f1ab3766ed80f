package vn.lienthong.printing.forms;

import java.time.Instant;
import java.util.List;
import vn.lienthong.printing.Form;

/// Mẫu số 06, Phiếu kiểm soát quá trình giải quyết hồ sơ, filled from the recorded trace.
///
/// @param formSet the issue of the forms
/// @param letterhead who issues it
/// @param issuedAt when it was printed
/// @param dossierCode mã hồ sơ
/// @param leadOffice cơ quan giải quyết
/// @param coordinatingOffices cơ quan phối hợp; may be empty
/// @param receivedAt when the dossier was received
/// @param dueAt the promised date
/// @param handovers every handover, oldest first
/// @param traceHash the hash of the last history entry, which proves the trace; may be empty
public record ControlSheetForm(
        FormSet formSet,
        Letterhead letterhead,
        Instant issuedAt,
        String dossierCode,
        String leadOffice,
        List<String> coordinatingOffices,
        Instant receivedAt,
        Instant dueAt,
        List<Handover> handovers,
        String traceHash)
        implements Form {

    public ControlSheetForm {
        coordinatingOffices = List.copyOf(coordinatingOffices);
        handovers = List.copyOf(handovers);
    }

    /// The dossier goes from one office to the next.
    ///
    /// @param givingOffice who hands over (giao)
    /// @param receivingOffice who takes over (nhận)
    /// @param at when
    /// @param givenBy the officer who hands over
    /// @param receivedBy the officer who takes over
    /// @param result how the giving office kept its time, as entered by the receiver
    /// @param note ghi chú
    public record Handover(
            String givingOffice,
            String receivingOffice,
            Instant at,
            String givenBy,
            String receivedBy,
            Result result,
            String note) {}

    /// How an office kept its time (kết quả giải quyết hồ sơ).
    public enum Result {
        /// Trước hạn.
        EARLY,
        /// Đúng hạn.
        ON_TIME,
        /// Quá hạn.
        LATE,
        /// No limit applied, as at the first handover from the counter.
        NOT_MEASURED
    }

    @Override
    public String template() {
        return "control-sheet";
    }
}
