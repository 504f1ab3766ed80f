package vn.lienthong.routing.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.catalogue.Calendars;
import vn.lienthong.routing.journey.domain.Course;
import vn.lienthong.routing.journey.domain.Custody;
import vn.lienthong.routing.journey.domain.JourneyState;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Rejected;
import vn.lienthong.routing.journey.domain.JourneyState.ResultReturned;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;
import vn.lienthong.routing.journey.domain.JourneyState.Withdrawn;
import vn.lienthong.routing.journey.domain.Leg;
import vn.lienthong.routing.journey.domain.Receipt;
import vn.lienthong.routing.journey.domain.Visit;
import vn.lienthong.routing.tracking.JourneyView.Holder;
import vn.lienthong.routing.tracking.JourneyView.PastVisit;
import vn.lienthong.routing.tracking.JourneyView.Step;

/// Looks journeys up and tells them as views.
@Component
class JourneyViews {

    private final Aggregates<JourneyState> journeys;
    private final Offices offices;
    private final Calendars calendars;
    private final Guard guard;
    private final Clock clock;

    JourneyViews(
            Aggregates<JourneyState> journeys,
            Offices offices,
            Calendars calendars,
            Guard guard,
            Clock clock) {
        this.journeys = journeys;
        this.offices = offices;
        this.calendars = calendars;
        this.guard = guard;
        this.clock = clock;
    }

    Optional<Standing> find(String code) {
        return journeys.find(code)
                .map(state ->
                        new Standing(
                                state,
                                calendars.of(state.course().receipt().calendar()),
                                clock.instant()));
    }

    /// The journey, for an officer at or above one of the offices that it passes through.
    ///
    /// @throws Problem 404 for an unknown dossier, 403 for one out of reach
    Standing get(Caller caller, String code) {
        Standing standing =
                find(code).orElseThrow(() -> Problem.notFound("tracking.unknown", code));
        Course course = standing.course();
        Stream<String> passed =
                Stream.concat(
                        Stream.of(course.receipt().office()),
                        course.everyLeg().flatMap(JourneyViews::offices));
        if (passed.noneMatch(office -> guard.reaches(caller, office))) {
            throw Problem.forbidden("tracking.outside-reach");
        }
        return standing;
    }

    /// The journey as it was, seen then, for an officer who may see it now.
    ///
    /// @param at RFC 3339; in a query string the plus of an offset may have become a space
    /// @throws Problem 400 when that is no past instant, 404 also before the receipt
    Standing get(Caller caller, String code, String at) {
        Standing now = get(caller, code);
        Instant then = instant(at);
        if (then.isAfter(now.now())) {
            throw Problem.badRequest("tracking.at-future").error("at", "tracking.at-future");
        }
        return now.state()
                .asOf(then)
                .map(state -> new Standing(state, now.calendar(), then))
                .orElseThrow(() -> Problem.notFound("tracking.at-before", code));
    }

    private static Instant instant(String at) {
        try {
            return OffsetDateTime.parse(at.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException _) {
            throw Problem.badRequest("tracking.at").error("at", "tracking.at");
        }
    }

    private static Stream<String> offices(Leg leg) {
        return Stream.concat(
                Stream.of(leg.plan().office()), leg.visits().stream().map(Visit::office));
    }

    String officeName(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }

    JourneyView view(Standing standing) {
        Course course = standing.course();
        Receipt receipt = course.receipt();
        DossierStatus status = standing.state().status();
        return new JourneyView(
                receipt.code(),
                receipt.procedure(),
                receipt.procedureVersion(),
                receipt.procedureName(),
                receipt.field(),
                status.number(),
                status.vietnameseName(),
                receipt.office(),
                receipt.at(),
                receipt.dueAt(),
                course.promise().dueAt(),
                standing.isLate(),
                receipt.lead(),
                holders(standing),
                course.legs().stream().map(leg -> step(standing, leg)).toList(),
                course.past().legs().stream().map(leg -> step(standing, leg)).toList(),
                course.history().entries().stream().map(JourneyView.Entry::of).toList(),
                course.history().verify().isEmpty());
    }

    List<Holder> holders(Standing standing) {
        String counter = standing.course().receipt().office();
        return switch (standing.state()) {
            case UnderWay _ -> atDesks(standing);
            case Suspended _ -> atDesks(standing);
            case Processed at ->
                    List.of(new Holder(counter, officeName(counter), null, "RESULT", at.at()));
            case Rejected at ->
                    List.of(new Holder(counter, officeName(counter), null, "REJECTED", at.at()));
            case Withdrawn _ -> List.of();
            case ResultReturned _ -> List.of();
        };
    }

    private List<Holder> atDesks(Standing standing) {
        return standing.course().legs().stream()
                .flatMap(leg -> leg.open().map(visit -> holder(standing, leg, visit)).stream())
                .toList();
    }

    private Holder holder(Standing standing, Leg leg, Visit visit) {
        String office = visit.office();
        Instant acceptedAt = visit.acceptedAt();
        return new Holder(
                office,
                officeName(office),
                leg.plan().step(),
                standing.word(leg),
                acceptedAt == null ? visit.offeredAt() : acceptedAt);
    }

    private Step step(Standing standing, Leg leg) {
        // What is to be done again waits like what was never done; its visit is an earlier one.
        Visit visit = leg.latest().filter(one -> one.custody() != Custody.TO_REDO).orElse(null);
        String office = visit == null ? leg.plan().office() : visit.office();
        return new Step(
                leg.plan().step(),
                leg.plan().name(),
                office,
                officeName(office),
                leg.plan().level(),
                leg.plan().limit(),
                leg.plan().after(),
                visit == null ? null : visit.number(),
                standing.word(leg),
                visit == null ? null : visit.offeredAt(),
                visit == null ? null : visit.acceptedAt(),
                visit == null ? leg.plan().dueAt() : visit.dueAt(),
                visit == null ? null : completedAt(visit),
                visit == null ? null : visit.work().officer().orElse(null),
                visit == null ? null : visit.work().examinedAt(),
                visit == null ? null : standing.workingMinutes(leg, visit),
                visit != null && standing.isLate(visit),
                leg.visits().stream()
                        .filter(one -> visit == null || one.number() < visit.number())
                        .map(one -> past(standing, leg, one))
                        .toList());
    }

    private static @Nullable Instant completedAt(Visit visit) {
        return visit.custody() == Custody.DONE ? visit.endedAt() : null;
    }

    private static PastVisit past(Standing standing, Leg leg, Visit visit) {
        return new PastVisit(
                visit.number(),
                visit.office(),
                visit.custody().name(),
                visit.offeredAt(),
                visit.acceptedAt(),
                visit.dueAt(),
                visit.endedAt(),
                standing.workingMinutes(leg, visit),
                standing.isLate(visit));
    }
}
