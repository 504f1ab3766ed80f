package vn.lienthong.intake.numbering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The numbers of one agency on one day of reception, `<agency>-yymmdd-nnnn` (Thông tư
/// 01/2018/TT-VPCP, Điều 19).
public record Series(String agency, LocalDate day) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

    /// The n-th number, from 1; it has four digits or, after 9999, as many as it needs.
    public String number(int n) {
        return "%s-%s-%04d".formatted(agency, DAY.format(day), n);
    }
}
