package vn.lienthong.printing.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.printing.Form;

/// Sổ theo dõi phiếu xin lỗi: the letters of apology that an office and the offices below it came
/// to owe in a period, a line each. No form of the law; nothing on it is personal.
///
/// @param letterhead whose register it is
/// @param issuedAt when it was printed
/// @param office the office, with those below it
/// @param from first day
/// @param to last day
/// @param entries in the order in which they came to be owed; may be empty
public record LetterRegisterForm(
        Letterhead letterhead,
        Instant issuedAt,
        String office,
        LocalDate from,
        LocalDate to,
        List<Entry> entries)
        implements Form {

    public LetterRegisterForm {
        entries = List.copyOf(entries);
    }

    /// One letter.
    ///
    /// @param office who owes it
    /// @param phase trường hợp: foreseen or missed
    /// @param requiredAt since when it was owed
    /// @param issueBy until when it had to be signed
    /// @param dueAt the promised date that was, or would be, missed
    /// @param reason as signed; empty before
    /// @param issuedAt when it was signed, absent before
    /// @param signedBy who signed it; empty before
    /// @param newDueAt the new date, absent before
    /// @param outcome tình trạng
    public record Entry(
            String letter,
            String dossierCode,
            String procedure,
            String office,
            String phase,
            Instant requiredAt,
            Instant issueBy,
            Instant dueAt,
            String reason,
            @Nullable Instant issuedAt,
            String signedBy,
            @Nullable Instant newDueAt,
            String outcome) {}

    @Override
    public String template() {
        return "letter-register";
    }
}
