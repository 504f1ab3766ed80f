package vn.lienthong.intake.catalogue;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.catalogue.domain.Severity;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.catalogue.Version.Publication;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// The versions of procedures: who published them, and how operations publish another.
@RestController
@RevealsNothing
class PublicationController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String YAML = "application/yaml";
    private static final Comparator<Procedure> BY_CODE_NEWEST_FIRST =
            Comparator.comparing(Procedure::code)
                    .thenComparing(Comparator.comparingInt(Procedure::version).reversed());

    private final Versions versions;
    private final Publishing publishing;
    private final Catalogue catalogue;
    private final Clock clock;

    PublicationController(
            Versions versions, Publishing publishing, Catalogue catalogue, Clock clock) {
        this.versions = versions;
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Whether dossiers are received by a version today.
    enum State {
        /// Not yet.
        FUTURE,
        IN_FORCE,
        /// A newer version is in force; dossiers received before keep this one.
        SUPERSEDED
    }

    /// Where a version comes from.
    enum Origin {
        FOLDER,
        PUBLISHED
    }

    /// One version; the last four are there for a published one.
    record VersionView(
            String code,
            int version,
            String name,
            LocalDate validFrom,
            String limit,
            State state,
            Origin origin,
            @Nullable String publishedBy,
            @Nullable String publishedByName,
            @Nullable String publishedByOffice,
            @Nullable Instant publishedAt) {}

    /// @param published whether it is in use, now or before
    record Answer(
            String code,
            int version,
            String name,
            LocalDate validFrom,
            boolean published,
            @Nullable String publishedBy,
            @Nullable String publishedByName,
            @Nullable String publishedByOffice,
            @Nullable Instant publishedAt,
            List<Fault> warnings) {}

    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
    @GetMapping("/api/procedures/{code}/versions")
    Page<VersionView> versions(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        List<Version> found = versions.of(code);
        if (found.isEmpty()) {
            throw Problem.notFound("procedure.never", code);
        }
        return PageRequest.of(page, size).slice(found).map(this::view);
    }

    /// A version with what a list of all procedures is searched and ordered by.
    record ListedVersion(
            String code,
            int version,
            String name,
            String field,
            LocalDate validFrom,
            String limit,
            State state) {}

    /// Versions of all procedures, by code and the newest first.
    ///
    /// @param q words of code and name, with or without diacritics
    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
    @GetMapping("/api/procedure-versions")
    Page<ListedVersion> allVersions(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return PageRequest.of(page, size)
                .slice(
                        versions.procedures().stream()
                                .filter(p -> SearchText.matches(p.code() + " " + p.name(), q))
                                .filter(p -> field.isEmpty() || p.field().equals(field))
                                .sorted(BY_CODE_NEWEST_FIRST)
                                .map(this::listed)
                                .filter(one -> state == null || one.state() == state)
                                .toList());
    }

    private ListedVersion listed(Procedure procedure) {
        return new ListedVersion(
                procedure.code(),
                procedure.version(),
                procedure.name(),
                procedure.field(),
                procedure.validFrom(),
                procedure.limit(),
                state(procedure));
    }

    /// The version as it was written, to be changed and published as the next.
    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
    @GetMapping("/api/procedures/{code}/versions/{version}/text")
    ResponseEntity<String> text(@PathVariable String code, @PathVariable int version) {
        return versions.find(code, version)
                .map(found ->
                        ResponseEntity.ok()
                                .header("Content-Type", YAML + ";charset=UTF-8")
                                .body(found.text()))
                .orElseThrow(() -> Problem.notFound("procedure.version.none", code, "" + version));
    }

    @Roles(Role.OPERATIONS)
    @PostMapping(
            path = "/api/procedures/check",
            consumes = {YAML, "application/x-yaml", "text/yaml", "application/json"})
    ResponseEntity<Answer> check(Caller caller, @RequestBody byte[] body, Locale language) {
        return answer(publishing.check(body), language);
    }

    @Roles(Role.OPERATIONS)
    @PostMapping(
            path = "/api/procedures",
            consumes = {YAML, "application/x-yaml", "text/yaml", "application/json"})
    ResponseEntity<Answer> publish(Caller caller, @RequestBody byte[] body, Locale language) {
        return answer(
                publishing.publish(
                        body,
                        new Publication(
                                caller.name(),
                                caller.fullName(),
                                caller.unit(),
                                // The store keeps milliseconds.
                                clock.instant().truncatedTo(ChronoUnit.MILLIS))),
                language);
    }

    private static ResponseEntity<Answer> answer(Publishing.Answer answer, Locale language) {
        return switch (answer) {
            case Publishing.Answer.Fine(var version, var warnings) ->
                    ResponseEntity.ok(
                            view(version, false, Fault.of(Severity.WARNING, warnings, language)));
            case Publishing.Answer.Known(var version, var warnings) ->
                    ResponseEntity.ok(
                            view(version, true, Fault.of(Severity.WARNING, warnings, language)));
            case Publishing.Answer.Published(var version, var warnings) ->
                    ResponseEntity.created(place(version))
                            .body(
                                    view(
                                            version,
                                            true,
                                            Fault.of(Severity.WARNING, warnings, language)));
            case Publishing.Answer.Taken(var version) ->
                    throw Problem.conflict(
                            "PUBLISHED",
                            "procedure.version.taken",
                            version.procedure().code(),
                            "" + version.procedure().version());
            case Publishing.Answer.Faulty(var problems) ->
                    throw Problem.unprocessable("procedure.faulty")
                            .with("errors", Fault.of(Severity.ERROR, problems, language))
                            .with("warnings", Fault.of(Severity.WARNING, problems, language));
        };
    }

    private static URI place(Version version) {
        return URI.create(
                "/api/procedures/%s?version=%d"
                        .formatted(version.procedure().code(), version.procedure().version()));
    }

    private static Answer view(Version version, boolean published, List<Fault> warnings) {
        Procedure procedure = version.procedure();
        Optional<Publication> publication = Optional.ofNullable(version.publication());
        return new Answer(
                procedure.code(),
                procedure.version(),
                procedure.name(),
                procedure.validFrom(),
                published,
                publication.map(Publication::by).orElse(null),
                publication.map(Publication::fullName).orElse(null),
                publication.map(Publication::office).orElse(null),
                publication.map(Publication::at).orElse(null),
                warnings);
    }

    private VersionView view(Version version) {
        Procedure procedure = version.procedure();
        Optional<Publication> publication = Optional.ofNullable(version.publication());
        return new VersionView(
                procedure.code(),
                procedure.version(),
                procedure.name(),
                procedure.validFrom(),
                procedure.limit(),
                state(procedure),
                publication.isPresent() ? Origin.PUBLISHED : Origin.FOLDER,
                publication.map(Publication::by).orElse(null),
                publication.map(Publication::fullName).orElse(null),
                publication.map(Publication::office).orElse(null),
                publication.map(Publication::at).orElse(null));
    }

    private State state(Procedure procedure) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        if (procedure.validFrom().isAfter(today)) {
            return State.FUTURE;
        }
        boolean isInForce =
                catalogue.procedure(procedure.code(), today).filter(procedure::equals).isPresent();
        return isInForce ? State.IN_FORCE : State.SUPERSEDED;
    }
}
