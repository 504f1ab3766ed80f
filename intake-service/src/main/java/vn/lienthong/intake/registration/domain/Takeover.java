package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// A dossier that other software began and that goes on here. Its number and its promise are kept:
/// the citizen holds them in print. Whether its papers are complete was decided when it was
/// received, and is not asked again.
///
/// @param admission what the counter had taken, at the time of that receipt
/// @param dueAt the promised date as it stands now
/// @param handedOn an office besides the counter has begun
public record Takeover(
        Admission admission,
        DossierState state,
        Instant dueAt,
        ImportedStanding standing,
        boolean handedOn) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// What a promise means that names a day off and no time.
    private static final LocalTime END_OF_A_DAY_OFF = LocalTime.of(23, 59);

    private static final String REASON_UNKNOWN = "Theo yêu cầu đã ghi ở phần mềm trước đây.";

    /// What comes of looking at it.
    public sealed interface Finding {

        /// It can go on.
        record Possible(Takeover takeover) implements Finding {}

        /// It cannot go on from what is said.
        ///
        /// @param shortcomings all of them, at least one
        record Impossible(List<Shortcoming> shortcomings) implements Finding {
            public Impossible {
                shortcomings = List.copyOf(shortcomings);
            }
        }
    }

    /// Examines everything.
    ///
    /// @param regulations in force when the dossier was received: it stays on its version
    /// @param officer who takes it over
    public static Finding examine(
            RegisterDossier wish,
            UnderWay underWay,
            Regulations regulations,
            Officer officer,
            Instant now) {
        List<Shortcoming> shortcomings = new ArrayList<>(dates(underWay, now));
        ended(underWay.status()).ifPresent(shortcomings::add);
        Optional<Procedure> procedure = regulations.procedure(wish.procedure());
        if (procedure.isEmpty()) {
            shortcomings.add(new Shortcoming.UnknownProcedure(wish.procedure()));
        }
        Optional<Office> office = regulations.offices().find(wish.office());
        if (office.isEmpty()) {
            shortcomings.add(new Shortcoming.UnknownOffice(wish.office()));
        }
        if (procedure.isEmpty() || office.isEmpty()) {
            return new Finding.Impossible(shortcomings);
        }
        Route route = Route.of(procedure.get(), office.get(), regulations.offices());
        Completeness papers = Completeness.of(procedure.get(), wish.documents());
        StepsTaken steps = stepsTaken(procedure.get(), underWay);
        shortcomings.addAll(ofTheRoute(route, papers, steps));
        if (!shortcomings.isEmpty()) {
            return new Finding.Impossible(shortcomings);
        }
        try {
            return new Finding.Possible(
                    new Reckoning(underWay, route, regulations.calendarOf(office.get()), steps, now)
                            .takeover(wish, papers.papers(), officer));
        } catch (YearNotLoaded e) {
            return new Finding.Impossible(List.of(new Shortcoming.YearNotLoaded(e.year())));
        }
    }

    /// Whether nothing is left to be done, and so nothing to go on with.
    public static Optional<Shortcoming> ended(DossierStatus status) {
        return switch (status) {
            case REFUSED_AT_INTAKE, WITHDRAWAL_ASKED_FOR, PROCESSING_STOPPED, RESULT_RETURNED ->
                    Optional.of(new Shortcoming.EndedBefore(status));
            case REGISTERED,
                    RECEIVED,
                    BEING_PROCESSED,
                    SUPPLEMENT_REQUIRED,
                    PAYMENT_REQUIRED,
                    PROCESSED ->
                    Optional.empty();
        };
    }

    private static List<Shortcoming> dates(UnderWay underWay, Instant now) {
        List<Shortcoming> shortcomings = new ArrayList<>();
        Instant received = underWay.receivedAt();
        if (received.isAfter(now)) {
            shortcomings.add(new Shortcoming.ReceivedLater());
        }
        Optional.ofNullable(underWay.dueAt())
                .filter(due -> received.isAfter(latest(due)))
                .map(_ -> new Shortcoming.DueBeforeReceipt("dueAt"))
                .ifPresent(shortcomings::add);
        Optional.ofNullable(underWay.originalDueAt())
                .filter(due -> received.isAfter(latest(due)))
                .map(_ -> new Shortcoming.DueBeforeReceipt("originalDueAt"))
                .ifPresent(shortcomings::add);
        Optional.ofNullable(underWay.suspendedSince())
                .flatMap(since -> suspension(underWay.status(), since, received, now))
                .ifPresent(shortcomings::add);
        return shortcomings;
    }

    /// A day may be promised on that day.
    private static Instant latest(Instant promised) {
        return isWholeDay(promised) ? promised.plus(1, ChronoUnit.DAYS) : promised;
    }

    private static boolean isWholeDay(Instant promised) {
        return promised.atZone(ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static Optional<Shortcoming> suspension(
            DossierStatus status, Instant since, Instant received, Instant now) {
        if (status == DossierStatus.RECEIVED || status == DossierStatus.PROCESSED) {
            return Optional.of(new Shortcoming.NothingToSuspend(status));
        }
        return since.isBefore(received) || since.isAfter(now)
                ? Optional.of(new Shortcoming.SuspendedOutside())
                : Optional.empty();
    }

    private static StepsTaken stepsTaken(Procedure procedure, UnderWay underWay) {
        return underWay.status() == DossierStatus.PROCESSED
                ? StepsTaken.all(procedure)
                : StepsTaken.of(procedure, underWay.steps(), underWay.doneSteps());
    }

    private static List<Shortcoming> ofTheRoute(
            Route route, Completeness papers, StepsTaken steps) {
        List<Shortcoming> shortcomings = new ArrayList<>();
        papers.shortcomings().stream()
                .filter(Shortcoming.UnknownPaper.class::isInstance)
                .forEach(shortcomings::add);
        if (!Admission.receives(route.receiving(), route.procedure())) {
            shortcomings.add(new Shortcoming.OfficeDoesNotReceive(route.receiving().name()));
        }
        shortcomings.addAll(route.gaps());
        shortcomings.addAll(steps.shortcomings());
        return shortcomings;
    }

    /// Works out what holds from now on.
    private record Reckoning(
            UnderWay underWay,
            Route route,
            WorkingCalendar calendar,
            StepsTaken steps,
            Instant now) {

        Takeover takeover(RegisterDossier wish, List<HandedInPaper> papers, Officer officer) {
            Instant dueAt =
                    promised(underWay.dueAt())
                            .orElseGet(() ->
                                    Promise.dueAt(
                                            route.procedure(), calendar, underWay.receivedAt()));
            List<PlannedStep> legs =
                    Promise.remaining(
                            route.procedure(),
                            calendar,
                            dueAt,
                            now,
                            Set.copyOf(steps.done()),
                            route::officeOf);
            ImportedStanding standing = standing();
            return new Takeover(
                    new Admission(
                            wish,
                            underWay.receivedAt(),
                            route.procedure(),
                            calendar.id(),
                            papers,
                            new Promise(promised(underWay.originalDueAt()).orElse(dueAt), legs)),
                    state(standing, legs, officer, wish.note()),
                    dueAt,
                    standing,
                    isHandedOn(legs));
        }

        private Optional<Instant> promised(@Nullable Instant at) {
            return Optional.ofNullable(at).map(this::wholeDay);
        }

        private Instant wholeDay(Instant promised) {
            if (!isWholeDay(promised)) {
                return promised;
            }
            LocalDate day = LocalDate.ofInstant(promised, ZONE);
            return calendar.isWorkingDay(day)
                    ? WorkingTime.closeOfDay(calendar, day)
                    : day.atTime(END_OF_A_DAY_OFF).atZone(ZONE).toInstant();
        }

        private ImportedStanding standing() {
            @Nullable SuspensionGround ground =
                    switch (underWay.status()) {
                        case SUPPLEMENT_REQUIRED -> SuspensionGround.SUPPLEMENT;
                        case PAYMENT_REQUIRED -> SuspensionGround.FINANCIAL_OBLIGATION;
                        case REGISTERED,
                                RECEIVED,
                                REFUSED_AT_INTAKE,
                                BEING_PROCESSED,
                                WITHDRAWAL_ASKED_FOR,
                                PROCESSING_STOPPED,
                                PROCESSED,
                                RESULT_RETURNED ->
                                underWay.suspendedSince() == null ? null : SuspensionGround.OTHER;
                    };
            return new ImportedStanding(
                    now,
                    steps.done(),
                    steps.held(),
                    ground,
                    // Unknown there: it stands still from now on.
                    ground == null
                            ? null
                            : Objects.requireNonNullElse(underWay.suspendedSince(), now));
        }

        private DossierState state(
                ImportedStanding standing,
                List<PlannedStep> legs,
                Officer officer,
                @Nullable String note) {
            if (underWay.status() == DossierStatus.PROCESSED) {
                return new DossierState.Processed();
            }
            return underWay.status() == DossierStatus.RECEIVED
                    ? new DossierState.Received()
                    : DossierState.handled(suspensions(standing, legs, officer, note));
        }

        /// One for all that is held: the first step's, as its office lets the clock run again.
        private List<Suspension> suspensions(
                ImportedStanding standing,
                List<PlannedStep> legs,
                Officer officer,
                @Nullable String note) {
            @Nullable SuspensionGround ground = standing.ground();
            if (ground == null) {
                return List.of();
            }
            PlannedStep at =
                    legs.stream()
                            .filter(leg -> steps.held().contains(leg.step()))
                            .findFirst()
                            .orElseThrow();
            return List.of(
                    new Suspension(
                            Objects.requireNonNull(standing.suspendedSince()),
                            at.step(),
                            1,
                            at.office(),
                            officer.account(),
                            ground,
                            Objects.requireNonNullElse(note, REASON_UNKNOWN),
                            null,
                            false));
        }

        private boolean isHandedOn(List<PlannedStep> legs) {
            boolean begun = underWay.status() != DossierStatus.RECEIVED;
            return legs.stream()
                    .filter(leg -> !leg.office().equals(route.receiving().code()))
                    .anyMatch(leg ->
                            steps.done().contains(leg.step())
                                    || (begun && steps.held().contains(leg.step())));
        }
    }
}
