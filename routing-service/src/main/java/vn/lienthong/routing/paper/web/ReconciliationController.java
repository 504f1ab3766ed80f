package vn.lienthong.routing.paper.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.paper.domain.Mismatch;
import vn.lienthong.routing.paper.domain.Papers;
import vn.lienthong.routing.paper.store.PaperFinder;
import vn.lienthong.routing.paper.store.PaperFinder.Found;

/// Where paper and program disagree, at an office and those below it, longest first.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
@RevealsNothing
class ReconciliationController {

    private final PaperFinder finder;
    private final Aggregates<Papers> papers;
    private final PaperViews views;
    private final Offices offices;
    private final Guard guard;
    private final Clock clock;

    ReconciliationController(
            PaperFinder finder,
            Aggregates<Papers> papers,
            PaperViews views,
            Offices offices,
            Guard guard,
            Clock clock) {
        this.finder = finder;
        this.papers = papers;
        this.views = views;
        this.offices = offices;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param kind one of [Mismatch]; all when left out
    @GetMapping("/api/offices/{office}/paper-reconciliation")
    Page<MismatchLine> mismatches(
            Caller caller,
            @PathVariable String office,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest paging = PageRequest.of(page, size);
        List<Mismatch> kinds = kinds(kind);
        if (offices.find(office).isEmpty()) {
            throw Problem.notFound("desk.unknown-office", office);
        }
        guard.reach(caller, office);
        List<String> below = offices.atAndBelow(office);
        Page<Found> found = paging.slice(finder.mismatches(below, kinds, clock.instant()));
        Map<String, Papers> shown =
                papers.findAll(found.items().stream().map(Found::code).collect(Collectors.toSet()));
        // What vanished between the two reads is left out of the page, not of the sum.
        return new Page<>(
                found.items().stream()
                        .<MismatchLine>mapMulti((one, out) -> {
                            Papers its = shown.get(one.code());
                            if (its != null) {
                                out.accept(views.line(its, one.watch()));
                            }
                        })
                        .toList(),
                found.total());
    }

    private static List<Mismatch> kinds(String kind) {
        List<Mismatch> chosen =
                Arrays.stream(Mismatch.values())
                        .filter(one -> kind.isEmpty() || one.name().equals(kind))
                        .toList();
        if (chosen.isEmpty()) {
            String all =
                    Arrays.stream(Mismatch.values())
                            .map(Mismatch::name)
                            .collect(Collectors.joining(", "));
            new FieldErrors().add("kind", "paper.kind", all).throwIfAny();
        }
        return chosen;
    }
}
