package vn.lienthong.portal.paper;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Papers;
import vn.lienthong.portal.service.ServiceFailure;

/// Where a barcode scanner types the code of one routing slip after another.
///
/// The direction and the last scans live in the session: they belong to the pile on the table, and
/// are gone when the officer signs out.
@Controller
class ScanPage {
    private static final String OUT = "OUT";
    private static final String IN = "IN";
    private static final String DIRECTION = ScanPage.class.getName() + ".direction";
    private static final String LATEST = ScanPage.class.getName() + ".latest";
    private static final int KEPT = 20;
    private static final char BETWEEN_PARTS = '|';

    private final Papers papers;
    private final Names names;
    private final Words words;
    private final Clock clock;

    ScanPage(Papers papers, Names names, Words words, Clock clock) {
        this.papers = papers;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/ho-so-giay/quet")
    String show(HttpSession session, Model model) {
        model.addAttribute("direction", direction(session));
        model.addAttribute("latest", latest(session));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "paper/scan";
    }

    @PostMapping("/ho-so-giay/quet")
    String scan(
            @RequestParam String key,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = IN) String direction,
            HttpSession session) {
        String chosen = direction.equals(OUT) ? OUT : IN;
        session.setAttribute(DIRECTION, chosen);
        String read = text.strip();
        if (!read.isEmpty()) {
            Line line = line(read, chosen, key);
            session.setAttribute(
                    LATEST,
                    new ArrayList<>(
                            Stream.concat(Stream.of(line), latest(session).stream())
                                    .limit(KEPT)
                                    .toList()));
        }
        return "redirect:/ho-so-giay/quet";
    }

    /// What came of a scan; a slip that cannot be recorded must not stop the pile.
    private Line line(String read, String direction, String key) {
        Instant now = clock.instant();
        try {
            return switch (send(read, direction, key)) {
                case Outcome.Done<Papers.Scanned>(var scanned) ->
                        new Line(
                                now,
                                direction,
                                scanned.code() == null ? read : scanned.code(),
                                scanned.code() != null,
                                true,
                                told(scanned));
                case Outcome.Refused<Papers.Scanned>(var problem) ->
                        new Line(now, direction, read, false, false, problem.sentence());
                case Outcome.Unanswered<Papers.Scanned>(var service) ->
                        new Line(
                                now,
                                direction,
                                read,
                                false,
                                false,
                                words.of("scan.unanswered", words.of("service." + service)));
            };
        } catch (ServiceFailure failure) {
            return switch (failure.kind()) {
                case UNKNOWN, NOT_ALLOWED, REFUSED, TOO_OFTEN, DOWN ->
                        new Line(now, direction, read, false, false, sentence(failure));
                case TOKEN_REFUSED -> throw failure;
            };
        }
    }

    /// A slip's text has parts; what has none is a dossier's code that somebody typed.
    private Outcome<Papers.Scanned> send(String read, String direction, String key) {
        if (read.indexOf(BETWEEN_PARTS) >= 0) {
            return papers.scan(read, direction, key);
        }
        String code = read.toUpperCase(Locale.ROOT);
        return direction.equals(OUT) ? papers.handOver(code, key) : papers.receive(code, key);
    }

    private String sentence(ServiceFailure failure) {
        String said = failure.problem() == null ? "" : failure.problem().sentence();
        return said.isEmpty() ? words.of("scan.unknown") : said;
    }

    private String told(Papers.Scanned scanned) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(scanned.what());
        parts.add(scanned.stepName());
        parts.add(names.office(scanned.toOffice()));
        return String.join(
                " · ",
                parts.stream()
                        .filter(part -> part != null && !part.isEmpty())
                        .map(String::valueOf)
                        .toList());
    }

    private static String direction(HttpSession session) {
        return OUT.equals(session.getAttribute(DIRECTION)) ? OUT : IN;
    }

    private static List<Line> latest(HttpSession session) {
        return session.getAttribute(LATEST) instanceof List<?> lines
                ? lines.stream().filter(Line.class::isInstance).map(Line.class::cast).toList()
                : List.of();
    }

    /// One scan of this session.
    ///
    /// @param code of the dossier, or what was read when it is no dossier's
    /// @param known whether there is a dossier to open
    public record Line(
            Instant at, String direction, String code, boolean known, boolean ok, String told)
            implements Serializable {}
}
