package vn.lienthong.contracts.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The table of wire names: which `ce_type` is which record, and which topic it travels on. A wire
/// name is designed and never changes; class names never travel.
public final class EventTypes {

    // A step is offered, and called off, on the topic of its level, which the event itself names.
    private static final @Nullable String HANDOFF = null;

    private static final List<Entry> ENTRIES =
            List.of(
                    type("submission.handed-in.v1", SubmissionHandedIn.class, Topics.INTAKE),
                    type("submission.returned.v1", SubmissionReturned.class, Topics.INTAKE),
                    type("dossier.received.v1", DossierReceived.class, Topics.INTAKE),
                    type("dossier.refused.v1", DossierRefused.class, Topics.INTAKE),
                    type("dossier.supplemented.v1", DossierSupplemented.class, Topics.INTAKE),
                    type("dossier.withdrawn.v1", DossierWithdrawn.class, Topics.INTAKE),
                    type("dossier.paid.v1", DossierPaid.class, Topics.INTAKE),
                    type("dossier.result-returned.v1", DossierResultReturned.class, Topics.INTAKE),
                    type("dossier.replanned.v1", DossierReplanned.class, Topics.INTAKE),
                    type("step.offered.v1", StepOffered.class, HANDOFF),
                    type("step.called-off.v1", StepCalledOff.class, HANDOFF),
                    type("step.accepted.v1", StepAccepted.class, Topics.ROUTING),
                    type("step.refused.v1", StepRefused.class, Topics.ROUTING),
                    type("step.assigned.v1", StepAssigned.class, Topics.ROUTING),
                    type("step.examined.v1", StepExamined.class, Topics.ROUTING),
                    type("step.completed.v1", StepCompleted.class, Topics.ROUTING),
                    type("step.returned.v1", StepReturned.class, Topics.ROUTING),
                    type("step.recalled.v1", StepRecalled.class, Topics.ROUTING),
                    type("dossier.suspended.v1", DossierSuspended.class, Topics.ROUTING),
                    type("dossier.resumed.v1", DossierResumed.class, Topics.ROUTING),
                    type("dossier.rejected.v1", DossierRejected.class, Topics.ROUTING),
                    type("dossier.processed.v1", DossierProcessed.class, Topics.ROUTING),
                    type("paper.handed-over.v1", PaperHandedOver.class, Topics.ROUTING),
                    type("paper.received.v1", PaperReceived.class, Topics.ROUTING),
                    type("deadline.set.v1", DeadlineSet.class, Topics.DEADLINE),
                    type("deadline.approaching.v1", DeadlineApproaching.class, Topics.DEADLINE),
                    type("deadline.missed.v1", DeadlineMissed.class, Topics.DEADLINE),
                    type("deadline.rescheduled.v1", DeadlineRescheduled.class, Topics.DEADLINE),
                    type(
                            "apology-letter.required.v1",
                            ApologyLetterRequired.class,
                            Topics.DEADLINE),
                    type("apology-letter.late.v1", ApologyLetterLate.class, Topics.DEADLINE),
                    type("apology-letter.issued.v1", ApologyLetterIssued.class, Topics.DEADLINE),
                    type("escalation.raised.v1", EscalationRaised.class, Topics.DEADLINE),
                    type("notification.sent.v1", NotificationSent.class, Topics.NOTIFICATION),
                    type(
                            "notification.delivered.v1",
                            NotificationDelivered.class,
                            Topics.NOTIFICATION),
                    type("notification.failed.v1", NotificationFailed.class, Topics.NOTIFICATION),
                    type(
                            "courtesy-letter.signed.v1",
                            CourtesyLetterSigned.class,
                            Topics.NOTIFICATION));

    private static final Map<String, Entry> BY_WIRE_NAME =
            ENTRIES.stream()
                    .collect(Collectors.toUnmodifiableMap(Entry::wireName, Function.identity()));
    private static final Map<Class<? extends DossierEvent>, Entry> BY_CLASS =
            ENTRIES.stream()
                    .collect(Collectors.toUnmodifiableMap(Entry::record, Function.identity()));

    private EventTypes() {}

    /// @param topic null where the topic depends on the level that the event names
    record Entry(String wireName, Class<? extends DossierEvent> record, @Nullable String topic) {}

    private static Entry type(
            String wireName, Class<? extends DossierEvent> record, @Nullable String topic) {
        return new Entry(wireName, record, topic);
    }

    static List<Entry> entries() {
        return ENTRIES;
    }

    /// The `ce_type`, for example `dossier.received.v1`.
    public static String wireName(DossierEvent event) {
        return entry(event).wireName();
    }

    /// The record that a `ce_type` stands for; empty for a type that this version does not know.
    public static Optional<Class<? extends DossierEvent>> record(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName)).map(Entry::record);
    }

    /// The topic that an event is published on.
    public static String topic(DossierEvent event) {
        String topic = entry(event).topic();
        return topic != null ? topic : Topics.handoff(level(event));
    }

    private static String level(DossierEvent event) {
        return switch (event) {
            case StepOffered offered -> offered.level();
            case StepCalledOff calledOff -> calledOff.level();
            case DossierEvent _ ->
                    throw new IllegalStateException("No topic for " + wireName(event));
        };
    }

    private static Entry entry(DossierEvent event) {
        Entry entry = BY_CLASS.get(event.getClass());
        if (entry == null) {
            throw new IllegalStateException("Not in the table: " + event.getClass());
        }
        return entry;
    }
}
