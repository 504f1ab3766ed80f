package vn.lienthong.intake.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.lienthong.intake.jobs.JobState;

/// One file on its way.
///
/// @param account who sent it, with `fullName` and `unit`
/// @param language of the reasons
/// @param done lines dealt with
/// @param accepted lines whose dossier is here now
/// @param repeated those of them whose dossier was here before this import
/// @param rate lines a second, of late; 0 while it is not known
record ImportJob(
        String id,
        ImportFormat format,
        String account,
        String fullName,
        String unit,
        Locale language,
        Instant at,
        JobState state,
        int total,
        int done,
        int accepted,
        int repeated,
        double rate) {

    /// How much the last batch counts.
    private static final double WEIGHT = 0.3;

    /// Whole percent.
    int progress() {
        return state == JobState.DONE ? 100 : (int) (100L * done / total);
    }

    int rejected() {
        return done - accepted;
    }

    /// How long it will still take; empty when that is not known, or it is done.
    Optional<Duration> remaining() {
        return state == JobState.DONE || rate <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round((total - done) / rate)));
    }

    /// Some lines further.
    ///
    /// @param took the time that they took
    ImportJob advanced(int lines, int acceptedNow, int repeatedNow, Duration took) {
        double now = lines / Math.max(0.001, took.toNanos() / 1e9);
        return with(
                JobState.RUNNING,
                done + lines,
                accepted + acceptedNow,
                repeated + repeatedNow,
                rate <= 0 ? now : WEIGHT * now + (1 - WEIGHT) * rate);
    }

    ImportJob finished() {
        return with(JobState.DONE, done, accepted, repeated, rate);
    }

    private ImportJob with(
            JobState nextState, int nextDone, int nextAccepted, int nextRepeated, double nextRate) {
        return new ImportJob(
                id,
                format,
                account,
                fullName,
                unit,
                language,
                at,
                nextState,
                total,
                nextDone,
                nextAccepted,
                nextRepeated,
                nextRate);
    }
}
