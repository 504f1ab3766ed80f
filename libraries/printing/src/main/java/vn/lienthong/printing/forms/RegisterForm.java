package vn.lienthong.printing.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.printing.Form;

/// Mẫu số 07, Sổ theo dõi hồ sơ: what one counter received in a period, a line for each dossier.
///
/// @param formSet the issue of the forms
/// @param letterhead whose register it is
/// @param issuedAt when it was printed
/// @param office the receiving counter
/// @param from first day
/// @param to last day
/// @param entries in the order of receipt; may be empty
public record RegisterForm(
        FormSet formSet,
        Letterhead letterhead,
        Instant issuedAt,
        String office,
        LocalDate from,
        LocalDate to,
        List<Entry> entries)
        implements Form {

    public RegisterForm {
        entries = List.copyOf(entries);
    }

    /// One dossier.
    ///
    /// @param dossierCode mã hồ sơ
    /// @param procedure tên thủ tục hành chính
    /// @param applicant tên tổ chức, cá nhân; empty to be filled by hand
    /// @param contact địa chỉ, số điện thoại; empty to be filled by hand
    /// @param leadOffice cơ quan chủ trì giải quyết
    /// @param receivedAt ngày nhận hồ sơ
    /// @param dueAt ngày hẹn trả, as the receipt promised it
    /// @param newDueAt the date of the re-appointment, absent when there was none
    /// @param returnedAt ngày trả kết quả, absent before
    /// @param way phương thức nhận kết quả; empty to be filled by hand
    /// @param note how it ended otherwise than by its result; empty else
    public record Entry(
            String dossierCode,
            String procedure,
            String applicant,
            String contact,
            String leadOffice,
            Instant receivedAt,
            Instant dueAt,
            @Nullable Instant newDueAt,
            @Nullable Instant returnedAt,
            String way,
            String note) {}

    @Override
    public String template() {
        return "register";
    }
}
