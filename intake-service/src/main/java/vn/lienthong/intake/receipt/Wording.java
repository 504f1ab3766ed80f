package vn.lienthong.intake.receipt;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.workingtime.Limit;

/// Vietnamese wordings for the forms.
final class Wording {

    private static final Pattern PLACE =
            Pattern.compile(
                    ".*(?:phường|xã|thị trấn|đặc khu|thành phố|thị xã|quận|huyện|tỉnh)\\s+(.+)",
                    Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

    private Wording() {}

    /// For example `08 ngày làm việc`.
    static String limit(String limit) {
        Limit parsed = Limit.parse(limit);
        String unit =
                switch (parsed.unit()) {
                    case WORKING_DAY -> "ngày làm việc";
                    case WORKING_HOUR -> "giờ làm việc";
                    case CALENDAR_DAY -> "ngày";
                };
        return amount(parsed) + " " + unit;
    }

    private static String amount(Limit limit) {
        BigDecimal amount = limit.amount();
        return limit.isWhole()
                ? String.format(Locale.ROOT, "%02d", amount.intValueExact())
                : amount.toPlainString().replace('.', ',');
    }

    /// The place that stands before a date (địa danh), for example `Bình An` for an office whose
    /// name ends in `phường Bình An`; the whole name when it names no place.
    static String place(String officeName) {
        Matcher matcher = PLACE.matcher(officeName);
        return matcher.matches() ? matcher.group(1) : officeName;
    }
}
