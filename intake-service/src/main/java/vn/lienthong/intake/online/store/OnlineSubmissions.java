package vn.lienthong.intake.online.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.intake.online.domain.Objection;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.OnlineWork;
import vn.lienthong.intake.online.domain.Standing;
import vn.lienthong.intake.online.domain.SubmissionCommand;
import vn.lienthong.intake.online.domain.SubmissionDecision;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;

/// All that came online, and what is about to.
public final class OnlineSubmissions {

    static final String COLLECTION = "onlineSubmissions";

    private static final String STANDING = "state.standing";

    private final Aggregates<OnlineSubmission> aggregates;
    private final MongoOperations mongo;

    OnlineSubmissions(Aggregates<OnlineSubmission> aggregates, MongoOperations mongo) {
        this.aggregates = aggregates;
        this.mongo = mongo;
    }

    /// What came of a command.
    public sealed interface Change {

        /// It is done, now or before.
        record Done(OnlineSubmission submission) implements Change {}

        record Refused(OnlineSubmission submission, Objection why) implements Change {}
    }

    /// What a list is asked for.
    ///
    /// @param offices counters
    /// @param supplements only answers to a request for supplement, or only new dossiers; absent:
    ///   both
    public record Wanted(
            Collection<String> offices, Standing standing, @Nullable Boolean supplements) {}

    public Optional<OnlineSubmission> find(String reference) {
        return aggregates.find(reference);
    }

    /// Stores a new one; false when its reference was taken.
    public boolean insert(OnlineSubmission submission) {
        return aggregates.change(
                submission.reference(),
                taken ->
                        taken == null
                                ? new Decided<>(Outcome.changed(submission), true)
                                : new Decided<>(Outcome.unchanged(), false));
    }

    /// Carries out a command on one that exists.
    public Change change(String reference, SubmissionCommand command) {
        return aggregates.change(
                reference,
                submission -> {
                    if (submission == null) {
                        throw new IllegalArgumentException("Nothing came online as " + reference);
                    }
                    return switch (OnlineWork.decide(submission, command)) {
                        case SubmissionDecision.Accepted(OnlineSubmission next, var events) ->
                                new Decided<>(Outcome.changed(next, events), new Change.Done(next));
                        case SubmissionDecision.Unchanged _ ->
                                new Decided<>(Outcome.unchanged(), new Change.Done(submission));
                        case SubmissionDecision.Refused(Objection why) ->
                                new Decided<>(
                                        Outcome.unchanged(), new Change.Refused(submission, why));
                    };
                });
    }

    /// What must be answered first comes first; of the rest, what came first.
    public Page<OnlineSubmission> list(Wanted wanted, PageRequest page) {
        Criteria criteria =
                Criteria.where("state.office")
                        .in(wanted.offices())
                        .and(STANDING)
                        .is(wanted.standing().name());
        if (wanted.supplements() != null) {
            criteria.and("state.dossier").exists(wanted.supplements());
        }
        Query query = Query.query(criteria);
        long total = aggregates.count(query);
        query.with(Sort.by(Sort.Direction.ASC, "state.answerBy", "state.since", "_id"))
                .skip(page.offset())
                .limit(page.size());
        return new Page<>(aggregates.list(query), total);
    }

    /// Whether an answer to this dossier's request for supplement is with the counter.
    public boolean isAnswerWaiting(String dossier) {
        return aggregates.count(
                        Query.query(
                                Criteria.where("state.dossier")
                                        .is(dossier)
                                        .and(STANDING)
                                        .is(Standing.WAITING.name())))
                > 0;
    }

    /// What came online and is part of a dossier now, the oldest first.
    public List<OnlineSubmission> ofDossier(String code) {
        return aggregates.list(
                Query.query(
                                Criteria.where("state.outcome")
                                        .is(code)
                                        .and(STANDING)
                                        .is(Standing.ACCEPTED.name()))
                        .with(Sort.by(Sort.Direction.ASC, "state.since", "_id")));
    }

    /// References of all that was sent online for a dossier, whatever became of it.
    public List<String> referencesOf(String dossier) {
        return aggregates.ids(
                Query.query(
                        new Criteria()
                                .orOperator(
                                        Criteria.where("state.outcome").is(dossier),
                                        Criteria.where("state.dossier").is(dossier))));
    }

    /// Writes a submission anew whose key was dropped: without anything personal.
    public void unmark(String reference) {
        aggregates.change(
                reference,
                submission ->
                        submission == null
                                ? new Decided<>(Outcome.unchanged(), false)
                                : new Decided<>(Outcome.changed(submission), true));
    }

    /// What one person sent that became no dossier.
    ///
    /// @param standing where it stands, `since` when
    public record Sent(OnlineSubmission submission, String standing, Instant since) {}

    /// What one person sent to these counters that became no dossier and adds to none, the newest
    /// first.
    ///
    /// @param who marks of the person; one of them is enough
    public List<Sent> marked(Collection<String> who, Collection<String> offices, int most) {
        return aggregates
                .list(
                        Query.query(
                                        Criteria.where("state.marks")
                                                .in(who)
                                                .and("state.office")
                                                .in(offices)
                                                .and("state.outcome")
                                                .exists(false))
                                .with(Sort.by(Sort.Direction.DESC, "state.since"))
                                .limit(most))
                .stream()
                .map(submission ->
                        new Sent(
                                submission,
                                Standing.of(submission.state()).name(),
                                SubmissionDocument.since(submission)))
                .toList();
    }

    /// Drafts that nobody has handed in since then.
    public List<String> abandonedBefore(Instant since, int most) {
        return aggregates.ids(Query.query(draft().and("state.since").lt(since)).limit(most));
    }

    /// Forgets a draft; false when it was handed in meanwhile, or is gone.
    public boolean forgetDraft(String reference) {
        return mongo.remove(
                                Query.query(draft().and("_id").is(reference)),
                                Document.class,
                                COLLECTION)
                        .getDeletedCount()
                == 1;
    }

    private static Criteria draft() {
        return Criteria.where(STANDING).is(Standing.DRAFT.name());
    }
}
