package vn.lienthong.portal.service;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/// deadline-service: what was promised, what is late, and the apology letters.
public final class Deadlines {
    private static final String REGISTER =
            "/api/apology-letters/register?office={office}&from={from}&to={to}";

    private final ServiceClient client;

    Deadlines(ServiceClient client) {
        this.client = client;
    }

    public DossierDeadlines of(String dossier) {
        return client.get(DossierDeadlines.class, "/api/dossiers/{code}/deadlines", dossier);
    }

    /// The promise to the citizen, and why its date is the date it is; an unknown code and a wrong
    /// pin look the same.
    public Promise promise(String dossier, String pin) {
        return client.opening(pin).get(Promise.class, "/public/dossiers/{code}/deadlines", dossier);
    }

    /// A letter of apology that the citizen was sent, as PDF.
    public void sentLetter(String dossier, String pin, String id, DocumentTarget target) {
        client.opening(pin)
                .document(
                        MediaType.APPLICATION_PDF,
                        target,
                        "/public/dossiers/{code}/letters/{id}",
                        dossier,
                        id);
    }

    /// What is late at an office and the offices below it.
    public Page<Overdue> overdue(String office, int page, int size) {
        return client.page(
                Overdue.class,
                "/api/overdue?office={office}&page={page}&size={size}",
                office,
                page,
                size);
    }

    /// The letters of an office and the offices below it.
    ///
    /// @param state `REQUIRED`, `LATE`, `ISSUED` or `CANCELLED`
    public Page<ApologyLetter> letters(String office, String state, int page, int size) {
        return client.page(
                ApologyLetter.class,
                "/api/apology-letters?office={office}&state={state}&page={page}&size={size}",
                office,
                state,
                page,
                size);
    }

    public ApologyLetter letter(String id) {
        return client.get(ApologyLetter.class, "/api/apology-letters/{id}", id);
    }

    /// Phiếu xin lỗi và đề nghị gia hạn, as PDF: a draft until it is issued.
    public void letterDocument(String id, DocumentTarget target) {
        client.document(MediaType.APPLICATION_PDF, target, "/api/apology-letters/{id}/letter", id);
    }

    /// Says that the promised date cannot be kept; a letter is drafted.
    public Outcome<ApologyLetter> declare(String dossier, String key) {
        return client.post(
                ApologyLetter.class, key, Map.of(), "/api/dossiers/{code}/apology-letter", dossier);
    }

    /// Saves what was made of the draft; nothing is signed by it.
    public Outcome<ApologyLetter> saveDraft(String id, Draft draft, String key) {
        return client.order(
                HttpMethod.PUT,
                ApologyLetter.class,
                key,
                draft,
                "/api/apology-letters/{id}/draft",
                id);
    }

    /// The offices at and below one that owe letters.
    public Page<Owing> owing(String office, int page, int size) {
        return client.page(
                Owing.class,
                "/api/apology-letters/offices?office={office}&page={page}&size={size}",
                office,
                page,
                size);
    }

    /// Sổ theo dõi phiếu xin lỗi: what came to be owed at and below an office in a period.
    public Page<ApologyLetter> letterRegister(
            String office, LocalDate from, LocalDate to, int page, int size) {
        return client.page(
                ApologyLetter.class,
                REGISTER + "&page={page}&size={size}",
                office,
                from,
                to,
                page,
                size);
    }

    /// The same as a file, whole.
    ///
    /// @param type PDF, CSV or a spreadsheet
    public void letterRegister(
            MediaType type, String office, LocalDate from, LocalDate to, DocumentTarget target) {
        client.document(type, target, REGISTER, office, from, to);
    }

    /// Bảng giải trình cách tính ngày hẹn, as PDF.
    public void explanation(String dossier, DocumentTarget target) {
        client.document(
                MediaType.APPLICATION_PDF,
                target,
                "/api/dossiers/{code}/deadlines/explanation",
                dossier);
    }

    public Outcome<Issued> issue(String id, Issue issue, String key) {
        return client.post(Issued.class, key, issue, "/api/apology-letters/{id}/issue", id);
    }

    /// The promise to the citizen, the limits of the steps, and how they were counted.
    public record DossierDeadlines(
            @Nullable Deadline dossier,
            List<Deadline> steps,
            List<CountedDay> explanation,
            List<OfficeShare> offices,
            List<OwedLetter> letters,
            @Nullable Forecast forecast) {
        public DossierDeadlines {
            letters = Lists.orEmpty(letters);
            offices = Lists.orEmpty(offices);
            steps = Lists.orEmpty(steps);
            explanation = Lists.orEmpty(explanation);
        }
    }

    /// What the citizen may know of the time.
    ///
    /// @param rules how it is counted, a sentence each
    /// @param letters of apology that were sent, oldest first
    public record Promise(
            @Nullable String limit,
            @Nullable Instant startedAt,
            @Nullable String calendar,
            List<String> rules,
            List<CountedDay> explanation,
            List<SentLetter> letters) {
        public Promise {
            rules = Lists.orEmpty(rules);
            explanation = Lists.orEmpty(explanation);
            letters = Lists.orEmpty(letters);
        }

        /// The letter that a promised date comes from; absent when none moved it.
        public @Nullable SentLetter letterFor(@Nullable Instant dueAt) {
            return letters.stream()
                    .filter(letter -> letter.newDueAt() != null && letter.newDueAt().equals(dueAt))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// A letter of apology that the citizen was sent.
    ///
    /// @param dueAt the date that was missed, or was going to be
    public record SentLetter(
            String id,
            @Nullable Named office,
            @Nullable Instant issuedAt,
            @Nullable Instant dueAt,
            @Nullable Instant newDueAt) {}

    /// A letter of apology that is or was owed.
    ///
    /// @param issueBy later than this the letter itself is late
    /// @param issuedAt absent until it is signed, as is newDueAt
    public record OwedLetter(
            String id,
            @Nullable Named office,
            @Nullable String state,
            @Nullable Instant requiredAt,
            @Nullable Instant issueBy,
            @Nullable Instant issuedAt,
            @Nullable Instant newDueAt) {}

    /// What one office used of the time.
    ///
    /// @param turns how often the dossier was there
    public record OfficeShare(
            @Nullable Named office,
            int turns,
            @Nullable Long usedMinutes,
            @Nullable Long lateMinutes) {}

    /// Whether the rest of the way still fits before the promised date.
    public record Forecast(@Nullable Instant readyAt, boolean fits) {}

    /// One clock.
    ///
    /// @param step absent for the clock of the whole dossier
    /// @param name of the step
    /// @param originalDueAt the first promise, when a letter has moved it
    public record Deadline(
            @Nullable String step,
            @Nullable String name,
            @Nullable Named office,
            @Nullable String limit,
            @Nullable Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant originalDueAt,
            @Nullable String state,
            @Nullable Long usedMinutes,
            List<Suspension> suspensions) {
        public Deadline {
            suspensions = Lists.orEmpty(suspensions);
        }
    }

    /// A time in which the clock stood still.
    ///
    /// @param until absent while it still stands
    public record Suspension(
            @JsonAlias({"at", "suspendedAt", "since"}) @Nullable Instant from,
            @JsonAlias({"to", "resumedAt"}) @Nullable Instant until,
            @Nullable String ground,
            @Nullable String reason) {}

    /// Why a day counted as it did.
    ///
    /// @param counted minutes
    public record CountedDay(
            @Nullable LocalDate date, @Nullable Long counted, @Nullable String because) {}

    /// A clock that has run out.
    ///
    /// @param lateMinutes working minutes; none while nobody has worked since
    public record Overdue(
            @JsonAlias({"code"}) @Nullable String dossier,
            @Nullable String step,
            @Nullable String stepName,
            @Nullable Named office,
            @Nullable String procedureName,
            @Nullable Instant dueAt,
            @JsonAlias({"overdueMinutes", "minutesLate"}) @Nullable Long lateMinutes) {}

    /// A letter that the head of the late office signs.
    ///
    /// @param issueBy later than this the letter itself is late
    /// @param dueAt the promised date that was, or will be, missed
    /// @param draftReason what the trace says about the delay, for the head to edit
    /// @param proposedDueAt the date that the remaining steps allow
    public record ApologyLetter(
            String id,
            @JsonAlias("code") @Nullable String dossier,
            @Nullable Named office,
            @Nullable String procedureName,
            @Nullable String state,
            @Nullable String phase,
            @Nullable Instant requiredAt,
            @Nullable Instant issueBy,
            @JsonAlias("originalDueAt") @Nullable Instant dueAt,
            @Nullable Instant proposedDueAt,
            @Nullable String draftReason,
            @Nullable String reason,
            @Nullable Instant newDueAt,
            @Nullable Instant issuedAt,
            @Nullable String signedBy,
            @Nullable SavedDraft draft) {}

    /// A draft as it was saved.
    public record SavedDraft(
            @Nullable String reason,
            @Nullable LocalDate newDueDate,
            @Nullable String by,
            @Nullable Instant at) {}

    /// A draft to be saved.
    ///
    /// @param newDueDate absent while no day has been chosen
    public record Draft(String reason, @Nullable String newDueDate) {}

    /// An office that owes letters.
    ///
    /// @param oldestIssueBy when the first of them had, or has, to be signed
    public record Owing(
            @Nullable Named office, int required, int late, @Nullable Instant oldestIssueBy) {}

    /// The head's signature under a letter.
    public record Issue(String reason, String newDueDate, String signedBy) {}

    /// The answer to a signature.
    public record Issued(@Nullable Instant dueAt) {}
}
