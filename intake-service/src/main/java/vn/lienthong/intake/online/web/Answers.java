package vn.lienthong.intake.online.web;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.online.Submissions;
import vn.lienthong.intake.online.domain.Objection;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.Standing;
import vn.lienthong.intake.registration.domain.Refusal;
import vn.lienthong.intake.registration.domain.Shortcoming;
import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.Shortcomings;
import vn.lienthong.kit.web.Problem;

/// Says what came of a command: the one place that does.
@Component
class Answers {

    private final Submissions submissions;
    private final Catalogue catalogue;
    private final Clock clock;

    Answers(Submissions submissions, Catalogue catalogue, Clock clock) {
        this.submissions = submissions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// The submission, when it was done.
    ///
    /// @throws Problem when it was not
    static OnlineSubmission done(Submissions.Answer answer) {
        return switch (answer) {
            case Submissions.Answer.Done(OnlineSubmission submission) -> submission;
            case Submissions.Answer.Objected(OnlineSubmission submission, Objection why) ->
                    throw objection(submission, why);
            case Submissions.Answer.Insufficient(List<Shortcoming> shortcomings) ->
                    throw problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "request.insufficient",
                            shortcomings.stream().map(Shortcomings::fault).toList());
            case Submissions.Answer.NotForDossier(Refusal why) -> throw forDossier(why);
        };
    }

    /// 400: it cannot be understood.
    static Problem unreadable(List<Fault> faults) {
        return problem(HttpStatus.BAD_REQUEST, "request.unreadable", faults);
    }

    private static Problem problem(HttpStatus status, String key, List<Fault> faults) {
        Problem problem = Problem.of(status, key);
        faults.forEach(f -> problem.error(f.field(), f.key(), f.args().toArray()));
        return problem;
    }

    /// 409 with the state that stands against it; 422 when it is for its content.
    static Problem objection(OnlineSubmission submission, Objection why) {
        String state = Standing.of(submission.state()).name();
        return switch (why) {
            case HANDED_IN -> Problem.conflict(state, "online.handed-in");
            case NOT_WAITING -> Problem.conflict(state, "online.not-waiting");
            case RETURNED_ALREADY -> Problem.conflict(state, "online.returned-already");
            case DECIDED_OTHERWISE -> Problem.conflict(state, "online.decided-otherwise");
            case UNDER_WAY -> Problem.conflict(state, "online.under-way");
            case WITHDRAWN -> Problem.conflict(state, "online.withdrawn");
            case NOT_REFUSABLE -> Problem.unprocessable("online.not-refusable");
            case EMPTY -> file("online.empty");
            case TOO_MANY_FILES -> file("online.files.too-many");
            case TOO_MANY_FILES_OF_PAPER -> file("online.files.too-many-of-paper");
            case NO_SUCH_FILE -> Problem.notFound("online.files.none");
        };
    }

    /// 422: it is about a file.
    static Problem file(String key) {
        return Problem.unprocessable(key).error("file", key);
    }

    /// 409: the dossier has no open request for supplement.
    static Problem forDossier(Refusal why) {
        String key =
                why instanceof Refusal.SupplementedAlready
                        ? "supplement.already"
                        : "supplement.not-required";
        return Problem.conflict(why.status().name(), key, why.status().vietnameseName())
                .with("statusName", why.status().vietnameseName());
    }

    SubmissionView forOfficer(OnlineSubmission submission) {
        return SubmissionView.ofAll(
                submission,
                submissions.papers(submission.matter()),
                catalogue.offices(),
                clock.instant());
    }

    SubmissionView forCitizen(OnlineSubmission submission) {
        return SubmissionView.ofPublic(
                submission,
                submissions.papers(submission.matter()),
                catalogue.offices(),
                clock.instant());
    }

    SubmissionView withPin(OnlineSubmission submission) {
        return SubmissionView.ofNew(
                submission,
                submissions.papers(submission.matter()),
                catalogue.offices(),
                clock.instant());
    }
}
