package vn.lienthong.portal.lookup;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lienthong.portal.page.Documents;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.service.Deadlines;
import vn.lienthong.portal.service.Routing;

/// The dossier that this session has opened: what is needed of the citizen, the promise and why it
/// is what it is, and the way through the offices. Nothing on it is personal.
@Controller
class KnownDossierPage {
    static final String PATH = LookupPage.PATH + "/ho-so";

    private final Routing routing;
    private final Deadlines deadlines;

    KnownDossierPage(Routing routing, Deadlines deadlines) {
        this.routing = routing;
        this.deadlines = deadlines;
    }

    @GetMapping(PATH)
    String dossier(HttpSession session, Model model) {
        return KnownDossier.of(session)
                .map(known -> show(routing.tracking(known.code(), known.pin()), known.pin(), model))
                .orElse("redirect:" + LookupPage.PATH);
    }

    /// The page; without the explanation while deadline-service cannot give it.
    String show(Routing.Tracking tracking, String pin, Model model) {
        Part<Deadlines.Promise> promise = Part.of(() -> deadlines.promise(tracking.code(), pin));
        model.addAttribute("tracking", tracking);
        model.addAttribute("promise", promise.value());
        model.addAttribute("silent", promise.isDown());
        return "lookup-result";
    }

    /// A letter of apology that the citizen was sent, as PDF.
    @GetMapping(PATH + "/thu/{id}")
    void letter(HttpSession session, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        Optional<KnownDossier> known = KnownDossier.of(session);
        if (known.isEmpty()) {
            response.sendRedirect(LookupPage.PATH);
            return;
        }
        deadlines.sentLetter(
                known.get().code(), known.get().pin(), id, Documents.pdf(response, id + ".pdf"));
    }
}
