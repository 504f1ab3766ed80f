package vn.lienthong.notification.templates.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.templates.domain.Approval;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.domain.TemplateHistory;
import vn.lienthong.notification.templates.store.TemplateShelf;

/// Writes down what the carrier says of a version.
@RestController
@Roles(Role.OPERATIONS)
@RevealsNothing
class ApprovalController {

    private final TemplateShelf shelf;
    private final TemplateAnswers answers;
    private final Clock clock;

    ApprovalController(TemplateShelf shelf, TemplateAnswers answers, Clock clock) {
        this.shelf = shelf;
        this.answers = answers;
        this.clock = clock;
    }

    record Wish(Approval.@Nullable State state, @Nullable String reason) {}

    @PostMapping("/api/templates/{id}/{channel}/versions/{number}/approval")
    TemplateAnswer approve(
            Caller caller,
            @PathVariable String id,
            @PathVariable String channel,
            @PathVariable int number,
            @RequestParam(defaultValue = Template.VIETNAMESE) String language,
            @RequestBody Wish wish) {
        Asked asked = Asked.of(id, channel, language);
        TemplateHistory.Version version =
                answers.find(asked)
                        .find(number)
                        .orElseThrow(() -> Problem.notFound("template.version.unknown", number));
        if (!asked.channel().needsApproval()) {
            throw Problem.conflict(VersionAnswer.NOT_NEEDED, "template.approval.not-needed");
        }
        take(version, step(wish, caller));
        return answers.of(answers.find(asked));
    }

    private Approval.Step step(Wish wish, Caller caller) {
        if (wish.state() == null) {
            throw Problem.badRequest("kit.bad-input").error("state", "template.approval.state");
        }
        String reason = wish.reason() == null ? "" : wish.reason().strip();
        return new Approval.Step(wish.state(), reason, clock.instant(), caller.name());
    }

    private void take(TemplateHistory.Version version, Approval.Step step) {
        switch (version.approval().decide(step)) {
            case Approval.Decision.Accepted(Approval next) -> {
                if (!shelf.approve(version.template(), next)) {
                    throw Problem.conflict(
                            "CHANGED",
                            "template.changed",
                            version.template().occasion().id(),
                            version.template().channel());
                }
            }
            case Approval.Decision.Unchanged _ -> {}
            case Approval.Decision.OutOfOrder(Approval.State now) ->
                    throw Problem.conflict(
                            now.name(), "template.approval.order", now, step.state());
            case Approval.Decision.ReasonMissing _ ->
                    new FieldErrors()
                            .add("reason", "template.approval.reason")
                            .throwIfAny(HttpStatus.UNPROCESSABLE_CONTENT, "template.refused");
        }
    }
}
