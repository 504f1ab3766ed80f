package vn.lienthong.portal.reports;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.service.ReportForms.Figures;

/// A column of a form, after the number and the name of its row.
///
/// @param groups the texts (`report-form.<group>`) that it shares with its neighbours, the topmost
///   first
/// @param name its own text (`report-form.<name>`)
/// @param number as the form numbers it, for example `(3)=(4)+(5)+(6)`
/// @param behind the dossiers that the figure leads to
record FormColumn(
        List<String> groups,
        String name,
        String number,
        Function<Figures, Figure> figure,
        Behind behind) {

    FormColumn {
        groups = List.copyOf(groups);
    }

    /// What stands in one place of a form.
    sealed interface Figure {

        record Count(long number) implements Figure {}

        /// Of 100; absent where there is no whole.
        record Share(@Nullable Double percent) implements Figure {

            static Share of(long part, long whole) {
                return new Share(whole == 0 ? null : 100.0 * part / whole);
            }
        }

        /// Points for a share that was reached.
        ///
        /// @param points absent where there is no whole
        record Points(@Nullable Double points) implements Figure {

            static Points of(long part, long whole, int most) {
                return new Points(whole == 0 ? null : (double) most * part / whole);
            }
        }

        /// Whether a share is as large as is asked for; absent where there is no whole.
        record Reached(@Nullable Boolean enough) implements Figure {

            /// @param percent asked for
            static Reached of(long part, long whole, int percent) {
                return new Reached(whole == 0 ? null : part * HUNDRED >= whole * percent);
            }
        }

        /// The whole, in percent.
        long HUNDRED = 100;
    }

    /// Which of the lists of dossiers holds exactly those that a figure counts.
    enum Behind {
        NONE("", ""),
        ALL("", ""),
        RECEIVED("received", ""),
        ONLINE("received", "ONLINE"),
        POSTAL("received", "POSTAL"),
        COMPLETED_LATE("completed-late", ""),
        IN_PROGRESS("in-progress", ""),
        OVERDUE("overdue", "");

        final String state;
        final String channel;

        /// @param state as the list names it; empty for all
        /// @param channel empty for all
        Behind(String state, String channel) {
            this.state = state;
            this.channel = channel;
        }
    }
}
