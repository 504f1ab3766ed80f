package vn.lienthong.routing.desk.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.lienthong.routing.desk.domain.Attention;

/// Which open tasks are asked for; what is left out does not narrow the search.
///
/// @param offices at whose desks they stand; none for all
/// @param now the time of looking
/// @param overdue only what is late then, or only what is not
/// @param due only what falls due in that time
/// @param needing only what needs that attention then
/// @param words of which all must be found
public record DeskFilter(
        Collection<String> offices,
        Instant now,
        @Nullable String state,
        @Nullable Boolean overdue,
        @Nullable Due due,
        @Nullable String officer,
        @Nullable Attention needing,
        List<String> words) {

    public DeskFilter {
        offices = List.copyOf(offices);
        words = List.copyOf(words);
    }

    Criteria criteria() {
        Criteria all =
                switch (offices.size()) {
                    case 0 -> new Criteria();
                    case 1 -> Criteria.where("office").is(offices.iterator().next());
                    default -> Criteria.where("office").in(offices);
                };
        if (state != null) {
            all = all.and("state").is(state);
        }
        if (overdue != null || due != null) {
            all = within(all.and("lateFrom"));
        }
        if (officer != null) {
            all = all.and("officer").is(officer);
        }
        if (needing != null) {
            all = all.and(field(needing)).lte(now);
        }
        return words.isEmpty()
                ? all
                : all.andOperator(words.stream().map(DeskFilter::has).toList());
    }

    /// A time in which something falls due, its end not included.
    public record Due(Instant from, Instant to) {
        public boolean holds(Instant dueAt) {
            return !dueAt.isBefore(from) && dueAt.isBefore(to);
        }
    }

    /// A narrower filter: what falls due in that time.
    public DeskFilter due(Instant from, Instant to) {
        return new DeskFilter(
                offices, now, state, overdue, new Due(from, to), officer, needing, words);
    }

    /// A narrower filter: only what stands so.
    public DeskFilter in(String only) {
        return new DeskFilter(offices, now, only, overdue, due, officer, needing, words);
    }

    /// A narrower filter: only what is late.
    public DeskFilter late() {
        return new DeskFilter(offices, now, state, true, due, officer, needing, words);
    }

    /// One range on one field: that is what an index serves.
    private Criteria within(Criteria lateFrom) {
        Instant from = due == null ? null : due.from();
        Instant to = due == null ? null : due.to();
        if (Boolean.TRUE.equals(overdue)) {
            to = to == null || now.isBefore(to) ? now : to;
        } else if (overdue != null) {
            from = from == null || now.isAfter(from) ? now : from;
        }
        Criteria range = from == null ? lateFrom : lateFrom.gte(from);
        return to == null ? range : range.lt(to);
    }

    /// Where an entry says from when on it needs that attention.
    static String field(Attention kind) {
        return "attention." + kind;
    }

    private static Criteria has(String word) {
        return Criteria.where("words").regex(Pattern.compile(Pattern.quote(word)));
    }
}
