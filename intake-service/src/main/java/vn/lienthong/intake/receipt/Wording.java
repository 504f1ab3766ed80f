package vn.lienthong.intake.receipt;

import java.math.BigDecimal;
import java.util.Locale;
import vn.lienthong.workingtime.Limit;

/// Vietnamese wordings for the forms.
final class Wording {

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
}
