package vn.lienthong.notification.telling.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;
import vn.lienthong.notification.telling.domain.About;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Unreached;
import vn.lienthong.notification.templates.domain.Occasion;

/// A dossier's correspondence as it is stored, without what is personal in it.
record StoredCorrespondence(
        String code,
        StoredAbout about,
        List<StoredNotification> notifications,
        @Nullable List<StoredTask> unreached,
        @Nullable Instant closedAt,
        @Nullable Instant forgottenAt) {

    record StoredAbout(
            String procedure,
            String office,
            @Nullable Instant dueAt,
            List<About.StepName> steps,
            About.@Nullable Replan replan,
            @Nullable List<CourtesyKind> letters) {}

    record StoredTask(
            String fact, String template, Instant since, @Nullable StoredSettlement settled) {

        static StoredTask of(Unreached task) {
            return new StoredTask(
                    task.fact(),
                    task.occasion().id(),
                    task.since(),
                    task.settled() == null ? null : StoredSettlement.of(task.settled()));
        }

        Unreached toDomain(Map<String, String> notes) {
            return new Unreached(
                    fact,
                    Occasion.ofId(template).orElseThrow(),
                    since,
                    settled == null ? null : settled.toDomain(notes.getOrDefault(fact, "")));
        }
    }

    /// Without its note, in which people write what they like.
    record StoredSettlement(Unreached.Way way, String by, Instant at) {

        static StoredSettlement of(Unreached.Settlement settlement) {
            return new StoredSettlement(settlement.way(), settlement.by(), settlement.at());
        }

        Unreached.Settlement toDomain(String note) {
            return new Unreached.Settlement(way, by, at, note);
        }
    }

    /// What is personal in it.
    ///
    /// @param messages by number, those with something personal
    /// @param notes on how applicants were told, by fact
    record Personal(
            String applicant,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String pin,
            @Nullable String idNumber,
            Map<Integer, StoredNotification.Personal> messages,
            @Nullable Map<String, String> notes) {

        static final Personal NOTHING = new Personal("", null, null, null, null, Map.of(), null);

        static Personal of(Correspondence state) {
            About about = state.about();
            return new Personal(
                    about.applicant(),
                    about.phone(),
                    about.email(),
                    about.pin(),
                    about.idNumber(),
                    ofMessages(state),
                    notesOf(state));
        }
    }

    private static @Nullable Map<String, String> notesOf(Correspondence state) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (Unreached task : state.unreached()) {
            if (task.settled() != null && !task.settled().note().isEmpty()) {
                notes.put(task.fact(), task.settled().note());
            }
        }
        return notes.isEmpty() ? null : notes;
    }

    private static Map<Integer, StoredNotification.Personal> ofMessages(Correspondence state) {
        Map<Integer, StoredNotification.Personal> messages = new LinkedHashMap<>();
        for (Notification message : state.notifications()) {
            StoredNotification.Personal personal = StoredNotification.Personal.of(message);
            if (!personal.equals(StoredNotification.Personal.NOTHING)) {
                messages.put(message.number(), personal);
            }
        }
        return messages;
    }

    static StoredCorrespondence of(Correspondence state) {
        About about = state.about();
        return new StoredCorrespondence(
                state.code(),
                new StoredAbout(
                        about.procedure(),
                        about.office(),
                        about.dueAt(),
                        about.steps(),
                        about.replan(),
                        StoredNotification.some(about.letters())),
                state.notifications().stream().map(StoredNotification::of).toList(),
                StoredNotification.some(state.unreached().stream().map(StoredTask::of).toList()),
                state.closedAt(),
                state.forgottenAt());
    }

    /// @param letters of congratulation or condolence
    Correspondence toDomain(Personal personal, List<CourtesyLetter> letters) {
        return new Correspondence(
                code,
                new About(
                        about.procedure(),
                        about.office(),
                        personal.applicant(),
                        personal.phone(),
                        personal.email(),
                        personal.pin(),
                        about.dueAt(),
                        about.steps(),
                        about.replan(),
                        StoredNotification.orNone(about.letters()),
                        personal.idNumber()),
                notifications.stream()
                        .map(n ->
                                n.toDomain(
                                        personal.messages()
                                                .getOrDefault(
                                                        n.number(),
                                                        StoredNotification.Personal.NOTHING)))
                        .toList(),
                StoredNotification.orNone(unreached).stream()
                        .map(task -> task.toDomain(notes(personal)))
                        .toList(),
                closedAt,
                forgottenAt,
                letters);
    }

    private static Map<String, String> notes(Personal personal) {
        Map<String, String> notes = personal.notes();
        return notes == null ? Map.of() : notes;
    }
}
