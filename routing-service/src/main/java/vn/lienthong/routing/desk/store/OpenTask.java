package vn.lienthong.routing.desk.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.desk.domain.Attention;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.Handover;
import vn.lienthong.routing.desk.domain.Task;
import vn.lienthong.routing.desk.domain.TaskState;
import vn.lienthong.routing.desk.domain.Watch;
import vn.lienthong.workingtime.WorkingCalendar;

/// One open task, flat: everything that the desks' lists show, filter and sort by. Whatever depends
/// on the time of looking is stored as the instant from which it is so.
///
/// @param id code, step and visit
/// @param fromActor account of who handed it over, absent when it was the counter's act
/// @param acceptedBy account of who took it over, absent while nobody has
/// @param officer account of who works on it, absent while nobody does
/// @param receiveBy when the handover must be completed, absent when the calendar does not know
/// @param lateFrom from when on it is late; {@link #NEVER} while the clock stands still in time
/// @param attention from when on it needs attention, for each kind that will begin
/// @param attentionFrom the earliest of these; {@link #NEVER} when there is none
/// @param words code, procedure and step without diacritics, in small letters
public record OpenTask(
        @Id String id,
        String code,
        String step,
        int visit,
        String name,
        String office,
        String state,
        String procedure,
        String procedureName,
        @Nullable String fromOffice,
        @Nullable String fromActor,
        Instant offeredAt,
        @Nullable Instant receiveBy,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable String officer,
        @Nullable Instant examinedAt,
        Instant dueAt,
        @Nullable Instant dossierDueAt,
        Instant receivedAt,
        Instant lateFrom,
        Map<Attention, Instant> attention,
        Instant attentionFrom,
        String words) {

    /// An instant after all others, so that comparisons need no exception for what is not there.
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    public OpenTask {
        attention = Map.copyOf(attention);
    }

    /// @param calendar of the task's office
    static OpenTask of(Desk desk, Task task, WorkingCalendar calendar) {
        StepOffered offer = task.offer();
        TaskState.Held held = task.state().inHand();
        Map<Attention, Instant> attention = new Watch(desk, task, calendar).begins();
        return new OpenTask(
                "%s/%s/%d".formatted(desk.code(), task.step(), task.visit()),
                desk.code(),
                task.step(),
                task.visit(),
                offer.name(),
                task.office(),
                task.state().word(),
                offer.procedure(),
                offer.procedureName(),
                offer.fromOffice(),
                offer.fromActor(),
                offer.at(),
                Handover.receiveBy(calendar, offer.at()).orElse(null),
                task.state().acceptedAt(),
                held == null ? null : held.by(),
                held == null ? null : held.officer(),
                held == null ? null : held.examinedAt(),
                task.dueAt(),
                desk.dossierDueAt().orElse(null),
                offer.receivedAt(),
                desk.lateFrom(task).orElse(NEVER),
                attention,
                earliest(attention).orElse(NEVER),
                Words.plain(desk.code(), offer.procedureName(), offer.name()));
    }

    /// Whether its clock stands still, so that it does not become late.
    public boolean standsStill() {
        return lateFrom.equals(NEVER);
    }

    /// From when on it needs attention; empty when it will not.
    public Optional<Instant> neededFrom() {
        return earliest(attention);
    }

    private static Optional<Instant> earliest(Map<Attention, Instant> attention) {
        return attention.values().stream().min(Instant::compareTo);
    }
}
