package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lienthong.workingtime.WorkingCalendar;

/// Who used the days, and therefore who answers for a late dossier and signs the letter (cơ quan để
/// quá hạn; Nghị định 118/2025/NĐ-CP).
final class Responsibility {

    private Responsibility() {}

    /// Working minutes that each office's turns have overrun their shares until then.
    static Map<String, Long> lateMinutes(
            Deadlines deadlines, Instant at, WorkingCalendar calendar) {
        Map<String, Long> late = new LinkedHashMap<>();
        for (Leg leg : deadlines.legs()) {
            late.merge(leg.office(), leg.clock().lateMinutes(calendar, at), Long::sum);
        }
        return late;
    }

    /// The office with the largest overrun so far, the one that had the dossier first of equals;
    /// when nobody has overrun its share, whoever holds the dossier.
    static String of(Deadlines deadlines, Instant at, WorkingCalendar calendar) {
        String most = deadlines.holder();
        long minutes = 0;
        for (Map.Entry<String, Long> office : lateMinutes(deadlines, at, calendar).entrySet()) {
            if (office.getValue() > minutes) {
                most = office.getKey();
                minutes = office.getValue();
            }
        }
        return most;
    }
}
