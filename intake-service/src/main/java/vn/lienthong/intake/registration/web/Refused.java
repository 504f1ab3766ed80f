package vn.lienthong.intake.registration.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.intake.registration.domain.Refusal;
import vn.lienthong.intake.registration.domain.Shortcoming;
import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.Shortcomings;
import vn.lienthong.kit.web.Problem;

/// Turns what speaks against a request into the answer: the one place that does.
public final class Refused {

    private Refused() {}

    /// 400: it cannot be understood.
    public static Problem unreadable(List<Fault> faults) {
        return problem(HttpStatus.BAD_REQUEST, "request.unreadable", faults);
    }

    /// 422: it is understood, and cannot be accepted.
    static Problem insufficient(List<Shortcoming> shortcomings) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "request.insufficient",
                shortcomings.stream().map(Shortcomings::fault).toList());
    }

    private static Problem problem(HttpStatus status, String key, List<Fault> faults) {
        Problem problem = Problem.of(status, key);
        faults.forEach(f -> problem.error(f.field(), f.key(), f.args().toArray()));
        return problem;
    }

    /// 409: not in this state; 422: not with these papers or offices.
    public static Problem conflict(Refusal why) {
        return switch (why) {
            case Refusal.NoSupplementRequired _ -> conflict(why, "supplement.not-required");
            case Refusal.SupplementedAlready _ -> conflict(why, "supplement.already");
            case Refusal.NotWithdrawable _ -> conflict(why, "withdrawal.too-late");
            case Refusal.NothingToReturn _ -> conflict(why, "result.nothing");
            case Refusal.NotPayable _ -> conflict(why, "payment.not-now");
            case Refusal.NotReplannable _ -> conflict(why, "plan.ended");
            case Refusal.BegunAlready _ -> conflict(why, "plan.begun");
            case Refusal.GoesOn _ -> conflict(why, "erasure.goes-on");
            case Refusal.NotAcceptable notAcceptable -> insufficient(notAcceptable.shortcomings());
        };
    }

    private static Problem conflict(Refusal why, String key) {
        return conflict(why.status(), key);
    }

    /// 409 with the status that stands against it.
    static Problem conflict(DossierStatus status, String key) {
        return Problem.conflict(status.name(), key, status.vietnameseName())
                .with("statusName", status.vietnameseName());
    }
}
