package vn.lienthong.deadline.letters.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Decision;
import vn.lienthong.deadline.clocks.domain.LetterDuty;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.deadline.clocks.messaging.Outcomes;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;

/// What people do about letters: an office says that it will be late, somebody there edits the
/// draft, its head signs. Only a leader of the very office that is late signs, not one of an office
/// above it.
@RestController
@RevealsNothing
final class LetterWorkController {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 200;

    private final Aggregates<Deadlines> deadlines;
    private final KnownLetters letters;
    private final Surroundings around;
    private final Guard guard;
    private final Clock clock;

    LetterWorkController(
            Aggregates<Deadlines> deadlines,
            KnownLetters letters,
            Surroundings around,
            Guard guard,
            Clock clock) {
        this.deadlines = deadlines;
        this.letters = letters;
        this.around = around;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param newDueDate absent while no day has been chosen
    record Draft(@Nullable String reason, @Nullable String newDueDate) {}

    record Issue(@Nullable String reason, @Nullable String newDueDate, @Nullable String signedBy) {}

    /// @param dueAt the date that holds now
    record Issued(String id, String code, String state, Instant dueAt, Instant previousDueAt) {}

    /// The office that holds the dossier says itself that the date cannot be kept.
    @Roles({Role.LEADER, Role.SPECIALIST, Role.COUNTER})
    @PostMapping("/api/dossiers/{code}/apology-letter")
    @ResponseStatus(HttpStatus.CREATED)
    LetterItem declare(Caller caller, @PathVariable String code) {
        Deadlines before =
                deadlines.find(code).orElseThrow(() -> Problem.notFound("dossier.unknown", code));
        guard.reachAny(caller, concerned(before));
        Instant now = clock.instant();
        Deadlines after = change(code, state -> LetterDuty.declare(state, now, around));
        return LetterItem.of(after, after.letters().getLast(), around.offices());
    }

    private static Set<String> concerned(Deadlines state) {
        Set<String> concerned = new HashSet<>();
        concerned.add(state.holder());
        state.receipt().plan().stream().map(PlannedStep::office).forEach(concerned::add);
        return concerned;
    }

    @Roles({Role.LEADER, Role.SPECIALIST, Role.COUNTER})
    @PutMapping("/api/apology-letters/{id}/draft")
    LetterItem edit(Caller caller, @PathVariable String id, @RequestBody Draft draft) {
        ofTheCaller(caller, id);
        FieldErrors errors = new FieldErrors();
        String reason = text(draft.reason(), LONGEST_REASON, errors, "reason");
        String dateText = draft.newDueDate() == null ? "" : draft.newDueDate().strip();
        LocalDate date = dateText.isEmpty() ? null : date(dateText, errors);
        errors.throwIfAny();
        Instant now = clock.instant();
        Deadlines after =
                change(
                        KnownLetters.codeOf(id),
                        state ->
                                LetterDuty.edit(
                                        state, id, reason, date, caller.name(), now, around));
        return LetterItem.of(after, after.letter(id).orElseThrow(), around.offices());
    }

    @Roles(Role.LEADER)
    @PostMapping("/api/apology-letters/{id}/issue")
    Issued issue(Caller caller, @PathVariable String id, @RequestBody Issue issue) {
        ApologyLetter letter = ofTheCaller(caller, id);
        FieldErrors errors = new FieldErrors();
        String reason = text(issue.reason(), LONGEST_REASON, errors, "reason");
        String signedBy = text(issue.signedBy(), LONGEST_NAME, errors, "signedBy");
        String dateText = text(issue.newDueDate(), LONGEST_NAME, errors, "newDueDate");
        LocalDate date = dateText.isEmpty() ? null : date(dateText, errors);
        errors.throwIfAny();
        LocalDate newDate = Objects.requireNonNull(date);
        Instant now = clock.instant();
        Deadlines after =
                change(
                        KnownLetters.codeOf(id),
                        state ->
                                LetterDuty.issue(
                                        state, id, reason, newDate, signedBy, now, around));
        return new Issued(id, after.code(), "ISSUED", after.clock().dueAt(), letter.dueAt());
    }

    private ApologyLetter ofTheCaller(Caller caller, String id) {
        ApologyLetter letter = letters.get(id).letter();
        if (!letter.office().equals(caller.unit())) {
            throw Problem.forbidden("letter.other-office", letter.office());
        }
        return letter;
    }

    private interface Command {
        Decision on(Deadlines state);
    }

    private Deadlines change(String code, Command command) {
        return accepted(deadlines.change(code, state -> decided(state, command)));
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

    private static @Nullable LocalDate date(String text, FieldErrors errors) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            errors.add("newDueDate", "date.bad");
            return null;
        }
    }
}
