package vn.lienthong.intake.satisfaction.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.intake.satisfaction.domain.Rating;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;

/// The ratings, and apart from them what was written beside them: who counts does not read.
public final class Ratings {

    private final Aggregates<Rating> ratings;
    private final Aggregates<Remark> remarks;

    Ratings(Aggregates<Rating> ratings, Aggregates<Remark> remarks) {
        this.ratings = ratings;
        this.remarks = remarks;
    }

    /// What somebody wrote.
    ///
    /// @param office the receiving counter
    /// @param text at most 500 characters; empty when it was taken back
    public record Remark(String office, String text, Instant at) {}

    public Optional<Rating> find(String code) {
        return ratings.find(code);
    }

    /// What was written beside it; empty when nothing was.
    public Optional<String> remark(String code) {
        return remarks.find(code).map(Remark::text).filter(text -> !text.isEmpty());
    }

    /// Gives a rating, with what is written beside it.
    public Rating.Given give(
            String code, String text, Instant at, Function<@Nullable Rating, Rating.Given> decide) {
        Rating.Given given =
                ratings.change(
                        code,
                        before -> {
                            Rating.Given decided = decide.apply(before);
                            return new Decided<>(
                                    decided instanceof Rating.Given.Accepted(Rating rating)
                                            ? Outcome.changed(rating)
                                            : Outcome.unchanged(),
                                    decided);
                        });
        if (given instanceof Rating.Given.Accepted(Rating rating)) {
            Remark next = new Remark(rating.office(), text, at);
            remarks.change(
                    code,
                    before ->
                            new Decided<>(
                                    before == null && text.isEmpty()
                                            ? Outcome.unchanged()
                                            : Outcome.changed(next),
                                    next));
        }
        return given;
    }

    /// Takes back what was written beside a rating.
    public void takeBackRemark(String code, String office, Instant at) {
        Remark none = new Remark(office, "", at);
        remarks.change(
                code,
                before ->
                        new Decided<>(
                                before == null || before.text().isEmpty()
                                        ? Outcome.unchanged()
                                        : Outcome.changed(none),
                                none));
    }

    /// What was written about these offices, the newest first. Neither grade nor dossier goes with
    /// it.
    ///
    /// @param to is not in it
    public Page<Remark> remarks(
            Collection<String> offices, Instant from, Instant to, PageRequest page) {
        Query query =
                Query.query(
                        Criteria.where("state.office")
                                .in(offices)
                                .and("state.at")
                                .gte(from)
                                .lt(to)
                                .and("state.text")
                                .ne(""));
        long total = remarks.count(query);
        query.with(Sort.by(Sort.Direction.DESC, "state.at")).skip(page.offset()).limit(page.size());
        return new Page<>(remarks.list(query), total);
    }

    /// How often each grade was given at each of these offices.
    ///
    /// @param from when they were given first; `to` is not in it
    /// @return by office in the order of the codes, then by grade from the lowest; the count of
    ///   grade n stands at n - 1
    public Map<String, long[]> count(Collection<String> offices, Instant from, Instant to) {
        Map<String, long[]> counts = new TreeMap<>();
        ratings.glance(
                Query.query(
                        Criteria.where("state.office")
                                .in(offices)
                                .and("state.at")
                                .gte(from)
                                .lt(to)),
                List.of("state.office", "state.grade"),
                (_, state) ->
                        counts.computeIfAbsent(
                                        state.getString("office"), _ -> new long[Rating.HIGHEST])[
                                state.getInteger("grade") - 1]++);
        return counts;
    }
}
