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
/// @param offices at whose desks they stand
/// @param now the time of looking
/// @param overdue only what is late then, or only what is not
/// @param needing only what needs that attention then
/// @param words of which all must be found
public record DeskFilter(
        Collection<String> offices,
        Instant now,
        @Nullable String state,
        @Nullable Boolean overdue,
        @Nullable String officer,
        @Nullable Attention needing,
        List<String> words) {

    public DeskFilter {
        offices = List.copyOf(offices);
        words = List.copyOf(words);
    }

    Criteria criteria() {
        Criteria all =
                offices.size() == 1
                        ? Criteria.where("office").is(offices.iterator().next())
                        : Criteria.where("office").in(offices);
        if (state != null) {
            all = all.and("state").is(state);
        }
        if (overdue != null) {
            // What is late is due: the index on the due date need not be walked beyond now.
            all =
                    overdue
                            ? all.and("dueAt").lt(now).and("lateFrom").lt(now)
                            : all.and("lateFrom").gte(now);
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

    /// Where an entry says from when on it needs that attention.
    static String field(Attention kind) {
        return "attention." + kind;
    }

    private static Criteria has(String word) {
        return Criteria.where("words").regex(Pattern.compile(Pattern.quote(word)));
    }
}
