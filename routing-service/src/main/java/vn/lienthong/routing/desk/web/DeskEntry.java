package vn.lienthong.routing.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.desk.domain.Attention;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.store.OpenTask;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// One line of a desk's list. Of a parked dossier perhaps only the code is known.
///
/// @param name of the step
/// @param office at whose desk it stands
/// @param fromOffice who handed it over, with the account in `fromActor`
/// @param receiveBy when the handover must be completed
/// @param acceptedBy account of who took it over
/// @param officer account of who works on it
/// @param examinedAt when it was found eligible
/// @param late whether its time at this desk has run out
/// @param workingMinutesLeft working minutes until it is due, negative after that; absent while its
///   clock stands still, and where nobody knows the year's days off
/// @param attention why it needs the attention of the head
/// @param attentionFrom since when it does, or will; absent when it will not
record DeskEntry(
        String code,
        @Nullable String step,
        @Nullable Integer visit,
        @Nullable String name,
        @Nullable String office,
        String state,
        @Nullable String procedure,
        @Nullable String procedureName,
        @Nullable String fromOffice,
        @Nullable String fromActor,
        @Nullable Instant offeredAt,
        @Nullable Instant receiveBy,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable String officer,
        @Nullable Instant examinedAt,
        @Nullable Instant dueAt,
        @Nullable Instant dossierDueAt,
        @Nullable Instant receivedAt,
        boolean late,
        @Nullable Long workingMinutesLeft,
        List<Attention> attention,
        @Nullable Instant attentionFrom) {

    DeskEntry {
        attention = List.copyOf(attention);
    }

    /// @param calendar of the task's office
    static DeskEntry of(OpenTask task, WorkingCalendar calendar, Instant now) {
        return new DeskEntry(
                task.code(),
                task.step(),
                task.visit(),
                task.name(),
                task.office(),
                task.state(),
                task.procedure(),
                task.procedureName(),
                task.fromOffice(),
                task.fromActor(),
                task.offeredAt(),
                task.receiveBy(),
                task.acceptedAt(),
                task.acceptedBy(),
                task.officer(),
                task.examinedAt(),
                task.dueAt(),
                task.dossierDueAt(),
                task.receivedAt(),
                task.lateFrom().isBefore(now),
                task.standsStill() ? null : left(calendar, now, task.dueAt()),
                begun(task.attention(), now),
                task.neededFrom().orElse(null));
    }

    private static @Nullable Long left(WorkingCalendar calendar, Instant now, Instant dueAt) {
        try {
            return WorkingTime.minutesBetween(calendar, now, dueAt);
        } catch (YearNotLoaded _) {
            return null;
        }
    }

    private static List<Attention> begun(Map<Attention, Instant> attention, Instant now) {
        return attention.entrySet().stream()
                .filter(begin -> !begin.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    static DeskEntry parked(String code, @Nullable Desk desk) {
        StepOffered last =
                desk == null || desk.tasks().isEmpty() ? null : desk.tasks().getLast().offer();
        return new DeskEntry(
                code,
                last == null ? null : last.step(),
                last == null ? null : last.visit(),
                last == null ? null : last.name(),
                last == null ? null : last.office(),
                "PARKED",
                last == null ? null : last.procedure(),
                last == null ? null : last.procedureName(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                desk == null ? null : desk.dossierDueAt().orElse(null),
                last == null ? null : last.receivedAt(),
                false,
                null,
                List.of(),
                null);
    }
}
