package vn.lienthong.routing.desk.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.catalogue.domain.RuleBook;
import vn.lienthong.routing.desk.domain.Custody;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.Order;
import vn.lienthong.routing.desk.domain.Refusal;
import vn.lienthong.routing.desk.domain.Task;
import vn.lienthong.routing.desk.domain.Verdict;

/// Carries orders out on the stored desks.
@Component
class DeskOrders {

    private final Aggregates<Desk> desks;
    private final RuleBook rules;
    private final JourneyEcho echo;

    DeskOrders(Aggregates<Desk> desks, RuleBook rules, JourneyEcho echo) {
        this.desks = desks;
        this.rules = rules;
        this.echo = echo;
    }

    /// The task as it stands afterwards.
    ///
    /// @throws Problem when the order is refused
    Task carryOut(String code, Order order) {
        Verdict verdict = desks.change(code, desk -> decided(Custody.decide(desk, order, rules)));
        return switch (verdict) {
            case Verdict.Accepted accepted -> {
                echo.await(accepted.event());
                yield accepted.task();
            }
            case Verdict.Unchanged unchanged -> unchanged.task();
            case Verdict.Refused refused -> throw problem(code, order.step(), refused.why());
        };
    }

    private static Decided<Desk, Verdict> decided(Verdict verdict) {
        return new Decided<>(
                verdict instanceof Verdict.Accepted accepted
                        ? Outcome.changed(accepted.next(), List.of(accepted.event()))
                        : Outcome.unchanged(),
                verdict);
    }

    private static Problem problem(String code, String step, Refusal why) {
        return switch (why) {
            case Refusal.UnknownTask _ -> Problem.notFound("desk.unknown", code, step);
            case Refusal.NotTheHoldingOffice at ->
                    Problem.forbidden("desk.other-office", at.holdingOffice());
            case Refusal.NotInThatState at -> {
                String state = at.task().state().word();
                yield Problem.conflict(state, "desk.state." + state, code, step);
            }
            case Refusal.StandsStillAlready at ->
                    Problem.conflict("SUSPENDED", "desk.stands-still", at.step());
            case Refusal.SupplementAskedBefore at ->
                    Problem.conflict(at.task().state().word(), "desk.supplement-asked");
            case Refusal.NothingBefore _ -> Problem.unprocessable("desk.nothing-before", step);
            case Refusal.NotAnEarlierStep at ->
                    Problem.unprocessable("desk.not-earlier", at.toStep(), step)
                            .error("toStep", "desk.not-earlier", at.toStep(), step);
        };
    }
}
