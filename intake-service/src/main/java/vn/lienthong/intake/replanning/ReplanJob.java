package vn.lienthong.intake.replanning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lienthong.intake.jobs.JobState;
import vn.lienthong.intake.registration.Replannings;

/// One task on its way.
///
/// @param language of the reasons
/// @param total how many dossiers it found when it began
/// @param done how many it has looked at
/// @param after the last code of those
/// @param failed those that could not be moved, at most [#MOST_FAILURES]; all are counted in
///   `failures`
record ReplanJob(
        Task task,
        Replannings.Order order,
        Locale language,
        Instant at,
        JobState state,
        long total,
        long done,
        long moved,
        String after,
        long failures,
        List<Failure> failed) {

    static final int MOST_FAILURES = 1000;

    ReplanJob {
        failed = List.copyOf(failed);
    }

    /// A dossier that keeps its plan.
    record Failure(String code, String reason) {}

    static ReplanJob begun(
            Task task, Replannings.Order order, Locale language, Instant at, long total) {
        return new ReplanJob(
                task, order, language, at, JobState.WAITING, total, 0, 0, "", 0, List.of());
    }

    /// Whole percent; dossiers that were received meanwhile do not lead beyond it.
    int progress() {
        return state == JobState.DONE ? 100 : (int) Math.min(99, 100 * done / Math.max(1, total));
    }

    ReplanJob advanced(int looked, long movedNow, String last, List<Failure> failedNow) {
        List<Failure> all = new ArrayList<>(failed);
        failedNow.stream().limit(MOST_FAILURES - all.size()).forEach(all::add);
        return new ReplanJob(
                task,
                order,
                language,
                at,
                JobState.RUNNING,
                total,
                done + looked,
                moved + movedNow,
                last,
                failures + failedNow.size(),
                all);
    }

    ReplanJob finished() {
        return new ReplanJob(
                task,
                order,
                language,
                at,
                JobState.DONE,
                Math.max(total, done),
                done,
                moved,
                after,
                failures,
                failed);
    }
}
