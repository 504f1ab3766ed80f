package vn.lienthong.routing.reports;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Letter;

/// Why dossiers are overdue, in the words of the late offices' letters of apology (biểu II.07a:
/// nguyên nhân quá hạn).
///
/// @param total overdue dossiers, settled and in progress, each once
/// @param items the most frequent first; a dossier stands behind one for every office that owed a
///   letter about it
record Reasons(List<Item> items, long total) {

    /// @param office the late one; the receiving one where nobody owes a letter
    /// @param reason empty while none was given
    record Item(String office, String officeName, String reason, long dossiers) {}

    private record Given(String office, String reason) {}

    /// Counts dossiers.
    static final class Count {
        private final long end;
        private final Basis basis;
        private final Map<Given, Long> given = new HashMap<>();
        private long total;

        /// @param end of the period
        Count(long end, Basis basis) {
            this.end = end;
            this.basis = basis;
        }

        /// @param one was open at some moment of the period
        void add(Counted one) {
            if (!one.isLate(end, basis)) {
                return;
            }
            total++;
            Set<Given> all = new HashSet<>();
            for (Letter letter : one.letters()) {
                if (isBeforeEnd(letter.requiredAt())) {
                    all.add(new Given(letter.office(), reason(letter)));
                }
            }
            if (all.isEmpty()) {
                all.add(new Given(one.office(), ""));
            }
            all.forEach(each -> given.merge(each, 1L, Long::sum));
        }

        private String reason(Letter letter) {
            Instant issued = letter.issuedAt();
            String reason = letter.reason();
            return reason != null && issued != null && isBeforeEnd(issued) ? reason : "";
        }

        private boolean isBeforeEnd(Instant moment) {
            return moment.toEpochMilli() < end;
        }

        /// @param names what offices are called
        Reasons reasons(UnaryOperator<String> names) {
            List<Item> items =
                    given.entrySet().stream()
                            .map(each ->
                                    new Item(
                                            each.getKey().office(),
                                            names.apply(each.getKey().office()),
                                            each.getKey().reason(),
                                            each.getValue()))
                            .sorted(
                                    Comparator.comparingLong(Item::dossiers)
                                            .reversed()
                                            .thenComparing(Item::office)
                                            .thenComparing(Item::reason))
                            .toList();
            return new Reasons(items, total);
        }
    }
}
