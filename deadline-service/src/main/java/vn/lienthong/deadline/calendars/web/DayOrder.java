package vn.lienthong.deadline.calendars.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.Session;

/// What a document orders about one date.
///
/// @param date stands in the path when only one date is ordered
/// @param source the document; of several dates it may be said once for all
/// @param sessions optional, such as `["13:30-17:30"]`
record DayOrder(
        @Nullable String date,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String source,
        @Nullable List<@Nullable String> sessions) {

    DayOrder on(String day) {
        return new DayOrder(day, kind, name, source, sessions);
    }

    DayOrder bySource(@Nullable String common) {
        return source == null ? new DayOrder(date, kind, name, common, sessions) : this;
    }

    /// The day that is meant; what cannot be read is noted, and nothing given then.
    ///
    /// @param at before the names of the fields, such as `days[2].`
    @Nullable CalendarDay read(FieldErrors errors, String at) {
        String dateText = date == null ? "" : date;
        LocalDate day =
                Reading.orNull(() -> LocalDate.parse(dateText), errors, at + "date", "date.bad");
        String kindText = kind == null ? "" : kind;
        DayKind read =
                Reading.orNull(
                        () -> DayKind.valueOf(kindText), errors, at + "kind", "calendar.kind");
        String called = Reading.required(name, errors, at + "name");
        String document = Reading.required(source, errors, at + "source");
        List<@Nullable String> texts = sessions == null ? List.of() : sessions;
        List<Session> hours =
                Reading.orNull(
                        () ->
                                texts.stream()
                                        .map(text -> Session.parse(text == null ? "" : text))
                                        .toList(),
                        errors,
                        at + "sessions",
                        "calendar.sessions");
        return day == null || read == null || hours == null
                ? null
                : Reading.orNull(
                        () -> new CalendarDay(day, read, called, document, hours),
                        errors,
                        at + "sessions",
                        "calendar.sessions");
    }
}
