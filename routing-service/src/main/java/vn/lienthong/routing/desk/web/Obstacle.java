package vn.lienthong.routing.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.desk.domain.Refusal;

/// What stands against an order, on its way to the caller.
///
/// @param state the state that does, where the status is 409
/// @param field the field that does, where one alone does
/// @param key of the message, with its arguments
record Obstacle(
        HttpStatus status,
        @Nullable String state,
        @Nullable String field,
        String key,
        List<Object> args) {

    Obstacle {
        if ((status == HttpStatus.CONFLICT) != (state != null)) {
            throw new IllegalArgumentException(status + " because of the state " + state);
        }
    }

    static Obstacle of(String code, String step, Refusal why) {
        return switch (why) {
            case Refusal.UnknownTask _ -> of(HttpStatus.NOT_FOUND, "desk.unknown", code, step);
            case Refusal.NotTheHoldingOffice at ->
                    of(HttpStatus.FORBIDDEN, "desk.other-office", at.holdingOffice());
            case Refusal.NotYoursToAssign at ->
                    of(HttpStatus.FORBIDDEN, "desk.assign-others", at.officer());
            case Refusal.NotInThatState at -> {
                String state = at.task().state().word();
                yield conflict(state, "desk.state." + state, code, step);
            }
            case Refusal.StandsStillAlready at ->
                    conflict("SUSPENDED", "desk.stands-still", at.step());
            case Refusal.SupplementAskedBefore at ->
                    conflict(at.task().state().word(), "desk.supplement-asked");
            case Refusal.NothingBefore _ ->
                    of(HttpStatus.UNPROCESSABLE_CONTENT, "desk.nothing-before", step);
            case Refusal.NotAnEarlierStep at ->
                    new Obstacle(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            null,
                            "toStep",
                            "desk.not-earlier",
                            List.of(at.toStep(), step));
        };
    }

    private static Obstacle of(HttpStatus status, String key, Object... args) {
        return new Obstacle(status, null, null, key, List.of(args));
    }

    private static Obstacle conflict(String state, String key, Object... args) {
        return new Obstacle(HttpStatus.CONFLICT, state, null, key, List.of(args));
    }

    Problem asProblem() {
        Problem problem =
                state == null
                        ? Problem.of(status, key, args.toArray())
                        : Problem.conflict(state, key, args.toArray());
        return field == null ? problem : problem.error(field, key, args.toArray());
    }
}
