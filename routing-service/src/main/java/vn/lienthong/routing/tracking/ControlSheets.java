package vn.lienthong.routing.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.printing.VietnameseDates;
import vn.lienthong.printing.forms.ControlSheetForm;
import vn.lienthong.printing.forms.ControlSheetForm.Handover;
import vn.lienthong.printing.forms.ControlSheetForm.Result;
import vn.lienthong.printing.forms.FormSet;
import vn.lienthong.printing.forms.Letterhead;
import vn.lienthong.routing.journey.domain.Course;
import vn.lienthong.routing.journey.domain.Fact;
import vn.lienthong.routing.journey.domain.HistoryEntry;
import vn.lienthong.routing.journey.domain.Leg;
import vn.lienthong.routing.journey.domain.Receipt;
import vn.lienthong.routing.journey.domain.Visit;
import vn.lienthong.routing.paper.domain.Papers;
import vn.lienthong.routing.paper.domain.Scan;

/// Fills the control sheet from the recorded trace: a line for every handover that was taken, and
/// in the remarks how the papers changed hands.
@Component
class ControlSheets {

    private static final String PROCESSED = "dossier.processed";

    private record Taken(Leg leg, Visit visit, Instant at) {}

    private final JourneyViews journeys;
    private final Offices offices;
    private final Aggregates<Papers> papers;

    ControlSheets(JourneyViews journeys, Offices offices, Aggregates<Papers> papers) {
        this.journeys = journeys;
        this.offices = offices;
        this.papers = papers;
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
        List<Scan> scans =
                papers.find(course.receipt().code()).map(Papers::scans).orElse(List.of());
        List<Handover> lines = new ArrayList<>();
        course.everyLeg()
                .flatMap(leg -> leg.visits().stream().flatMap(visit -> taken(leg, visit).stream()))
                .sorted(Comparator.comparing(Taken::at))
                .forEach(taken -> lines.add(line(standing, taken, scans)));
        processedAt(course).ifPresent(at -> lines.add(lastLine(standing, at, scans)));
        return lines;
    }

    private static Optional<Taken> taken(Leg leg, Visit visit) {
        return Optional.ofNullable(visit.acceptedAt()).map(at -> new Taken(leg, visit, at));
    }

    /// When the result came back to the counter; it stays on the sheet when it is handed out.
    private static Optional<Instant> processedAt(Course course) {
        return course.history().entries().stream()
                .map(HistoryEntry::fact)
                .filter(fact -> fact.type().equals(PROCESSED))
                .map(Fact::at)
                .findFirst();
    }

    private Handover line(Standing standing, Taken taken, List<Scan> scans) {
        Visit visit = taken.visit();
        return new Handover(
                journeys.officeName(visit.fromOffice()),
                journeys.officeName(visit.office()),
                taken.at(),
                giver(standing.course(), visit.fromOffice(), visit.offeredAt()),
                Objects.requireNonNullElse(visit.acceptedBy(), ""),
                resultOf(standing, visit.fromOffice(), visit.offeredAt()),
                remark(
                        taken.leg().plan().name(),
                        scans,
                        taken.leg().plan().step(),
                        visit.number()));
    }

    private Handover lastLine(Standing standing, Instant at, List<Scan> scans) {
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
                remark("", scans, null, 0));
    }

    /// What is done there, and the scans at both ends of the paper handover.
    private static String remark(
            String content, List<Scan> scans, @Nullable String step, int visit) {
        Stream<String> ofPaper =
                scans.stream()
                        .filter(scan -> Objects.equals(scan.step(), step))
                        .filter(scan -> scan.visit() == visit)
                        .map(ControlSheets::remark);
        return Stream.concat(Stream.of(content), ofPaper)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String remark(Scan scan) {
        String side =
                switch (scan.direction()) {
                    case OUT -> "Giao giấy: ";
                    case IN -> "Nhận giấy: ";
                };
        return side + VietnameseDates.brief(scan.at()) + "\n(" + scan.actor() + ")";
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
