package vn.lienthong.portal.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// intake-service: the catalogue of procedures and offices, and the registration of dossiers.
public final class Intake {
    private static final int PAGE_SIZE = 100;

    /// Not taken, withdrawn, stopped, returned.
    private static final Set<Integer> ENDED = Set.of(3, 7, 8, 10);

    private final ServiceClient client;

    Intake(ServiceClient client) {
        this.client = client;
    }

    /// Every procedure, in the catalogue's order.
    public List<Procedure> procedures() {
        return all(Procedure.class, "/api/procedures");
    }

    public Procedure procedure(String code) {
        return client.get(Procedure.class, "/api/procedures/{code}", code);
    }

    public List<Office> offices() {
        return all(Office.class, "/api/offices");
    }

    public Outcome<Registered> register(Registration registration, String key) {
        return client.post(Registered.class, key, registration, "/api/dossiers");
    }

    public Dossier dossier(String code) {
        return client.get(Dossier.class, "/api/dossiers/{code}", code);
    }

    /// One page of the dossiers received at an office and those below it.
    ///
    /// @param status the national portal's number
    public Page<Line> withStatus(int status, String office, String words, int page, int size) {
        return client.page(
                Line.class,
                "/api/dossiers?office={office}&status={status}&q={q}&page={page}&size={size}",
                office,
                status,
                words,
                page,
                size);
    }

    /// The dossiers received last at an office and those below it, whatever became of them.
    public List<Line> latest(String office, int most) {
        return client.page(
                        Line.class,
                        "/api/dossiers?office={office}&page=0&size={size}",
                        office,
                        most)
                .items();
    }

    /// The open dossiers of the same person and procedure at this counter and those below it. Who
    /// is meant is said in the body: it stands in no address.
    ///
    /// @throws ServiceFailure when the service does not tell
    public List<AlikeLine> alike(String office, String procedure, Applicant applicant) {
        return client.ask(
                        Alike.class,
                        new Who(
                                procedure,
                                applicant.fullName(),
                                applicant.idNumber(),
                                applicant.phone()),
                        "/api/offices/{office}/open-dossiers/alike",
                        office)
                .items();
    }

    public Outcome<Ignored> supplement(String code, List<Paper> papers, String note, String key) {
        return client.post(
                Ignored.class,
                key,
                new Supplement(papers, note),
                "/api/dossiers/{code}/supplements",
                code);
    }

    public Outcome<Ignored> withdraw(String code, String reason, String key) {
        return client.post(
                Ignored.class,
                key,
                Map.of("reason", reason),
                "/api/dossiers/{code}/withdrawal",
                code);
    }

    public Outcome<Ignored> returnResult(String code, String key) {
        return client.post(
                Ignored.class, key, Map.of(), "/api/dossiers/{code}/result-return", code);
    }

    /// Records that the applicant has paid.
    ///
    /// @param amount in đồng
    public Outcome<Ignored> pay(String code, long amount, String method, String key) {
        return client.post(
                Ignored.class,
                key,
                Map.of("amount", amount, "method", method),
                "/api/dossiers/{code}/payments",
                code);
    }

    /// Puts right that a dossier was received under a wrong procedure; the promise is counted anew
    /// and there is a new receipt.
    ///
    /// @param papers what lies in it for the right procedure
    public Outcome<Ignored> correct(
            String code, String procedure, List<Paper> papers, String reason, String key) {
        return client.post(
                Ignored.class,
                key,
                new Correction(procedure, papers, reason),
                "/api/dossiers/{code}/plan",
                code);
    }

    /// Records that the counter does not take a dossier (từ chối tiếp nhận).
    public Outcome<Refused> refuse(Refusal refusal, String key) {
        return client.post(Refused.class, key, refusal, "/api/refusals");
    }

    /// Phiếu từ chối tiếp nhận giải quyết hồ sơ, as PDF.
    public void refusalNotice(String code, DocumentTarget target) {
        client.document(
                MediaType.APPLICATION_PDF, target, "/api/dossiers/{code}/refusal-notice", code);
    }

    /// Hands over a file of dossiers; they are registered one by one afterwards.
    public Outcome<Taken> importFile(MediaType content, byte[] file, String key) {
        return client.upload(Taken.class, key, content, file, "/api/imports");
    }

    public Import importOf(String id) {
        return client.get(Import.class, "/api/imports/{id}", id);
    }

    /// One page of the lines that were not taken.
    public Page<RejectedLine> rejectedLines(String id, int page, int size) {
        return client.page(
                RejectedLine.class,
                "/api/imports/{id}/rejections?page={page}&size={size}",
                id,
                page,
                size);
    }

    /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả, as PDF.
    public void receipt(String code, DocumentTarget target) {
        client.document(MediaType.APPLICATION_PDF, target, "/api/dossiers/{code}/receipt", code);
    }

    private <T> List<T> all(Class<T> type, String path) {
        List<T> read = new ArrayList<>();
        Page<T> page;
        int number = 0;
        do {
            page = client.page(type, path + "?page={page}&size={size}", number++, PAGE_SIZE);
            read.addAll(page.items());
        } while (read.size() < page.total() && !page.items().isEmpty());
        return List.copyOf(read);
    }

    /// A procedure (thủ tục hành chính), as far as pages show it.
    ///
    /// @param limit such as `8wd`, `12wh`, `10cd`
    public record Procedure(
            String code,
            @Nullable String name,
            @Nullable String field,
            @Nullable String limit,
            @Nullable Fee fee,
            List<PaperWanted> papers) {
        public Procedure {
            papers = Lists.orEmpty(papers);
        }
    }

    /// What the procedure costs.
    ///
    /// @param amount in đồng
    public record Fee(@Nullable Long amount, @Nullable String note) {}

    /// A paper that the procedure asks for.
    public record PaperWanted(
            String code,
            @Nullable String name,
            boolean required,
            boolean original,
            @Nullable Integer copies) {}

    /// An office, as far as pages show it.
    ///
    /// @param calendar id of the one that it follows
    /// @param successors codes of those that took over from it when it was dissolved
    public record Office(
            String code,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String kind,
            @Nullable String parent,
            @Nullable String phone,
            @Nullable Head head,
            @Nullable String level,
            @Nullable String calendar,
            List<String> successors) {
        public Office {
            successors = Lists.orEmpty(successors);
        }
    }

    /// Who leads an office.
    public record Head(@Nullable String name, @Nullable String title) {}

    /// What the counter registers.
    public record Registration(
            String procedure,
            String office,
            String channel,
            Applicant applicant,
            List<Paper> documents,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String note) {}

    /// The person or body that asks.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Applicant(
            @Nullable String kind,
            @Nullable String fullName,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {}

    /// A paper handed in.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Paper(
            @Nullable String code,
            @Nullable String name,
            @Nullable Integer copies,
            @Nullable Boolean original) {}

    record Supplement(
            List<Paper> documents, @JsonInclude(JsonInclude.Include.NON_EMPTY) String note) {}

    /// The answer to a registration.
    public record Registered(
            String code,
            @Nullable Integer status,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable String lookupPin,
            List<Leg> legs) {
        public Registered {
            legs = Lists.orEmpty(legs);
        }
    }

    /// One step of the promise.
    public record Leg(
            @Nullable String step,
            @Nullable String name,
            @Nullable Named office,
            @Nullable String limit,
            @Nullable Instant dueAt) {}

    /// A dossier in a list.
    ///
    /// @param applicant full name
    public record Line(
            String code,
            @Nullable String applicant,
            @Nullable Named procedure,
            @Nullable String procedureName,
            @Nullable Instant dueAt) {}

    /// What the applicant was asked to bring.
    public record SupplementRequest(
            @Nullable Instant at,
            @Nullable Named office,
            @Nullable String reason,
            @Nullable String legalBasis) {}

    /// That what is personal of a dossier was erased.
    public record Erased(@Nullable Instant at, @Nullable String by, @Nullable String why) {}

    /// A dossier as the counter knows it.
    public record Dossier(
            String code,
            @Nullable Integer status,
            @Nullable String statusName,
            @Nullable Named procedure,
            @Nullable String procedureName,
            @Nullable Named office,
            @Nullable String channel,
            @Nullable Applicant applicant,
            @Nullable Erased erased,
            List<Paper> documents,
            @Nullable String note,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable String lookupPin,
            @Nullable SupplementRequest supplementRequest,
            List<Leg> legs) {
        public Dossier {
            documents = Lists.orEmpty(documents);
            legs = Lists.orEmpty(legs);
        }

        /// Whether it has come to its end, by the national portal's number, and still says who
        /// applied; the service judges it again.
        public boolean mayBeErased() {
            return erased == null && status != null && ENDED.contains(status);
        }
    }

    record Correction(
            String procedure,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Paper> documents,
            String reason) {}

    /// A dossier that the counter does not take.
    public record Refusal(String procedure, String office, Applicant applicant, String reason) {}

    /// The answer to a refusal.
    public record Refused(String code) {}

    /// The answer to a file.
    public record Taken(String id) {}

    /// How far a file is.
    ///
    /// @param progress whole percent
    /// @param total lines in the file
    /// @param accepted lines that are dossiers now
    /// @param repeated those of them that were dossiers before
    /// @param rejectedTotal how many were rejected; the list may end before
    /// @param doneBy when the last line will be done
    public record Import(
            @Nullable String id,
            @Nullable String state,
            @Nullable Instant at,
            @Nullable Long total,
            @Nullable Long done,
            @Nullable Integer progress,
            @Nullable Long accepted,
            @Nullable Long repeated,
            @Nullable Long rejectedTotal,
            @Nullable Instant doneBy,
            List<RejectedLine> rejected) {
        private static final int ALL = 100;

        public Import {
            rejected = Lists.orEmpty(rejected);
        }

        public boolean isDone() {
            return "DONE".equals(state) || (progress != null && progress >= ALL);
        }

        /// How many lines were rejected.
        public long rejectedLines() {
            return rejectedTotal == null ? rejected.size() : rejectedTotal;
        }
    }

    /// A line that was not taken.
    ///
    /// @param line counted from 1, the header being the first
    public record RejectedLine(
            @Nullable Long line, @Nullable String field, @Nullable String reason) {}

    /// Who handed in these dossiers, by their codes; of those that the office did not receive,
    /// nothing is said.
    public Outcome<Applicants> applicants(String office, List<String> codes, String key) {
        return client.post(
                Applicants.class,
                key,
                Map.of("codes", codes),
                "/api/offices/{office}/applicants",
                office);
    }

    /// Who handed in dossiers.
    public record Applicants(List<ApplicantLine> items) {
        public Applicants {
            items = Lists.orEmpty(items);
        }
    }

    /// Who handed in one dossier, and how to reach him.
    public record ApplicantLine(
            String code,
            @Nullable String fullName,
            @Nullable String address,
            @Nullable String phone) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Who(
            String procedure,
            @Nullable String fullName,
            @Nullable String idNumber,
            @Nullable String phone) {}

    record Alike(List<AlikeLine> items) {
        Alike {
            items = Lists.orEmpty(items);
        }
    }

    /// A dossier that the same person has under way.
    public record AlikeLine(
            String code,
            @Nullable Integer status,
            @Nullable String statusName,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt) {}

    /// An answer of which the portal needs only that it is good.
    public record Ignored() {}
}
