package vn.lienthong.routing.paper.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.printing.QrCode;
import vn.lienthong.printing.forms.FormSet;
import vn.lienthong.printing.forms.Letterhead;
import vn.lienthong.printing.forms.RoutingSlipForm;
import vn.lienthong.printing.forms.RoutingSlipForm.Hand;
import vn.lienthong.printing.forms.SubmittedPaper;
import vn.lienthong.routing.catalogue.Procedures;
import vn.lienthong.routing.paper.domain.Direction;
import vn.lienthong.routing.paper.domain.Papers;
import vn.lienthong.routing.paper.domain.Registration;
import vn.lienthong.routing.paper.domain.Scan;
import vn.lienthong.routing.paper.domain.SlipText;
import vn.lienthong.routing.paper.domain.Stop;
import vn.lienthong.routing.paper.domain.Whereabouts.AtOffice;
import vn.lienthong.routing.paper.domain.Whereabouts.NoPaper;
import vn.lienthong.routing.paper.domain.Whereabouts.OnTheWay;

/// Fills the routing slip that goes with the papers. Routing knows which papers the procedure asks
/// for, not which were handed in: they are there to be ticked off.
@Component
class RoutingSlips {

    private static final String HOME = "Trả hồ sơ, kết quả về nơi tiếp nhận";

    private final Offices offices;
    private final Procedures procedures;
    private final PaperViews views;
    private final Clock clock;

    RoutingSlips(Offices offices, Procedures procedures, PaperViews views, Clock clock) {
        this.offices = offices;
        this.procedures = procedures;
        this.views = views;
        this.clock = clock;
    }

    /// The slip to an office of the route.
    RoutingSlipForm to(Papers papers, Stop stop) {
        return slip(papers, stop, stop.office(), papers.latestVisit(stop.step()));
    }

    /// The slip back to the receiving counter.
    RoutingSlipForm home(Papers papers) {
        return slip(papers, null, papers.counter(), 0);
    }

    private RoutingSlipForm slip(Papers papers, @Nullable Stop stop, String toOffice, int visit) {
        Registration registration = papers.registration();
        String step = stop == null ? null : stop.step();
        Optional<Scan> given = last(papers, Direction.OUT, step, visit);
        Optional<Scan> taken =
                last(papers, Direction.IN, step, visit)
                        .filter(scan ->
                                given.map(out -> !scan.at().isBefore(out.at())).orElse(true));
        String from = given.map(Scan::office).orElseGet(() -> place(papers));
        return new RoutingSlipForm(
                FormSet.CURRENT,
                letterhead(from, papers.code()),
                clock.instant(),
                papers.code(),
                registration.procedureName(),
                views.officeName(from),
                views.officeName(toOffice),
                stop == null ? HOME : stop.name(),
                stop == null ? "" : Wording.limit(stop.limit()),
                stop == null ? null : stop.dueAt(),
                registration.dueAt(),
                visit,
                checklist(registration),
                given.map(RoutingSlips::hand).orElse(null),
                taken.map(RoutingSlips::hand).orElse(null),
                new QrCode(new SlipText(papers.code(), step, visit).text()));
    }

    private static Optional<Scan> last(
            Papers papers, Direction direction, @Nullable String step, int visit) {
        return papers.scans().reversed().stream()
                .filter(scan -> scan.direction() == direction)
                .filter(scan -> Objects.equals(scan.step(), step) && scan.visit() == visit)
                .findFirst();
    }

    private static String place(Papers papers) {
        return switch (papers.whereabouts()) {
            case AtOffice at -> at.office();
            case OnTheWay way -> way.from();
            case NoPaper _ -> papers.counter();
        };
    }

    private static Hand hand(Scan scan) {
        return new Hand(scan.actor(), scan.at());
    }

    private List<SubmittedPaper> checklist(Registration registration) {
        return procedures.papers(registration.procedure(), registration.at()).stream()
                .map(paper ->
                        new SubmittedPaper(
                                paper.name(), Math.max(1, paper.copies()), paper.original()))
                .toList();
    }

    private Letterhead letterhead(String office, String code) {
        String superior = offices.superiorOf(office).map(Office::name).orElse("");
        String number = code.substring(code.lastIndexOf('-') + 1);
        return new Letterhead(
                superior,
                views.officeName(office),
                number + "/PC",
                offices.find(office).map(Office::place).orElse(""));
    }
}
