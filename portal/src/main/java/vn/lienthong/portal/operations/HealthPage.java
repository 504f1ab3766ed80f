package vn.lienthong.portal.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.portal.bus.BusWatch;

/// Whether all is well, on one page that keeps itself current.
@Controller
class HealthPage {
    /// How often a browser without scripts loads the page anew.
    static final int EVERY_SECONDS = 15;

    private final ServiceChecks services;
    private final BusChecks busChecks;
    private final BusWatch bus;

    HealthPage(ServiceChecks services, BusChecks busChecks, BusWatch bus) {
        this.services = services;
        this.busChecks = busChecks;
        this.bus = bus;
    }

    /// Some checks under a heading of the texts (`health.group.<name>`).
    record Group(String name, List<Check> checks) {}

    @GetMapping("/van-hanh")
    String show(Model model) {
        List<Check> work = new ArrayList<>(services.parked());
        work.add(services.deadlines());
        work.add(services.outbox());
        work.add(services.messages());
        work.add(services.carriers());
        List<Group> groups =
                List.of(
                        new Group("services", services.services()),
                        new Group("bus", busChecks.of(bus.seen())),
                        new Group("work", work));
        List<Check> troubles =
                groups.stream()
                        .flatMap(group -> group.checks().stream())
                        .filter(Check::isTrouble)
                        .toList();
        model.addAttribute("groups", groups);
        model.addAttribute("troubles", troubles);
        model.addAttribute(
                "urgent", troubles.stream().anyMatch(check -> check.level() == Check.Level.LATE));
        // What is measured is the machines, whatever the business clock says.
        model.addAttribute("measuredAt", Instant.now());
        model.addAttribute("refresh", EVERY_SECONDS);
        return "operations/health";
    }
}
