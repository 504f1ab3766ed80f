package vn.lienthong.portal.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// intake-service's catalogue, as those work with it who write procedures and carry reforms of
/// offices out.
public final class Catalogue {
    private static final MediaType YAML = MediaType.valueOf("application/yaml");
    private static final int MOST_VERSIONS = 100;

    private final ServiceClient client;

    Catalogue(ServiceClient client) {
        this.client = client;
    }

    /// One page of the versions of all procedures.
    ///
    /// @param field exactly, empty for all
    /// @param state `FUTURE`, `IN_FORCE` or `SUPERSEDED`, empty for all
    public Page<Version> versions(String q, String field, String state, int page, int size) {
        return client.page(
                Version.class,
                "/api/procedure-versions?q={q}&field={field}&state={state}&page={page}&size={size}",
                q,
                field,
                state,
                page,
                size);
    }

    /// The versions of one procedure, newest first.
    public List<Version> versionsOf(String code) {
        return client.page(
                        Version.class,
                        "/api/procedures/{code}/versions?page=0&size={size}",
                        code,
                        MOST_VERSIONS)
                .items();
    }

    public Procedure procedure(String code, int version) {
        return client.get(
                Procedure.class, "/api/procedures/{code}?version={version}", code, version);
    }

    /// A version as it was written.
    public String text(String code, int version) {
        return client.text(YAML, "/api/procedures/{code}/versions/{version}/text", code, version);
    }

    /// What would come of publishing; nothing is stored.
    public Outcome<Checked> check(String text, String key) {
        return client.upload(Checked.class, key, YAML, utf8(text), "/api/procedures/check");
    }

    public Outcome<Checked> publish(String text, String key) {
        return client.upload(Checked.class, key, YAML, utf8(text), "/api/procedures");
    }

    /// What a counter would promise by it; nothing is stored.
    ///
    /// @param receivedAt a moment with its offset, empty for now
    public Outcome<Preview> preview(String text, String receivedAt, String key) {
        return receivedAt.isEmpty()
                ? client.upload(Preview.class, key, YAML, utf8(text), "/api/procedures/preview")
                : client.upload(
                        Preview.class,
                        key,
                        YAML,
                        utf8(text),
                        "/api/procedures/preview?receivedAt={receivedAt}",
                        receivedAt);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// How many open dossiers go by a version.
    public long openUnder(String code, int version) {
        return client.get(
                        Count.class,
                        "/api/procedures/{code}/versions/{version}/open-dossiers",
                        code,
                        version)
                .total();
    }

    /// Lets the open dossiers of another version go on by this one.
    public Outcome<Progress> migrate(
            String code, int version, int from, String reason, String key) {
        return client.post(
                Progress.class,
                key,
                Map.of("from", from, "reason", reason),
                "/api/procedures/{code}/versions/{version}/migration",
                code,
                version);
    }

    public Progress migration(String code, int version) {
        return client.get(
                Progress.class,
                "/api/procedures/{code}/versions/{version}/migration",
                code,
                version);
    }

    /// How many open dossiers have an office on their way.
    public long openAt(String office) {
        return client.get(Count.class, "/api/offices/{office}/open-dossiers", office).total();
    }

    /// Hands the open dossiers of a dissolved office to its successors.
    public Outcome<Progress> succeed(String office, String reason, String key) {
        return client.post(
                Progress.class,
                key,
                Map.of("reason", reason),
                "/api/offices/{office}/succession",
                office);
    }

    public Progress succession(String office) {
        return client.get(Progress.class, "/api/offices/{office}/succession", office);
    }

    /// For a page about an office that the catalogue does not have.
    public static ServiceFailure unknownOffice() {
        return new ServiceFailure(ServiceFailure.Kind.UNKNOWN, ServiceName.INTAKE, null, null);
    }

    record Count(long total) {}

    /// One version of a procedure.
    ///
    /// @param field absent where one procedure's versions are listed
    /// @param publishedByName the last three are there for a published one
    public record Version(
            String code,
            int version,
            @Nullable String name,
            @Nullable String field,
            @Nullable LocalDate validFrom,
            @Nullable String limit,
            @Nullable String state,
            @Nullable String origin,
            @Nullable String publishedByName,
            @Nullable String publishedByOffice,
            @Nullable Instant publishedAt) {

        public boolean isInForce() {
            return "IN_FORCE".equals(state);
        }
    }

    /// A procedure with its papers and its route.
    public record Procedure(
            String code,
            int version,
            @Nullable String name,
            @Nullable String field,
            @Nullable LocalDate validFrom,
            @Nullable String limit,
            @Nullable String policy,
            @Nullable String cutOff,
            Intake.@Nullable Fee fee,
            List<Intake.PaperWanted> papers,
            List<Step> steps,
            @Nullable String lead,
            @Nullable String secondAppointment) {
        public Procedure {
            papers = Lists.orEmpty(papers);
            steps = Lists.orEmpty(steps);
        }
    }

    /// One step of a route.
    ///
    /// @param after the steps that must be complete before
    public record Step(
            String step,
            @Nullable String name,
            @Nullable String level,
            @Nullable String kind,
            @Nullable String limit,
            List<String> after) {
        public Step {
            after = Lists.orEmpty(after);
        }
    }

    /// A text that can be published, or was.
    public record Checked(
            String code,
            int version,
            @Nullable String name,
            @Nullable LocalDate validFrom,
            boolean published,
            List<Problem.FieldError> warnings) {
        public Checked {
            warnings = Lists.orEmpty(warnings);
        }
    }

    /// What a counter would promise at some moments.
    public record Preview(@Nullable String officeName, List<Moment> items) {
        public Preview {
            items = Lists.orEmpty(items);
        }
    }

    /// One moment of receipt.
    ///
    /// @param occasion `CHOSEN`, `NOW`, `FRIDAY_AFTERNOON` or `HOLIDAY_EVE`
    /// @param present by the version in force; absent when there is none
    public record Moment(
            @Nullable String occasion,
            @Nullable Instant receivedAt,
            Promised planned,
            @Nullable Promised present) {}

    /// What one version promises.
    ///
    /// @param why nothing is promised
    public record Promised(
            int version, @Nullable Instant dueAt, List<Intake.Leg> legs, List<String> why) {
        public Promised {
            legs = Lists.orEmpty(legs);
            why = Lists.orEmpty(why);
        }

        /// When the step of that name is to be done; absent when this version has none.
        public @Nullable Instant endOf(String step) {
            return legs.stream()
                    .filter(leg -> step.equals(leg.step()))
                    .map(Intake.Leg::dueAt)
                    .findFirst()
                    .orElse(null);
        }
    }

    /// How far a job is that gives dossiers another plan.
    ///
    /// @param progress whole percent
    /// @param failed the first that could not be moved
    public record Progress(
            @Nullable Integer from,
            @Nullable String state,
            @Nullable Instant at,
            @Nullable String actor,
            @Nullable String reason,
            long total,
            long done,
            long moved,
            long failedTotal,
            List<Failure> failed,
            int progress) {
        public Progress {
            failed = Lists.orEmpty(failed);
        }

        public boolean isDone() {
            return "DONE".equals(state);
        }
    }

    /// A dossier that stays as it was.
    public record Failure(@Nullable String code, @Nullable String reason) {}
}
