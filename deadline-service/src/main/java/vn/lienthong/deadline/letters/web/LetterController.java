package vn.lienthong.deadline.letters.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// The task list of letters, each of them, and the paper.
@RestController
@RevealsNothing
final class LetterController {

    private final KnownLetters letters;
    private final LetterPaper paper;

    LetterController(KnownLetters letters, LetterPaper paper) {
        this.letters = letters;
        this.paper = paper;
    }

    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
    @GetMapping("/api/apology-letters")
    Page<LetterItem> letters(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest asked = PageRequest.of(page, size);
        if (state != null && !KnownLetters.STATES.contains(state)) {
            throw Problem.badRequest("kit.bad-input").error("state", "letter.state");
        }
        Page<KnownLetters.Glimpse> slice =
                asked.slice(
                        letters.of(
                                caller,
                                office,
                                state == null ? KnownLetters.STATES : Set.of(state)));
        return new Page<>(letters.read(slice.items()), slice.total());
    }

    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
    @GetMapping("/api/apology-letters/{id}")
    LetterItem letter(Caller caller, @PathVariable String id) {
        KnownLetters.Known known = letters.get(caller, id);
        return letters.item(known.dossier(), known.letter());
    }

    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
    @Reveals(value = Access.APOLOGY_LETTER_PRINTED, subject = "id", until = "-XL")
    @GetMapping("/api/apology-letters/{id}/letter")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable String id) {
        KnownLetters.Known known = letters.toRead(caller, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s.pdf\"".formatted(known.letter().id()))
                .body(paper.pdf(known.dossier(), known.letter()));
    }
}
