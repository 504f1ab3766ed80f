package vn.lienthong.intake.satisfaction.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;

/// What an applicant thinks of how a dossier was handled; one for each dossier.
///
/// @param office the receiving counter, for the count
/// @param grade from 1 (very discontent) to 5 (very content)
/// @param at when it was given first
/// @param changedAt when it was given as it is
public record Rating(String code, String office, int grade, Instant at, Instant changedAt) {

    /// For how long it can be changed, from when it was given first.
    public static final Duration CHANGEABLE = Duration.ofDays(7);

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    /// @throws IllegalArgumentException when there is no such grade
    public Rating {
        if (grade < LOWEST || grade > HIGHEST) {
            throw new IllegalArgumentException("No grade: " + grade);
        }
    }

    public Instant changeableUntil() {
        return at.plus(CHANGEABLE);
    }

    /// What comes of giving a grade.
    ///
    /// @param status of the dossier
    /// @param before the rating that there is, absent when there is none
    public static Given give(
            String code,
            String office,
            DossierStatus status,
            @Nullable Rating before,
            int grade,
            Instant now) {
        if (status != DossierStatus.RESULT_RETURNED) {
            return new Given.TooEarly(status);
        }
        if (before == null) {
            return new Given.Accepted(new Rating(code, office, grade, now, now));
        }
        return now.isAfter(before.changeableUntil())
                ? new Given.TooLate(before)
                : new Given.Accepted(new Rating(code, before.office(), grade, before.at(), now));
    }

    /// What came of giving a grade.
    public sealed interface Given {

        record Accepted(Rating rating) implements Given {}

        /// Nothing was handed out yet.
        record TooEarly(DossierStatus status) implements Given {}

        /// It was given, and cannot be changed any more.
        record TooLate(Rating rating) implements Given {}
    }
}
