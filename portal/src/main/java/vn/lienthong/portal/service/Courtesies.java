package vn.lienthong.portal.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// notification-service: the letters of congratulation and condolence.
public final class Courtesies {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final ServiceClient client;

    Courtesies(ServiceClient client) {
        this.client = client;
    }

    /// The letters that wait for a head at an office and the offices below it, longest first.
    ///
    /// @param kind empty for all
    public Page<Letter> drafts(String office, String kind, int page, int size) {
        return client.page(
                Letter.class,
                "/api/courtesy-letters?office={office}&state=DRAFT&kind={kind}&page={page}&size={size}",
                office,
                kind,
                page,
                size);
    }

    /// The letters that were signed, or set aside, in a time, newest first.
    ///
    /// @param state `SIGNED` or `SET_ASIDE`
    public Page<Letter> decided(
            String office, String state, LocalDate from, LocalDate to, int page, int size) {
        return client.page(
                Letter.class,
                "/api/courtesy-letters?office={office}&state={state}&from={from}&to={to}&page={page}&size={size}",
                office,
                state,
                from,
                to,
                page,
                size);
    }

    public Letter letter(String id) {
        return client.get(Letter.class, "/api/courtesy-letters/{id}", id);
    }

    /// The letter as PDF: a draft until it is signed.
    public void document(String id, DocumentTarget target) {
        client.document(MediaType.APPLICATION_PDF, target, "/api/courtesy-letters/{id}/letter", id);
    }

    public Outcome<Letter> sign(String id, String signedBy, String key) {
        return client.post(
                Letter.class,
                key,
                new Signature(signedBy),
                "/api/courtesy-letters/{id}/signature",
                id);
    }

    public Outcome<Batch> signAll(List<String> ids, String signedBy, String key) {
        return client.post(
                Batch.class,
                key,
                new Signatures(ids, signedBy),
                "/api/courtesy-letters/signatures");
    }

    public Outcome<Letter> setAside(String id, String reason, String key) {
        return client.post(
                Letter.class, key, new Reason(reason), "/api/courtesy-letters/{id}/set-aside", id);
    }

    /// How many there were of each kind.
    public Counts counts(String office, LocalDate from, LocalDate to) {
        return client.get(
                Counts.class,
                "/api/courtesy-letters/summary?office={office}&from={from}&to={to}&by=kind",
                office,
                from,
                to);
    }

    /// How many there were at each office, as CSV.
    public void countsOfOffices(
            String office, LocalDate from, LocalDate to, DocumentTarget target) {
        client.document(
                CSV,
                target,
                "/api/courtesy-letters/summary?office={office}&from={from}&to={to}&by=office",
                office,
                from,
                to);
    }

    /// A letter that goes with a result.
    ///
    /// @param decidedBy full name of the head who signed it or set it aside
    /// @param reason why it was set aside
    /// @param words absent in lists
    public record Letter(
            String id,
            @Nullable String code,
            @Nullable String kind,
            @Nullable Named office,
            @Nullable String procedureName,
            @Nullable String state,
            @Nullable Instant draftedAt,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String reason,
            @Nullable LetterWords words) {

        public boolean isDraft() {
            return "DRAFT".equals(state);
        }
    }

    /// What a letter says.
    public record LetterWords(
            @Nullable String title,
            @Nullable String salutation,
            List<String> paragraphs,
            @Nullable String closing) {
        public LetterWords {
            paragraphs = Lists.orEmpty(paragraphs);
        }
    }

    /// What happened to the letters of a batch.
    public record Batch(List<Signed> items, int signed) {
        public Batch {
            items = Lists.orEmpty(items);
        }
    }

    /// What happened to one letter.
    public record Signed(@Nullable String id, @Nullable String happened) {}

    /// Counts of a time.
    public record Counts(List<Row> rows, @Nullable Row sum) {
        public Counts {
            rows = Lists.orEmpty(rows);
        }
    }

    /// One line of the counts.
    public record Row(
            @Nullable String key, @Nullable String name, int drafted, int signed, int setAside) {}

    private record Signature(String signedBy) {}

    private record Signatures(List<String> ids, String signedBy) {}

    private record Reason(String reason) {}
}
