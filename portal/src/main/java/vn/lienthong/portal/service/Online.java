package vn.lienthong.portal.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/// intake-service, as far as citizens hand something in online and the counter answers it.
public final class Online {
    private static final String ONE = "/public/submissions/{reference}";
    private static final int ALL = 200;

    private final ServiceClient client;

    Online(ServiceClient client) {
        this.client = client;
    }

    /// What lets a citizen in.
    public record Key(String reference, String pin) {}

    /// One page of the procedures in force that have every word, with or without diacritics.
    public Page<Intake.Procedure> procedures(String words, int page, int size) {
        return client.page(
                Intake.Procedure.class,
                "/public/procedures?q={q}&page={page}&size={size}",
                words,
                page,
                size);
    }

    public Intake.Procedure procedure(String code) {
        return client.get(Intake.Procedure.class, "/public/procedures/{code}", code);
    }

    /// The counters that receive dossiers of a procedure.
    public List<Intake.Office> offices(String procedure) {
        return client.page(
                        Intake.Office.class,
                        "/public/offices?procedure={procedure}&size={size}",
                        procedure,
                        ALL)
                .items();
    }

    /// Begins what is handed in once its files are there.
    public Outcome<Submission> begin(NewSubmission wish, String key) {
        return client.post(Submission.class, key, wish, "/public/submissions");
    }

    /// Begins an answer to the request for supplement of a dossier.
    public Outcome<Submission> beginSupplement(String code, String pin, String key) {
        return with(pin)
                .post(Submission.class, key, Map.of(), "/public/dossiers/{code}/supplements", code);
    }

    public Outcome<Submission> rewrite(Key own, NewSubmission wish, String key) {
        return with(own.pin())
                .order(HttpMethod.PUT, Submission.class, key, wish, ONE, own.reference());
    }

    public Submission own(Key own) {
        return with(own.pin()).get(Submission.class, ONE, own.reference());
    }

    /// Adds a file.
    ///
    /// @param paper code of the paper that it stands for
    public Outcome<Stored> add(Key own, String paper, String name, byte[] content, String key) {
        return with(own.pin())
                .with(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .upload(
                        Stored.class,
                        key,
                        MediaType.APPLICATION_OCTET_STREAM,
                        content,
                        ONE + "/files?paper={paper}",
                        own.reference(),
                        paper);
    }

    public Outcome<Submission> remove(Key own, String id, String key) {
        return with(own.pin())
                .order(
                        HttpMethod.DELETE,
                        Submission.class,
                        key,
                        Map.of(),
                        ONE + "/files/{id}",
                        own.reference(),
                        id);
    }

    /// The citizen's own file.
    public void file(Key own, String id, DocumentTarget target) {
        with(own.pin()).document(MediaType.ALL, target, ONE + "/files/{id}", own.reference(), id);
    }

    /// Hands it in, for the first time or completed.
    public Outcome<Submission> complete(Key own, String note, String key) {
        return with(own.pin())
                .post(
                        Submission.class,
                        key,
                        new Completion(true, note),
                        ONE + "/completion",
                        own.reference());
    }

    public Outcome<Submission> withdraw(Key own, String key) {
        return with(own.pin())
                .post(Submission.class, key, Map.of(), ONE + "/withdrawal", own.reference());
    }

    /// One page of what a counter and those below it have to answer; what must be answered first
    /// comes first.
    public Page<Submission> waiting(String office, int page, int size) {
        return client.page(
                Submission.class,
                "/api/submissions?office={office}&page={page}&size={size}",
                office,
                page,
                size);
    }

    public Submission submission(String reference) {
        return client.get(Submission.class, "/api/submissions/{reference}", reference);
    }

    /// Makes a dossier of it, or adds it to its dossier.
    public Outcome<Submission> accept(String reference, String key) {
        return client.post(
                Submission.class,
                key,
                Map.of(),
                "/api/submissions/{reference}/acceptance",
                reference);
    }

    /// Returns it to the citizen to be completed.
    public Outcome<Submission> giveBack(String reference, String reason, String key) {
        return client.post(
                Submission.class,
                key,
                Map.of("reason", reason),
                "/api/submissions/{reference}/return",
                reference);
    }

    public Outcome<Submission> refuse(String reference, String reason, String key) {
        return client.post(
                Submission.class,
                key,
                Map.of("reason", reason),
                "/api/submissions/{reference}/refusal",
                reference);
    }

    /// A file, for an officer.
    public void file(String reference, String id, DocumentTarget target) {
        client.document(
                MediaType.ALL, target, "/api/submissions/{reference}/files/{id}", reference, id);
    }

    /// The files that came online and are part of a dossier.
    public List<DossierFile> filesOf(String code) {
        return client.page(DossierFile.class, "/api/dossiers/{code}/files", code).items();
    }

    private ServiceClient with(String pin) {
        return client.with("Lookup-Pin", pin);
    }

    /// What a citizen wants to hand in.
    public record NewSubmission(
            String procedure,
            String office,
            Intake.Applicant applicant,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String note) {}

    record Completion(boolean consent, @JsonInclude(JsonInclude.Include.NON_EMPTY) String note) {}

    /// Something that came online, or is about to.
    ///
    /// @param kind `SUBMISSION` or `SUPPLEMENT`
    /// @param state `DRAFT`, `WAITING`, `RETURNED`, `ACCEPTED`, `REFUSED`, `WITHDRAWN`
    /// @param answerBy while it waits, by when the counter should answer
    /// @param dossier the dossier that came of it, or that it is for
    /// @param request what an office asked for, of an answer to it
    public record Submission(
            String reference,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String pin,
            @Nullable Instant submittedAt,
            @Nullable Instant answerBy,
            boolean late,
            @Nullable String office,
            @Nullable String officeName,
            @Nullable String procedure,
            @Nullable String procedureName,
            Intake.@Nullable Applicant applicant,
            @Nullable String note,
            @Nullable String dossier,
            @Nullable String request,
            @Nullable Returned returned,
            @Nullable String refusal,
            List<Paper> papers) {
        public Submission {
            papers = Lists.orEmpty(papers);
        }

        public boolean isSupplement() {
            return "SUPPLEMENT".equals(kind);
        }

        public boolean is(String wanted) {
            return wanted.equals(state);
        }

        /// Required papers that there is no file of.
        public List<Paper> missing() {
            return papers.stream()
                    .filter(paper -> paper.required() && paper.files().isEmpty())
                    .toList();
        }

        /// Papers that there are files of.
        public List<Paper> given() {
            return papers.stream().filter(paper -> !paper.files().isEmpty()).toList();
        }
    }

    /// Why the counter returned it.
    public record Returned(@Nullable Instant at, @Nullable String reason, @Nullable String by) {}

    /// A paper with its files.
    ///
    /// @param name absent for further papers
    public record Paper(String code, @Nullable String name, boolean required, List<Stored> files) {
        public Paper {
            files = Lists.orEmpty(files);
        }
    }

    /// A file that is kept.
    ///
    /// @param size in bytes
    public record Stored(
            String id, @Nullable String name, @Nullable String type, @Nullable Long size) {

        /// In kilobytes, at least one.
        public long kilobytes() {
            return size == null ? 1 : Math.max(1, size / 1024);
        }
    }

    /// A file of a dossier.
    ///
    /// @param submission what it came with
    /// @param paperName the paper that it stands for; absent for further papers
    public record DossierFile(
            String submission,
            String id,
            @Nullable String paperName,
            @Nullable String name,
            @Nullable Long size,
            @Nullable Instant at) {}
}
