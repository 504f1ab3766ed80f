package vn.lienthong.portal.service;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// routing-service: the desks, the journeys and the citizen's look-up.
public final class Routing {
    private final ServiceClient client;
    private final RoutingDesks desks;

    Routing(ServiceClient client, RoutingDesks desks) {
        this.client = client;
        this.desks = desks;
    }

    /// One page of what lies at an office, soonest due first.
    public Page<DeskEntry> desk(String office, Wanted wanted, int page, int size) {
        Address address = new Address("/api/offices/{office}/desk", office);
        address.ask("page", page).ask("size", size);
        address.askUnlessEmpty("state", wanted.state());
        address.askUnlessEmpty("officer", wanted.officer());
        address.askUnlessEmpty("attention", wanted.attention());
        address.askUnlessEmpty("overdue", wanted.overdue());
        address.askUnlessEmpty("due", wanted.due());
        address.askUnlessEmpty("q", wanted.words());
        return desks.ofOffice(office).page(DeskEntry.class, address.path(), address.variables());
    }

    /// What needs attention at an office and the offices below it.
    ///
    /// @param kind one kind of flag; empty for all
    public Page<DeskEntry> attention(String office, String kind, int page, int size) {
        Address address = new Address("/api/offices/{office}/attention", office);
        address.ask("page", page).ask("size", size).askUnlessEmpty("kind", kind);
        try {
            return client.page(DeskEntry.class, address.path(), address.variables());
        } catch (ServiceFailure failure) {
            // Who follows the journeys asks the desks of all levels; while he is away, the office's
            // own level answers for itself.
            if (failure.kind() != ServiceFailure.Kind.DOWN || desks.areTogether()) {
                throw failure;
            }
            return desks.ofOffice(office)
                    .page(DeskEntry.class, address.path(), address.variables());
        }
    }

    /// How much lies at a desk.
    ///
    /// @param account whose own work is counted too
    public DeskNumbers numbers(String office, String account) {
        return desks.ofOffice(office)
                .get(
                        DeskNumbers.class,
                        "/api/offices/{office}/desk/numbers?officer={account}",
                        office,
                        account);
    }

    /// What is open at an office and those below it, soonest due first.
    ///
    /// @param due a day; empty for every day
    public Page<DeskEntry> open(String office, boolean late, String due, int page, int size) {
        Address address = new Address("/api/offices/{office}/open", office);
        address.ask("page", page).ask("size", size);
        address.askUnlessEmpty("overdue", late ? "true" : "").askUnlessEmpty("due", due);
        return client.page(DeskEntry.class, address.path(), address.variables());
    }

    public Forecast forecast(String office, int days) {
        return client.get(
                Forecast.class, "/api/offices/{office}/forecast?days={days}", office, days);
    }

    public Workload workload(String office) {
        return client.get(Workload.class, "/api/offices/{office}/workload", office);
    }

    /// Takes back what an office finished and nobody has taken over since.
    public Outcome<Intake.Ignored> recall(String code, String step, String reason, String key) {
        return client.post(
                Intake.Ignored.class,
                key,
                Map.of("reason", reason),
                "/api/dossiers/{code}/steps/{step}/recall",
                code,
                step);
    }

    /// Accepts several dossiers at once; each is answered for itself.
    public Outcome<Acceptances> acceptAll(String office, List<AtStep> items, String key) {
        return desks.ofOffice(office)
                .post(
                        Acceptances.class,
                        key,
                        Map.of("items", items),
                        "/api/offices/{office}/desk/acceptances",
                        office);
    }

    /// The journey; while nobody follows it, what the desks know of the dossier.
    public Journey journey(String code) {
        return desks.journey(code);
    }

    /// The journey as it was at a moment.
    public Journey journey(String code, Instant at) {
        return client.get(Journey.class, "/api/dossiers/{code}/journey?at={at}", code, at);
    }

    /// Tells what an officer decided about a step.
    ///
    /// @param action the last word of the address: `acceptance`, `return`, …
    public Outcome<Intake.Ignored> act(
            String code, String step, String action, StepOrder order, String key) {
        return desks.ofStep(code, step)
                .post(
                        Intake.Ignored.class,
                        key,
                        order,
                        "/api/dossiers/{code}/steps/{step}/{action}",
                        code,
                        step,
                        action);
    }

    /// Phiếu kiểm soát quá trình giải quyết hồ sơ, as PDF.
    public void controlSheet(String code, DocumentTarget target) {
        client.document(
                MediaType.APPLICATION_PDF, target, "/api/dossiers/{code}/control-sheet", code);
    }

    /// Phiếu chuyển hồ sơ giấy of one step, as PDF.
    public void routingSlip(String code, String step, DocumentTarget target) {
        client.document(
                MediaType.APPLICATION_PDF,
                target,
                "/api/dossiers/{code}/steps/{step}/routing-slip",
                code,
                step);
    }

    /// Sổ theo dõi hồ sơ of an office, as PDF.
    ///
    /// @param to the last day that is in it
    public void register(String office, LocalDate from, LocalDate to, DocumentTarget target) {
        client.document(
                MediaType.APPLICATION_PDF,
                target,
                "/api/offices/{office}/register?from={from}&to={to}",
                office,
                from,
                to);
    }

    /// What the citizen may know; an unknown code and a wrong pin look the same.
    public Tracking tracking(String code, String pin) {
        return client.opening(pin).get(Tracking.class, "/public/dossiers/{code}", code);
    }

    /// What is to be seen of a desk; an empty text asks for everything.
    ///
    /// @param officer account of the officer who works on it
    /// @param attention one kind of flag
    /// @param overdue `true` for the late ones only
    /// @param due only what falls due on that day
    public record Wanted(
            String state,
            String officer,
            String attention,
            String overdue,
            String due,
            String words) {}

    /// How much of each kind lies at a desk.
    ///
    /// @param mine what one officer works on
    public record DeskNumbers(
            long offered,
            long held,
            long suspended,
            long parked,
            long late,
            long dueToday,
            long mine) {}

    /// How much is open at an office and those below it, and when it falls due.
    ///
    /// @param levelsAway levels whose numbers are missing
    public record Forecast(long open, long late, List<DueDay> days, List<String> levelsAway) {
        public Forecast {
            days = Lists.orEmpty(days);
            levelsAway = Lists.orEmpty(levelsAway);
        }
    }

    /// What falls due on a day and is not late yet.
    public record DueDay(LocalDate date, long due) {}

    /// Who of an office has how much in hand.
    ///
    /// @param unaccepted what is nobody's yet
    public record Workload(@Nullable Load unaccepted, List<Load> officers) {
        public Workload {
            officers = Lists.orEmpty(officers);
        }
    }

    /// One officer's part.
    ///
    /// @param finished7 finished within the last 7 days
    public record Load(
            @Nullable String officer,
            long held,
            long suspended,
            long late,
            long dueToday,
            long dueThisWeek,
            long finished7,
            long finished30) {}

    /// A dossier on a desk.
    ///
    /// @param office absent where the list is of one office
    /// @param fromActor account of the officer who handed it over
    /// @param officer account of the officer who works on it
    /// @param receiveBy the end of the time for receiving it
    /// @param workingMinutesLeft until it is due, negative after that; absent while the clock
    ///   stands still
    /// @param attention why a leader should look at it, as words of the service
    public record DeskEntry(
            String code,
            @Nullable Named procedure,
            @Nullable String procedureName,
            @Nullable String step,
            @JsonAlias("name") @Nullable String stepName,
            @Nullable Named office,
            @Nullable Named fromOffice,
            @Nullable String fromActor,
            @Nullable String officer,
            @Nullable String state,
            @Nullable Instant offeredAt,
            @Nullable Instant receiveBy,
            @Nullable Instant acceptedAt,
            @Nullable String acceptedBy,
            @Nullable Instant examinedAt,
            @Nullable Instant dueAt,
            @Nullable Boolean late,
            @Nullable Long workingMinutesLeft,
            List<String> attention) {
        public DeskEntry {
            attention = Lists.orEmpty(attention);
        }
    }

    /// One step of one dossier.
    public record AtStep(String code, String step) {}

    /// What came of accepting several dossiers.
    public record Acceptances(List<Acceptance> items) {
        public Acceptances {
            items = Lists.orEmpty(items);
        }
    }

    /// What came of accepting one of them.
    ///
    /// @param detail why it was not accepted, or the whole problem instead
    public record Acceptance(
            String code,
            @Nullable String step,
            boolean ok,
            @Nullable String detail,
            @Nullable Problem problem) {

        /// Why it was not accepted; empty when it was.
        public String why() {
            if (detail != null) {
                return detail;
            }
            return problem == null ? "" : problem.sentence();
        }
    }

    /// The way of a dossier through the offices.
    ///
    /// @param formerSteps steps that the route had before it was changed
    /// @param intact whether the history is as it was written; absent when nobody says
    /// @param partial present when only the desks told it: no history, and what other desks did may
    ///   be missing
    public record Journey(
            String code,
            @Nullable Boolean partial,
            @Nullable Named procedure,
            @Nullable Integer status,
            @Nullable String statusName,
            @Nullable String procedureName,
            @Nullable Instant originalDueAt,
            @Nullable Instant dueAt,
            List<Named> holders,
            List<JourneyStep> steps,
            List<JourneyStep> formerSteps,
            List<HistoryEntry> history,
            @Nullable Boolean intact) {
        public Journey {
            holders = Lists.orEmpty(holders);
            steps = Lists.orEmpty(steps);
            formerSteps = Lists.orEmpty(formerSteps);
            history = Lists.orEmpty(history);
        }

        /// A step's name on this dossier's own route; the step itself when the route does not name
        /// it.
        public @Nullable String nameOf(@Nullable String step) {
            return Stream.concat(steps.stream(), formerSteps.stream())
                    .filter(one -> one.name() != null && Objects.equals(one.step(), step))
                    .map(JourneyStep::name)
                    .findFirst()
                    .orElse(step);
        }
    }

    /// One step of the way.
    ///
    /// @param step absent in what citizens see
    /// @param visit how often the dossier has come to this step
    /// @param after the steps before it; absent when the service does not say
    /// @param officer account of the officer who works on it
    /// @param examinedAt when the desk found the dossier eligible
    /// @param workingMinutes what the office used of its working time
    public record JourneyStep(
            @Nullable String step,
            @Nullable Integer visit,
            @Nullable String name,
            @Nullable Named office,
            @Nullable String level,
            @Nullable List<String> after,
            @Nullable String state,
            @Nullable Instant offeredAt,
            @Nullable Instant acceptedAt,
            @Nullable String officer,
            @Nullable Instant examinedAt,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            @Nullable Long workingMinutes,
            @Nullable Boolean late,
            @Nullable List<PastVisit> earlierVisits) {

        /// The visits that are over, oldest first.
        public List<PastVisit> pastVisits() {
            return earlierVisits == null ? List.of() : earlierVisits;
        }
    }

    /// A visit at a step that came to nothing or was done again.
    public record PastVisit(
            @Nullable String state,
            @Nullable Instant offeredAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable Long workingMinutes) {}

    /// One fact of the history.
    public record HistoryEntry(
            @Nullable Instant at,
            @Nullable String type,
            @Nullable String actor,
            @Nullable Named office,
            @Nullable String step,
            @Nullable String reason) {}

    /// What an officer decides about a step; what does not belong to the action stays out of the
    /// JSON.
    ///
    /// @param toStep the step that a returned dossier goes back to; absent for the one before
    /// @param visit the visit that the officer saw; absent for the latest
    /// @param override asks for papers a second time
    /// @param officer account of the officer whom the step is given to
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record StepOrder(
            @Nullable String reason,
            @Nullable String note,
            @Nullable String ground,
            @Nullable String legalBasis,
            @Nullable String toStep,
            @Nullable Integer visit,
            @Nullable Boolean override,
            @Nullable String officer) {}

    /// What the citizen sees.
    ///
    /// @param counter where it was handed in; absent when the service does not say
    /// @param stays every coming to an office, in its order
    /// @param suspensions every time that the clock stood still, in their order
    public record Tracking(
            String code,
            @Nullable Integer status,
            @Nullable String statusName,
            @Nullable Named procedure,
            @Nullable String procedureName,
            @JsonAlias({"currentOffices", "holders"})
                    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    List<Named> currentOffice,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant originalDueAt,
            @Nullable Counter counter,
            @JsonAlias("stepsDone") List<JourneyStep> steps,
            List<Stay> stays,
            List<Stop> suspensions) {
        public Tracking {
            currentOffice = Lists.orEmpty(currentOffice);
            steps = Lists.orEmpty(steps);
            stays = Lists.orEmpty(stays);
            suspensions = Lists.orEmpty(suspensions);
        }

        /// Whether the promised date is another one than the receipt says.
        public boolean isMoved() {
            return originalDueAt != null && !originalDueAt.equals(dueAt);
        }

        /// Since when the clock stands still; absent while it runs.
        public @Nullable Instant stoppedSince() {
            return suspensions.stream()
                    .filter(stop -> stop.until() == null)
                    .map(Stop::since)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /// The office that took a dossier in, and how it is reached.
    public record Counter(@Nullable String name, @Nullable String phone, @Nullable String email) {}

    /// One coming of a dossier to an office.
    ///
    /// @param name of the step
    /// @param state OFFERED, HELD or SUSPENDED while it is there, else how it ended
    /// @param endedAt absent while it is there
    public record Stay(
            @Nullable String name,
            @Nullable Named office,
            @Nullable String state,
            @Nullable Instant offeredAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt) {}

    /// The clock stood still, or does.
    ///
    /// @param until absent while it stands
    public record Stop(
            @Nullable String ground,
            @Nullable Named office,
            @Nullable Instant since,
            @Nullable Instant until) {}
}
