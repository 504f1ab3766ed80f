package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import vn.lienthong.workingtime.WorkingCalendar;

/// The reason for a delay as the trace tells it, in Vietnamese: a draft for the head of the office
/// to edit. It names offices and steps, never people.
final class DraftReason {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private DraftReason() {}

    static String of(Deadlines state, String office, Instant at, Surroundings around) {
        WorkingCalendar calendar = around.calendarOf(state);
        String overruns =
                state.legs().stream()
                        .filter(leg -> leg.office().equals(office))
                        .filter(leg -> leg.clock().lateMinutes(calendar, at) > 0)
                        .map(leg -> overrun(state, leg, at, calendar))
                        .collect(Collectors.joining("; "));
        String name = around.nameOf(office);
        return overruns.isEmpty()
                ? "Hồ sơ đang ở %s; các bước còn lại không kịp hoàn thành trước thời hạn %s."
                        .formatted(name, moment(state.clock().dueAt(), calendar))
                : "%s chậm xử lý: %s.".formatted(name, overruns);
    }

    private static String overrun(Deadlines state, Leg leg, Instant at, WorkingCalendar calendar) {
        long minutes = leg.clock().lateMinutes(calendar, at);
        return "bước “%s” phải xong lúc %s, quá %d giờ %02d phút làm việc"
                .formatted(
                        state.receipt().nameOf(leg.step()),
                        moment(leg.clock().dueAt(), calendar),
                        minutes / 60,
                        minutes % 60);
    }

    private static String moment(Instant at, WorkingCalendar calendar) {
        return MOMENT.format(at.atZone(calendar.zone()));
    }
}
