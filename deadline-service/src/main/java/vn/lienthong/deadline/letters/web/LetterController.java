package vn.lienthong.deadline.letters.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Decision;
import vn.lienthong.deadline.clocks.domain.LetterDuty;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.deadline.clocks.messaging.Outcomes;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// The task list of letters, the paper, and the signature. Only a leader of the very office that is
/// late signs, not one of an office above it.
@RestController
final class LetterController {

    private static final Set<String> STATES = Set.of("REQUIRED", "LATE", "ISSUED", "CANCELLED");
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 200;

    private final Aggregates<Deadlines> deadlines;
    private final Surroundings around;
    private final Guard guard;
    private final Clock clock;
    private final LetterPaper paper;

    LetterController(
            Aggregates<Deadlines> deadlines,
            Surroundings around,
            Guard guard,
            Clock clock,
            LetterPaper paper) {
        this.deadlines = deadlines;
        this.around = around;
        this.guard = guard;
        this.clock = clock;
        this.paper = paper;
    }

    record Issue(@Nullable String reason, @Nullable String newDueDate, @Nullable String signedBy) {}

    /// @param dueAt the date that holds now
    record Issued(String id, String code, String state, Instant dueAt, Instant previousDueAt) {}

    @GetMapping("/api/apology-letters")
    Page<LetterItem> letters(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest asked = PageRequest.of(page, size);
        if (state != null && !STATES.contains(state)) {
            throw Problem.badRequest("kit.bad-input").error("state", "letter.state");
        }
        if (office != null) {
            guard.reach(caller, office);
        }
        Set<String> below = below(office == null ? caller.unit() : office);
        Criteria found = where("state.letters.office").in(below);
        if (state != null) {
            found = found.and("state.letters.state").is(state);
        }
        List<LetterItem> items = new ArrayList<>();
        for (Deadlines each : deadlines.list(query(found))) {
            each.letters().stream()
                    .map(letter -> LetterItem.of(each, letter, offices()))
                    .filter(item -> below.contains(item.office()))
                    .filter(item -> state == null || item.state().equals(state))
                    .forEach(items::add);
        }
        items.sort(Comparator.comparing(LetterItem::issueBy).thenComparing(LetterItem::id));
        return asked.slice(items);
    }

    private Set<String> below(String top) {
        Set<String> below = new HashSet<>();
        offices().all().stream()
                .map(Office::code)
                .filter(code -> offices().isAtOrBelow(code, top))
                .forEach(below::add);
        return below;
    }

    private Offices offices() {
        return around.offices();
    }

    @GetMapping("/api/apology-letters/{id}")
    LetterItem letter(Caller caller, @PathVariable String id) {
        Deadlines found = find(id);
        ApologyLetter letter = letterOf(found, id);
        guard.reach(caller, letter.office());
        return LetterItem.of(found, letter, offices());
    }

    @GetMapping("/api/apology-letters/{id}/letter")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable String id) {
        Deadlines found = find(id);
        ApologyLetter letter = letterOf(found, id);
        guard.reach(caller, letter.office());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s.pdf\"".formatted(letter.id()))
                .body(paper.pdf(found, letter));
    }

    /// The office that holds the dossier says itself that the date cannot be kept.
    @PostMapping("/api/dossiers/{code}/apology-letter")
    @ResponseStatus(HttpStatus.CREATED)
    LetterItem declare(Caller caller, @PathVariable String code) {
        guard.role(caller, "LEADER", "SPECIALIST", "COUNTER");
        Deadlines before =
                deadlines.find(code).orElseThrow(() -> Problem.notFound("dossier.unknown", code));
        guard.reachAny(caller, concerned(before));
        Instant now = clock.instant();
        Decision decision =
                deadlines.change(
                        code, state -> decided(state, s -> LetterDuty.declare(s, now, around)));
        Deadlines after = accepted(decision);
        return LetterItem.of(after, after.letters().getLast(), offices());
    }

    private static Set<String> concerned(Deadlines state) {
        Set<String> concerned = new HashSet<>();
        concerned.add(state.holder());
        state.receipt().plan().stream().map(PlannedStep::office).forEach(concerned::add);
        return concerned;
    }

    @PostMapping("/api/apology-letters/{id}/issue")
    Issued issue(Caller caller, @PathVariable String id, @RequestBody Issue issue) {
        guard.role(caller, "LEADER");
        ApologyLetter letter = letterOf(find(id), id);
        if (!letter.office().equals(caller.unit())) {
            throw Problem.forbidden("letter.other-office", letter.office());
        }
        FieldErrors errors = new FieldErrors();
        String reason = text(issue.reason(), LONGEST_REASON, errors, "reason");
        String signedBy = text(issue.signedBy(), LONGEST_NAME, errors, "signedBy");
        LocalDate date = date(issue.newDueDate(), errors);
        errors.throwIfAny();
        Instant now = clock.instant();
        Decision decision =
                deadlines.change(
                        codeOf(id),
                        state ->
                                decided(
                                        state,
                                        s ->
                                                LetterDuty.issue(
                                                        s, id, reason, date, signedBy, now,
                                                        around)));
        Deadlines after = accepted(decision);
        return new Issued(id, after.code(), "ISSUED", after.clock().dueAt(), letter.dueAt());
    }

    private interface Command {
        Decision on(Deadlines state);
    }

    private static Decided<Deadlines, Decision> decided(
            @Nullable Deadlines state, Command command) {
        if (state == null) {
            return new Decided<>(Outcome.unchanged(), new Decision.Unchanged());
        }
        Decision decision = command.on(state);
        return new Decided<>(Outcomes.of(decision), decision);
    }

    private static Deadlines accepted(Decision decision) {
        return switch (decision) {
            case Decision.Changed(Deadlines next, _) -> next;
            case Decision.Refused(var why) -> throw LetterRefusals.problem(why);
            case Decision.Unchanged _, Decision.TooEarly _ ->
                    throw new IllegalStateException("A command changes or is refused");
        };
    }

    private static String text(
            @Nullable String text, int longest, FieldErrors errors, String field) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            errors.add(field, "kit.field.missing");
        } else if (stripped.length() > longest) {
            errors.add(field, "text.long", longest);
        }
        return stripped;
    }

    private static LocalDate date(@Nullable String text, FieldErrors errors) {
        if (text == null || text.isBlank()) {
            errors.add("newDueDate", "kit.field.missing");
            return LocalDate.EPOCH;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            errors.add("newDueDate", "date.bad");
            return LocalDate.EPOCH;
        }
    }

    private Deadlines find(String id) {
        return deadlines.find(codeOf(id)).orElseThrow(() -> unknown(id));
    }

    private static ApologyLetter letterOf(Deadlines found, String id) {
        return found.letter(id).orElseThrow(() -> unknown(id));
    }

    private static String codeOf(String id) {
        int end = id.lastIndexOf("-XL");
        return end < 0 ? id : id.substring(0, end);
    }

    private static Problem unknown(String id) {
        return Problem.notFound("letter.unknown", id);
    }
}
