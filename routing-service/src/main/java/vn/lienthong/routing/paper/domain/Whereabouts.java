package vn.lienthong.routing.paper.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where the papers are. Derived from the scans, never stored.
public sealed interface Whereabouts {

    /// The word that people and programs read.
    default String word() {
        return switch (this) {
            case NoPaper _ -> "NONE";
            case AtOffice _ -> "AT_OFFICE";
            case OnTheWay _ -> "ON_THE_WAY";
        };
    }

    /// It came electronically, and nobody has scanned any papers.
    record NoPaper() implements Whereabouts {}

    /// They lie at an office.
    ///
    /// @param step the step that they came for; absent at the receiving counter
    /// @param by who scanned them in; absent when they have been there from the beginning
    /// @param fromOffice who gave them; absent when they were never scanned out
    record AtOffice(
            String office,
            Instant since,
            @Nullable String step,
            int visit,
            @Nullable String by,
            @Nullable String fromOffice)
            implements Whereabouts {}

    /// Scanned out and not yet in.
    ///
    /// @param step the step that they go to; absent on the way to the receiving counter
    record OnTheWay(
            String from, String to, @Nullable String step, int visit, Instant since, String by)
            implements Whereabouts {

        boolean isFor(@Nullable String otherStep, int otherVisit) {
            return Objects.equals(step, otherStep) && visit == otherVisit;
        }
    }
}
