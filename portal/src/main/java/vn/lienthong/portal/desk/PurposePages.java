package vn.lienthong.portal.desk;

import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Named;
import vn.lienthong.portal.service.Purpose;
import vn.lienthong.portal.service.Routing;

/// Asks officers whose office has nothing to do with a dossier what they look at it for. Nobody has
/// to answer: that somebody looked is kept all the same.
@Controller
class PurposePages {

    @PostMapping("/ho-so/{code}/muc-dich")
    String say(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String purpose,
            HttpSession session) {
        Purpose.say(session, code, purpose);
        return "redirect:/ho-so/{code}";
    }

    /// Whether the office neither received the dossier nor is on its way.
    ///
    /// @param dossier absent while intake does not tell it; then nobody is asked
    static boolean isFromOutside(
            String office, Routing.Journey journey, Intake.@Nullable Dossier dossier) {
        return dossier != null
                && Stream.of(
                                Stream.ofNullable(dossier.office()),
                                journey.holders().stream(),
                                Stream.concat(
                                                journey.steps().stream(),
                                                journey.formerSteps().stream())
                                        .map(Routing.JourneyStep::office))
                        .flatMap(offices -> offices)
                        .filter(Objects::nonNull)
                        .map(Named::code)
                        .noneMatch(office::equals);
    }
}
