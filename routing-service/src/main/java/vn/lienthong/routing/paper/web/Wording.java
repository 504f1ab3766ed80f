package vn.lienthong.routing.paper.web;

import java.util.Locale;
import vn.lienthong.workingtime.Limit;

/// Vietnamese wordings for the papers that are printed.
final class Wording {

    private Wording() {}

    /// For example `04 ngày làm việc`.
    static String limit(String limit) {
        Limit parsed = Limit.parse(limit);
        String unit =
                switch (parsed.unit()) {
                    case WORKING_DAY -> "ngày làm việc";
                    case WORKING_HOUR -> "giờ làm việc";
                    case CALENDAR_DAY -> "ngày";
                };
        String amount =
                parsed.isWhole()
                        ? String.format(Locale.ROOT, "%02d", parsed.amount().intValueExact())
                        : parsed.amount().toPlainString().replace('.', ',');
        return amount + " " + unit;
    }
}
