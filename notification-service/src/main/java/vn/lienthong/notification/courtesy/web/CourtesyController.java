package vn.lienthong.notification.courtesy.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.paper.CourtesyPaper;
import vn.lienthong.notification.telling.store.CourtesyLetters;

/// The list of letters, each of them with its words, and the paper. A draft is shown as it would go
/// out in the name of the reader's office.
@RestController
@RevealsNothing
class CourtesyController {

    private static final Set<String> STATES = Set.of("DRAFT", "SIGNED", "SET_ASIDE");
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final CourtesyLetters letters;
    private final KnownCourtesies known;
    private final CourtesyPaper paper;
    private final Offices offices;

    CourtesyController(
            CourtesyLetters letters, KnownCourtesies known, CourtesyPaper paper, Offices offices) {
        this.letters = letters;
        this.known = known;
        this.paper = paper;
        this.offices = offices;
    }

    /// @param office with those below it; the caller's own when left out
    /// @param kind all when left out or empty
    /// @param state all when left out or empty
    /// @param from first day on which its state was reached; any when one of the days is left out
    @Roles({Role.LEADER, Role.SPECIALIST, Role.COUNTER})
    @GetMapping("/api/courtesy-letters")
    Page<CourtesyItem> letters(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest asked = PageRequest.of(page, size);
        FieldErrors errors = new FieldErrors();
        CourtesyKind ofKind =
                kind == null || kind.isEmpty()
                        ? null
                        : CourtesyKind.named(kind).orElseGet(() -> unknown(errors));
        String inState = state == null || state.isEmpty() ? null : state;
        if (inState != null && !STATES.contains(inState)) {
            errors.add("state", "courtesy.state");
        }
        errors.throwIfAny();
        CourtesyLetters.Wanted wanted =
                new CourtesyLetters.Wanted(
                        known.reached(caller, office),
                        ofKind,
                        inState,
                        from == null || to == null ? null : CountedDays.begin(from),
                        from == null || to == null ? null : CountedDays.end(to));
        List<CourtesyItem> items =
                letters.list(wanted, asked.offset(), asked.size()).stream()
                        .map(found ->
                                CourtesyItem.of(
                                        found.code(),
                                        found.procedure(),
                                        found.letter(),
                                        offices,
                                        null))
                        .toList();
        return new Page<>(items, letters.count(wanted));
    }

    private static @Nullable CourtesyKind unknown(FieldErrors errors) {
        errors.add("kind", "courtesy.kind");
        return null;
    }

    @Roles({Role.LEADER, Role.SPECIALIST, Role.COUNTER})
    @Reveals(value = Access.COURTESY_LETTER_READ, subject = "id")
    @GetMapping("/api/courtesy-letters/{id}")
    CourtesyItem letter(Caller caller, @PathVariable String id) {
        KnownCourtesies.Known found = known.get(caller, id);
        return CourtesyItem.of(
                found.dossier().code(),
                found.dossier().about().procedure(),
                found.letter(),
                offices,
                found.dossier().forgottenAt() != null
                        ? null
                        : paper.words(
                                found.letter(),
                                found.dossier().about().applicant(),
                                caller.unit()));
    }

    @Roles({Role.LEADER, Role.SPECIALIST, Role.COUNTER})
    @Reveals(value = Access.COURTESY_LETTER_PRINTED, subject = "id")
    @GetMapping(
            value = "/api/courtesy-letters/{id}/letter",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<byte[]> paper(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    String accept) {
        KnownCourtesies.Known found = known.get(caller, id);
        if (found.dossier().forgottenAt() != null) {
            throw Problem.notFound("courtesy.forgotten", id);
        }
        String applicant = found.dossier().about().applicant();
        boolean screen =
                MediaType.parseMediaTypes(accept).stream().anyMatch(HTML::equalsTypeAndSubtype);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().cacheControl(CacheControl.noStore());
        return screen
                ? answer.contentType(HTML)
                        .body(
                                paper.html(found.letter(), applicant, caller.unit())
                                        .getBytes(StandardCharsets.UTF_8))
                : answer.contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"%s.pdf\"".formatted(id.replace('~', '-')))
                        .body(paper.pdf(found.letter(), applicant, caller.unit()));
    }
}
