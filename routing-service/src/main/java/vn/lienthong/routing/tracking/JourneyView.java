package vn.lienthong.routing.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routing.journey.domain.Fact;
import vn.lienthong.routing.journey.domain.HistoryEntry;

/// A journey as officers see it.
///
/// @param originalDueAt the promise of the receipt
/// @param dueAt the promise as it stands now
/// @param lead the step whose office leads, absent when none does
/// @param intact whether the history is as it was written, by its hashes
/// @param formerSteps steps that the plan does not have any more, with what happened at them
record JourneyView(
        String code,
        String procedure,
        int procedureVersion,
        String procedureName,
        String field,
        int status,
        String statusName,
        String office,
        Instant receivedAt,
        Instant originalDueAt,
        Instant dueAt,
        boolean late,
        @Nullable String lead,
        List<Holder> holders,
        List<Step> steps,
        List<Step> formerSteps,
        List<Entry> history,
        boolean intact) {

    /// Who has the dossier now.
    ///
    /// @param step absent when it lies at the receiving counter
    /// @param state OFFERED, HELD or SUSPENDED at a desk; RESULT or REJECTED at the counter
    record Holder(
            String office, String officeName, @Nullable String step, String state, Instant since) {}

    /// One step; its times are those of the latest visit.
    ///
    /// @param state WAITING before the dossier comes, then that of the latest visit
    /// @param workingMinutes from acceptance to the end, without suspensions
    /// @param officer account of the officer who works on it, absent when nobody was named
    /// @param examinedAt when it was found eligible, absent when it was not yet
    /// @param earlierVisits what came to nothing or was done again, oldest first
    record Step(
            String step,
            String name,
            String office,
            String officeName,
            String level,
            String limit,
            List<String> after,
            @Nullable Integer visit,
            String state,
            @Nullable Instant offeredAt,
            @Nullable Instant acceptedAt,
            Instant dueAt,
            @Nullable Instant completedAt,
            @Nullable String officer,
            @Nullable Instant examinedAt,
            @Nullable Long workingMinutes,
            boolean late,
            List<PastVisit> earlierVisits) {}

    /// A visit that is over.
    ///
    /// @param office where it was; another than the step's, when the plan moved it
    record PastVisit(
            int visit,
            String office,
            String state,
            Instant offeredAt,
            @Nullable Instant acceptedAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable Long workingMinutes,
            boolean late) {}

    /// One line of the history; how its hash is computed is told at {@link HistoryEntry}.
    record Entry(
            Instant at,
            String type,
            @Nullable String actor,
            @Nullable String office,
            @Nullable String step,
            int visit,
            @Nullable String reason,
            String hash,
            String previousHash) {

        static Entry of(HistoryEntry entry) {
            Fact fact = entry.fact();
            return new Entry(
                    fact.at(),
                    fact.type(),
                    fact.actor(),
                    fact.office(),
                    fact.step(),
                    fact.visit(),
                    fact.reason(),
                    entry.hash(),
                    entry.previousHash());
        }
    }
}
