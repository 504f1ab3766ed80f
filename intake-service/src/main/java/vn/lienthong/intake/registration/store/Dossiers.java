package vn.lienthong.intake.registration.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final List<Integer> OPEN =
            Stream.of(
                            DossierStatus.RECEIVED,
                            DossierStatus.BEING_PROCESSED,
                            DossierStatus.SUPPLEMENT_REQUIRED,
                            DossierStatus.PAYMENT_REQUIRED)
                    .map(DossierStatus::number)
                    .toList();

    private static final int ALIKE = 10;
    private static final String MARKS = "state.applicant.marks";

    private final Aggregates<Dossier> aggregates;
    private final Marks marks;

    Dossiers(Aggregates<Dossier> aggregates, Marks marks) {
        this.aggregates = aggregates;
        this.marks = marks;
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
    /// @param words each is part of the code or the procedure, or a whole word of the applicant's
    ///   name; empty for all
    public record Wanted(
            Collection<String> offices, @Nullable DossierStatus status, String words) {}

    public Optional<Dossier> find(String code) {
        return aggregates.find(code);
    }

    /// Those of them that there are.
    public List<Dossier> findAll(Collection<String> codes) {
        return List.copyOf(aggregates.findAll(codes).values());
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

    /// The dossiers that these requests made, by request.
    public Map<String, Dossier> ofRequests(Collection<String> requests) {
        Map<String, Dossier> found = new HashMap<>();
        aggregates
                .list(Query.query(Criteria.where("state.request").in(requests)))
                .forEach(dossier ->
                        found.put(Objects.requireNonNull(dossier.submission().request()), dossier));
        return found;
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

    /// Stores many new dossiers at once.
    ///
    /// @param accepted by their codes
    /// @return what is stored under each code now: the new dossier, or the one that had the code
    public Map<String, Dossier> insertAll(Map<String, Decision.Accepted> accepted) {
        return aggregates.changeAll(
                accepted.keySet(),
                (code, taken) -> {
                    Decision.Accepted wanted = Objects.requireNonNull(accepted.get(code));
                    return taken == null
                            ? new Decided<>(
                                    Outcome.changed(wanted.next(), wanted.events()), wanted.next())
                            : new Decided<>(Outcome.unchanged(), taken);
                });
    }

    /// Carries out a command on a dossier that exists.
    public Change change(String code, DossierCommand command) {
        return change(code, dossier -> CounterWork.decide(dossier, command));
    }

    /// Decides on a dossier that exists.
    public Change change(String code, Function<Dossier, Decision> decide) {
        return aggregates.change(
                code,
                dossier -> {
                    Dossier before = existing(code, dossier);
                    Decision decision = decide.apply(before);
                    Change change =
                            switch (decision) {
                                case Decision.Accepted accepted -> new Change.Done(accepted.next());
                                case Decision.Unchanged _ -> new Change.Done(before);
                                case Decision.Refused refused -> new Change.Refused(refused.why());
                            };
                    return new Decided<>(outcome(decision), change);
                });
    }

    /// Decides on many dossiers that exist.
    public Map<String, Decision> changeAll(
            Collection<String> codes, Function<Dossier, Decision> decide) {
        return aggregates.changeAll(
                codes,
                (code, dossier) -> {
                    Decision decision = decide.apply(existing(code, dossier));
                    return new Decided<>(outcome(decision), decision);
                });
    }

    private static Dossier existing(String code, @Nullable Dossier dossier) {
        if (dossier == null) {
            throw new IllegalArgumentException("There is no dossier " + code);
        }
        return dossier;
    }

    private static Outcome<Dossier> outcome(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> Outcome.changed(accepted.next(), accepted.events());
            case Decision.Unchanged _, Decision.Refused _ -> Outcome.unchanged();
        };
    }

    /// Who may have handed in something.
    ///
    /// @param phone as it is stored
    public record Person(
            @Nullable String idNumber, @Nullable String phone, @Nullable String fullName) {

        /// Says nothing personal, so that no log line can.
        @Override
        public String toString() {
            return "Person[]";
        }
    }

    /// The open dossiers of one person and one procedure at these counters, the newest first: those
    /// with the same number, or with the same telephone and name.
    public List<Dossier> openOf(Person person, String procedure, Collection<String> offices) {
        List<String> same =
                Stream.of(
                                marks.number(person.idNumber()),
                                marks.phoneAndName(person.phone(), person.fullName()))
                        .flatMap(Optional::stream)
                        .toList();
        if (same.isEmpty()) {
            return List.of();
        }
        return aggregates.list(
                Query.query(
                                Criteria.where("state.office")
                                        .in(offices)
                                        .and("state.status")
                                        .in(OPEN)
                                        .and("state.procedure")
                                        .is(procedure)
                                        .and(MARKS)
                                        .in(same))
                        .with(Sort.by(Sort.Direction.DESC, "state.at"))
                        .limit(ALIKE));
    }

    /// The dossiers of one person at these counters, the newest first.
    ///
    /// @param who marks of the person; one of them is enough
    public List<Dossier> marked(Collection<String> who, Collection<String> offices, int most) {
        return aggregates.list(
                Query.query(Criteria.where(MARKS).in(who).and("state.office").in(offices))
                        .with(Sort.by(Sort.Direction.DESC, "state.at"))
                        .limit(most));
    }

    /// Open dossiers that have something in common.
    public sealed interface Group {

        /// Their plans name this office.
        record PlannedAt(String office) implements Group {}

        /// They go by this version of the procedure.
        record Under(String procedure, int version) implements Group {}
    }

    public long count(Group group) {
        return aggregates.count(Query.query(open(group)));
    }

    /// Codes of the next of them, in the order of the codes.
    ///
    /// @param after only codes behind this one; empty for the first ones
    public List<String> codes(Group group, String after, int most) {
        return aggregates.ids(
                Query.query(open(group).and("_id").gt(after))
                        .with(Sort.by(Sort.Direction.ASC, "_id"))
                        .limit(most));
    }

    private static Criteria open(Group group) {
        Criteria open = Criteria.where("state.status").in(OPEN);
        return switch (group) {
            case Group.PlannedAt(String office) ->
                    open.and("state.receipt.steps.office").is(office);
            case Group.Under(String procedure, int version) ->
                    open.and("state.procedure")
                            .is(procedure)
                            .and("state.procedureVersion")
                            .is(version);
        };
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
                        .map(this::contains)
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

    private Criteria contains(String word) {
        return new Criteria()
                .orOperator(
                        Criteria.where("state.search").regex(Pattern.quote(word)),
                        Criteria.where(MARKS).is(marks.word(word)));
    }
}
