package vn.lienthong.notification.templates.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.kit.access.Revealed;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.DossierValues;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.Preview;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.domain.TemplateCheck;

/// Shows what words would look like before anybody gets them, on a real dossier where one is named.
@RestController
@Roles(Role.OPERATIONS)
class PreviewController {

    private final TemplateAnswers answers;
    private final DossierValues dossiers;
    private final Guard guard;

    PreviewController(TemplateAnswers answers, DossierValues dossiers, Guard guard) {
        this.answers = answers;
        this.dossiers = dossiers;
        this.guard = guard;
    }

    /// What is absent is as it stands; without a dossier all values are samples.
    record Trial(
            @Nullable String subject,
            @Nullable String text,
            @Nullable Encoding encoding,
            @Nullable String dossier) {}

    @Reveals(value = Access.MESSAGE_PREVIEWED, subject = "dossier")
    @PostMapping("/api/templates/{id}/{channel}/preview")
    PreviewAnswer preview(
            Caller caller,
            @PathVariable String id,
            @PathVariable String channel,
            @RequestParam(defaultValue = Template.VIETNAMESE) String language,
            @RequestBody Trial trial) {
        Asked asked = Asked.of(id, channel, language);
        Template tried =
                new TemplateChange(
                                trial.subject(),
                                trial.text(),
                                trial.encoding(),
                                null,
                                null,
                                null,
                                null)
                        .of(answers.before(asked));
        Map<String, String> known = known(caller, trial.dossier(), asked.occasion());
        Faults.refuse(TemplateCheck.faults(tried, known));
        return PreviewAnswer.of(Preview.of(tried, known));
    }

    private Map<String, String> known(Caller caller, @Nullable String code, Occasion occasion) {
        if (code == null || code.isBlank()) {
            return Map.of();
        }
        DossierValues.Known known =
                dossiers.find(code.strip(), occasion)
                        .orElseThrow(
                                () -> Problem.notFound("template.dossier.unknown", code.strip()));
        guard.reach(caller, known.office());
        Revealed.subject(code.strip());
        return known.values();
    }
}
