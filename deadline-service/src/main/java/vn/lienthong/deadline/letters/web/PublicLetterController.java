package vn.lienthong.deadline.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.limits.LookupDoor;
import vn.lienthong.kit.web.Problem;

/// The letters of apology that the applicant was sent, once more, for whoever has the code and the
/// pin of the receipt. What is not signed is nobody's letter yet and is not there.
@RestController
final class PublicLetterController {

    private final Aggregates<Deadlines> deadlines;
    private final LetterPaper paper;
    private final LookupDoor door;

    PublicLetterController(Aggregates<Deadlines> deadlines, LetterPaper paper, LookupDoor door) {
        this.deadlines = deadlines;
        this.paper = paper;
        this.door = door;
    }

    @GetMapping("/public/dossiers/{code}/letters/{id}")
    ResponseEntity<byte[]> letter(
            HttpServletRequest request,
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String pin) {
        Deadlines state =
                door.open(request, code, pin, deadlines::find, found -> found.receipt().pin());
        ApologyLetter letter =
                state.letter(id)
                        .filter(one -> one.progress() instanceof LetterProgress.Issued)
                        .orElseThrow(() -> Problem.notFound("letter.unknown", id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s.pdf\"".formatted(letter.id()))
                .body(paper.pdf(state, letter));
    }
}
