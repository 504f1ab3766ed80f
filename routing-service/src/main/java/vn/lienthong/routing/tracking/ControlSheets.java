package vn.lienthong.routing.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.printing.forms.ControlSheetForm;
import vn.lienthong.printing.forms.ControlSheetForm.Handover;
import vn.lienthong.printing.forms.ControlSheetForm.Result;
import vn.lienthong.printing.forms.FormSet;
import vn.lienthong.printing.forms.Letterhead;
import vn.lienthong.routing.journey.domain.Course;
import vn.lienthong.routing.journey.domain.Fact;
import vn.lienthong.routing.journey.domain.HistoryEntry;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.Leg;
import vn.lienthong.routing.journey.domain.Receipt;
import vn.lienthong.routing.journey.domain.Visit;

/// Fills the control sheet from the recorded trace: a line for every handover that was taken.
@Component
class ControlSheets {

    private record Taken(Leg leg, Visit visit, Instant at) {}

    private final JourneyViews journeys;
    private final Offices offices;

    ControlSheets(JourneyViews journeys, Offices offices) {
        this.journeys = journeys;
        this.offices = offices;
    }

    ControlSheetForm of(Standing standing) {
        Course course = standing.course();
        Receipt receipt = course.receipt();
        String lead = leadOffice(course);
        return new ControlSheetForm(
                FormSet.CURRENT,
                letterhead(receipt),
                standing.now(),
                receipt.code(),
                journeys.officeName(lead),
                course.legs().stream()
                        .map(leg -> leg.plan().office())
                        .filter(office -> !office.equals(lead))
                        .distinct()
                        .map(journeys::officeName)
                        .toList(),
                receipt.at(),
                course.promise().dueAt(),
                handovers(standing),
                course.history().entries().getLast().hash());
    }

    private Letterhead letterhead(Receipt receipt) {
        String superior = offices.superiorOf(receipt.office()).map(Office::name).orElse("");
        String number = receipt.code().substring(receipt.code().lastIndexOf('-') + 1);
        return new Letterhead(
                superior,
                journeys.officeName(receipt.office()),
                number + "/PKS",
                offices.find(receipt.office()).map(Office::place).orElse(""));
    }

    private String leadOffice(Course course) {
        Receipt receipt = course.receipt();
        return Optional.ofNullable(receipt.lead())
                .flatMap(course::leg)
                .map(leg -> leg.plan().office())
                .orElse(receipt.office());
    }

    private List<Handover> handovers(Standing standing) {
        Course course = standing.course();
        List<Handover> lines = new ArrayList<>();
        course.everyLeg()
                .flatMap(leg -> leg.visits().stream().flatMap(visit -> taken(leg, visit).stream()))
                .sorted(Comparator.comparing(Taken::at))
                .forEach(taken -> lines.add(line(standing, taken)));
        if (standing.state() instanceof Processed processed) {
            lines.add(lastLine(standing, processed.at()));
        }
        return lines;
    }

    private static Optional<Taken> taken(Leg leg, Visit visit) {
        return Optional.ofNullable(visit.acceptedAt()).map(at -> new Taken(leg, visit, at));
    }

    private Handover line(Standing standing, Taken taken) {
        Visit visit = taken.visit();
        return new Handover(
                journeys.officeName(visit.fromOffice()),
                journeys.officeName(visit.office()),
                taken.at(),
                giver(standing.course(), visit.fromOffice(), visit.offeredAt()),
                Objects.requireNonNullElse(visit.acceptedBy(), ""),
                resultOf(standing, visit.fromOffice(), visit.offeredAt()),
                taken.leg().plan().name());
    }

    private Handover lastLine(Standing standing, Instant at) {
        Course course = standing.course();
        String from =
                course.history().entries().stream()
                        .map(HistoryEntry::fact)
                        .filter(fact -> fact.at().equals(at))
                        .map(Fact::office)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(course.receipt().office());
        return new Handover(
                journeys.officeName(from),
                journeys.officeName(course.receipt().office()),
                at,
                giver(course, from, at),
                "",
                resultOf(standing, from, at),
                "");
    }

    /// The officer of the giving office who made the handover necessary.
    private static String giver(Course course, String office, Instant at) {
        return course.history().entries().stream()
                .map(HistoryEntry::fact)
                .filter(fact -> fact.at().equals(at) && office.equals(fact.office()))
                .map(Fact::actor)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /// How the giving office kept its time with what it finished at that moment.
    private static Result resultOf(Standing standing, String office, Instant at) {
        return standing.course()
                .everyLeg()
                .flatMap(leg -> leg.visits().stream())
                .filter(visit -> visit.office().equals(office))
                .filter(visit -> visit.acceptedAt() != null && at.equals(visit.endedAt()))
                .findFirst()
                .map(visit -> result(standing, visit.dueAt(), visit.endedAt()))
                .orElse(Result.NOT_MEASURED);
    }

    private static Result result(Standing standing, Instant dueAt, @Nullable Instant endedAt) {
        if (endedAt == null) {
            return Result.NOT_MEASURED;
        }
        if (endedAt.isAfter(dueAt)) {
            return Result.LATE;
        }
        return day(standing, endedAt).isBefore(day(standing, dueAt))
                ? Result.EARLY
                : Result.ON_TIME;
    }

    private static LocalDate day(Standing standing, Instant at) {
        return at.atZone(standing.calendar().zone()).toLocalDate();
    }
}
