package vn.lienthong.printing.forms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.printing.Form;

/// Bảng giải trình cách tính ngày hẹn trả kết quả: why a promised date is the date it is, day by
/// day. No form of the law; nothing on it is personal.
///
/// @param letterhead whose promise it is: the counter's
/// @param issuedAt when it was printed
/// @param dossierCode mã hồ sơ
/// @param request the procedure's name
/// @param receivedAt when the dossier was received
/// @param limit thời hạn giải quyết, such as `08 ngày làm việc`
/// @param rules how it is counted, a sentence each, with the article of law
/// @param promisedAt the date on the receipt
/// @param dueAt the date that holds now
/// @param calendar name of the calendar that it was counted by, and its version
/// @param lines every date in order
public record ExplanationForm(
        Letterhead letterhead,
        Instant issuedAt,
        String dossierCode,
        String request,
        Instant receivedAt,
        String limit,
        List<String> rules,
        Instant promisedAt,
        Instant dueAt,
        String calendar,
        List<Line> lines)
        implements Form {

    public ExplanationForm {
        rules = List.copyOf(rules);
        lines = List.copyOf(lines);
    }

    /// One date, or what happened on it.
    ///
    /// @param date with its weekday, such as `Thứ Hai, 23/11/2026`
    /// @param counted what was counted, such as `8 giờ`; absent for nothing
    public record Line(String date, @Nullable String counted, String because) {}

    @Override
    public String template() {
        return "explanation";
    }
}
