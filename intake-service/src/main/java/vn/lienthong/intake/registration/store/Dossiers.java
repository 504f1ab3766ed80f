package vn.lienthong.intake.registration.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.intake.catalogue.SearchText;
import vn.lienthong.intake.registration.domain.CounterWork;
import vn.lienthong.intake.registration.domain.Decision;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierCommand;
import vn.lienthong.intake.registration.domain.Refusal;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;

/// The dossiers of this installation's counters.
public final class Dossiers {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Aggregates<Dossier> aggregates;

    Dossiers(Aggregates<Dossier> aggregates) {
        this.aggregates = aggregates;
    }

    /// What came of a command.
    public sealed interface Change {

        /// It is done, now or before.
        record Done(Dossier dossier) implements Change {}

        record Refused(Refusal why) implements Change {}
    }

    /// What a list of dossiers is asked for.
    ///
    /// @param offices receiving offices
    /// @param words searched for in code, procedure and the applicant's name; empty for all
    public record Wanted(
            Collection<String> offices, @Nullable DossierStatus status, String words) {}

    public Optional<Dossier> find(String code) {
        return aggregates.find(code);
    }

    public boolean exists(String code) {
        return aggregates.find(code).isPresent();
    }

    /// The dossier that this request made, whether or not its sender ever heard of it.
    public Optional<Dossier> ofRequest(String request) {
        return aggregates
                .list(Query.query(Criteria.where("state.request").is(request)).limit(1))
                .stream()
                .findFirst();
    }

    /// Stores a new dossier; empty when its code was taken.
    public Optional<Dossier> insert(String code, Decision.Accepted accepted) {
        return aggregates.change(
                code,
                taken ->
                        taken == null
                                ? new Decided<>(
                                        Outcome.changed(accepted.next(), accepted.events()),
                                        Optional.of(accepted.next()))
                                : new Decided<>(Outcome.unchanged(), Optional.empty()));
    }

    /// Carries out a command on a dossier that exists.
    public Change change(String code, DossierCommand command) {
        return aggregates.change(
                code,
                dossier -> {
                    if (dossier == null) {
                        throw new IllegalArgumentException("There is no dossier " + code);
                    }
                    return switch (CounterWork.decide(dossier, command)) {
                        case Decision.Accepted accepted ->
                                new Decided<>(
                                        Outcome.changed(accepted.next(), accepted.events()),
                                        new Change.Done(accepted.next()));
                        case Decision.Unchanged _ ->
                                new Decided<>(Outcome.unchanged(), new Change.Done(dossier));
                        case Decision.Refused refused ->
                                new Decided<>(
                                        Outcome.unchanged(), new Change.Refused(refused.why()));
                    };
                });
    }

    /// The newest first.
    public Page<Dossier> list(Wanted wanted, PageRequest page) {
        Query query = new Query(Criteria.where("state.office").in(wanted.offices()));
        if (wanted.status() != null) {
            query.addCriteria(Criteria.where("state.status").is(wanted.status().number()));
        }
        List<Criteria> words =
                SPACE.splitAsStream(SearchText.of(wanted.words()))
                        .filter(word -> !word.isEmpty())
                        .map(Dossiers::contains)
                        .toList();
        if (!words.isEmpty()) {
            query.addCriteria(new Criteria().andOperator(words));
        }
        long total = aggregates.count(query);
        query.with(Sort.by(Sort.Direction.DESC, "state.at", "_id"))
                .skip(page.offset())
                .limit(page.size());
        return new Page<>(aggregates.list(query), total);
    }

    private static Criteria contains(String word) {
        String literally = Pattern.quote(word);
        return new Criteria()
                .orOperator(
                        Criteria.where("state.search").regex(literally),
                        Criteria.where("state.applicant.search").regex(literally));
    }
}
