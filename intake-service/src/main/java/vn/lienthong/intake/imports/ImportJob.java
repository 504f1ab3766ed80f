package vn.lienthong.intake.imports;

import java.time.Instant;
import java.util.Locale;

/// One file on its way.
///
/// @param account who sent it, with `fullName` and `unit`
/// @param language of the reasons
/// @param done lines dealt with
record ImportJob(
        String id,
        ImportFormat format,
        String account,
        String fullName,
        String unit,
        Locale language,
        Instant at,
        State state,
        int total,
        int done,
        int accepted) {

    enum State {
        /// Stored; no line was looked at yet.
        WAITING,
        RUNNING,
        DONE
    }

    /// Whole percent.
    int progress() {
        return state == State.DONE ? 100 : (int) (100L * done / total);
    }

    ImportJob advanced(int nowDone, int nowAccepted) {
        return new ImportJob(
                id,
                format,
                account,
                fullName,
                unit,
                language,
                at,
                State.RUNNING,
                total,
                nowDone,
                nowAccepted);
    }

    ImportJob finished() {
        return new ImportJob(
                id,
                format,
                account,
                fullName,
                unit,
                language,
                at,
                State.DONE,
                total,
                done,
                accepted);
    }
}
