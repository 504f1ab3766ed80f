package vn.lienthong.routing.paper.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.printing.forms.FormSet;
import vn.lienthong.printing.forms.Letterhead;
import vn.lienthong.printing.forms.RegisterForm;
import vn.lienthong.printing.forms.RegisterForm.Entry;
import vn.lienthong.routing.journey.domain.JourneyState;
import vn.lienthong.routing.paper.domain.Ending;
import vn.lienthong.routing.paper.domain.Papers;
import vn.lienthong.routing.paper.domain.Registration;
import vn.lienthong.routing.paper.domain.Stop;
import vn.lienthong.routing.paper.store.PaperFinder;

/// Fills the register from what was recorded. Routing knows no applicant: names are
/// intake-service's to tell, and left to be filled in by hand while it does not; so is how the
/// result is collected.
@Component
class Registers {

    /// More lines than this are printed period by period.
    static final int MOST = 1000;

    private static final Applicants.Named NOBODY = new Applicants.Named("", "");

    private final PaperFinder finder;
    private final Aggregates<JourneyState> journeys;
    private final Offices offices;
    private final PaperViews views;
    private final Applicants applicants;
    private final Clock clock;

    Registers(
            PaperFinder finder,
            Aggregates<JourneyState> journeys,
            Offices offices,
            PaperViews views,
            Applicants applicants,
            Clock clock) {
        this.finder = finder;
        this.journeys = journeys;
        this.offices = offices;
        this.views = views;
        this.applicants = applicants;
        this.clock = clock;
    }

    /// What a counter received from the first day to the last.
    ///
    /// @param authorization the caller's token, as it came
    /// @throws Problem 422 when it is more than can be printed at once
    RegisterForm of(
            Office office, LocalDate from, LocalDate to, ZoneId zone, String authorization) {
        Instant first = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        List<Papers> received = finder.received(office.code(), first, end, MOST + 1);
        if (received.size() > MOST) {
            throw Problem.unprocessable("paper.register.long", MOST);
        }
        List<String> codes = received.stream().map(Papers::code).toList();
        Map<String, JourneyState> known = journeys.findAll(codes);
        Map<String, Applicants.Named> names = applicants.of(office.code(), codes, authorization);
        List<Entry> entries = new ArrayList<>();
        received.forEach(papers ->
                entries.add(
                        entry(
                                papers,
                                known.get(papers.code()),
                                names.getOrDefault(papers.code(), NOBODY))));
        return new RegisterForm(
                FormSet.CURRENT,
                new Letterhead(
                        offices.superiorOf(office.code()).map(Office::name).orElse(""),
                        office.name(),
                        "",
                        office.place()),
                clock.instant(),
                office.name(),
                from,
                to,
                entries);
    }

    private Entry entry(Papers papers, @Nullable JourneyState journey, Applicants.Named applicant) {
        Registration registration = papers.registration();
        return new Entry(
                papers.code(),
                registration.procedureName(),
                applicant.name(),
                applicant.contact(),
                views.officeName(lead(papers)),
                registration.at(),
                registration.dueAt(),
                newDueAt(journey, registration.dueAt()).orElse(null),
                papers.returnedAt(),
                "",
                note(papers.ending()));
    }

    /// The lead office; without one, the receiving counter.
    private static String lead(Papers papers) {
        return Optional.ofNullable(papers.registration().lead())
                .flatMap(papers::stop)
                .map(Stop::office)
                .orElse(papers.counter());
    }

    private static Optional<Instant> newDueAt(@Nullable JourneyState journey, Instant dueAt) {
        return Optional.ofNullable(journey)
                .map(one -> one.course().promise().dueAt())
                .filter(now -> !now.equals(dueAt));
    }

    private static String note(@Nullable Ending ending) {
        return ending == null
                ? ""
                : switch (ending.kind()) {
                    case PROCESSED -> "";
                    case REJECTED -> "Trả lại hồ sơ";
                    case WITHDRAWN -> "Rút hồ sơ";
                };
    }
}
