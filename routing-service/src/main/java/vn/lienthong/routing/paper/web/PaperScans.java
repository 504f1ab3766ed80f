package vn.lienthong.routing.paper.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.paper.domain.Handing;
import vn.lienthong.routing.paper.domain.Papers;
import vn.lienthong.routing.paper.domain.Refusal;
import vn.lienthong.routing.paper.domain.ScanOrder;
import vn.lienthong.routing.paper.domain.Verdict;
import vn.lienthong.routing.paper.domain.Whereabouts;
import vn.lienthong.routing.paper.domain.Whereabouts.AtOffice;
import vn.lienthong.routing.paper.domain.Whereabouts.NoPaper;
import vn.lienthong.routing.paper.domain.Whereabouts.OnTheWay;

/// Records scans on the stored papers.
@Component
class PaperScans {

    private final Aggregates<Papers> papers;
    private final PaperViews views;

    PaperScans(Aggregates<Papers> papers, PaperViews views) {
        this.papers = papers;
        this.views = views;
    }

    /// The papers as they stand afterwards.
    ///
    /// @throws Problem when the scan is refused
    Papers record(String code, ScanOrder order) {
        Verdict verdict = papers.change(code, found -> decided(Handing.decide(found, order)));
        return switch (verdict) {
            case Verdict.Accepted accepted -> accepted.next();
            case Verdict.Unchanged unchanged -> unchanged.papers();
            case Verdict.Refused refused -> throw problem(code, refused.why());
        };
    }

    private static Decided<Papers, Verdict> decided(Verdict verdict) {
        return new Decided<>(
                verdict instanceof Verdict.Accepted accepted
                        ? Outcome.changed(accepted.next(), List.of(accepted.event()))
                        : Outcome.unchanged(),
                verdict);
    }

    private Problem problem(String code, Refusal why) {
        return switch (why) {
            case Refusal.UnknownDossier _ -> Problem.notFound("paper.unknown", code);
            case Refusal.UnknownStep at ->
                    Problem.notFound("paper.unknown-step", code, at.step())
                            .error("step", "paper.unknown-step", code, at.step());
            case Refusal.PapersElsewhere at -> elsewhere(at.where());
            case Refusal.ThereAlready at ->
                    Problem.conflict(
                                    at.where().word(),
                                    "paper.there-already",
                                    views.officeName(at.office()))
                            .with("office", at.office());
            case Refusal.NotForThisOffice at ->
                    Problem.conflict(
                                    at.where().word(),
                                    "paper.not-for-this-office",
                                    views.officeName(at.expectedOffice()))
                            .with("office", at.expectedOffice());
            case Refusal.OldSlip at ->
                    Problem.conflict(at.where().word(), "paper.old-slip", at.visit(), at.latest());
        };
    }

    private Problem elsewhere(Whereabouts where) {
        return switch (where) {
            case AtOffice at ->
                    Problem.conflict(
                                    where.word(),
                                    "paper.elsewhere.AT_OFFICE",
                                    views.officeName(at.office()))
                            .with("office", at.office());
            case OnTheWay way ->
                    Problem.conflict(
                                    where.word(),
                                    "paper.elsewhere.ON_THE_WAY",
                                    views.officeName(way.from()),
                                    views.officeName(way.to()))
                            .with("office", way.to());
            case NoPaper _ -> Problem.conflict(where.word(), "paper.elsewhere.NONE");
        };
    }
}
