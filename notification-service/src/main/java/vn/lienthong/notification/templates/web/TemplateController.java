package vn.lienthong.notification.templates.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.domain.TemplateCheck;
import vn.lienthong.notification.templates.domain.TemplateHistory;
import vn.lienthong.notification.templates.store.TemplateShelf;

/// The words, for those who answer for them.
@RestController
@Roles(Role.OPERATIONS)
@RevealsNothing
class TemplateController {

    private final TemplateShelf shelf;
    private final TemplateAnswers answers;

    TemplateController(TemplateShelf shelf, TemplateAnswers answers) {
        this.shelf = shelf;
        this.answers = answers;
    }

    @GetMapping("/api/templates")
    List<TemplateAnswer> templates(Caller caller) {
        return shelf.all().stream().map(answers::of).toList();
    }

    @GetMapping("/api/templates/{id}/{channel}")
    TemplateAnswer template(
            Caller caller,
            @PathVariable String id,
            @PathVariable String channel,
            @RequestParam(defaultValue = Template.VIETNAMESE) String language) {
        return answers.of(answers.find(Asked.of(id, channel, language)));
    }

    /// Makes the next version, or the first one in a language.
    ///
    /// @param preview only shows what it would look like
    @PutMapping("/api/templates/{id}/{channel}")
    TemplateAnswer replace(
            Caller caller,
            @PathVariable String id,
            @PathVariable String channel,
            @RequestParam(defaultValue = Template.VIETNAMESE) String language,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody TemplateChange change) {
        Asked asked = Asked.of(id, channel, language);
        Template before = answers.before(asked);
        Template next = change.of(before);
        Faults.refuse(TemplateCheck.faults(next));
        if (preview) {
            return answers.of(
                    next, answers.look(asked).map(TemplateHistory::versions).orElse(List.of()));
        }
        if (!change.follows(before.version()) || !shelf.replace(next, caller.name())) {
            throw Problem.conflict("CHANGED", "template.changed", id, channel);
        }
        return answers.of(answers.find(asked));
    }
}
