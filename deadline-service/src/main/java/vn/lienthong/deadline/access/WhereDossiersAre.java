package vn.lienthong.deadline.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Leg;
import vn.lienthong.kit.access.Standing;
import vn.lienthong.kit.access.Standing.Turn;
import vn.lienthong.kit.access.Standing.When;
import vn.lienthong.kit.access.Whereabouts;
import vn.lienthong.kit.aggregate.Aggregates;

/// Deadlines know which steps run and which have run, by their clocks.
@Component
class WhereDossiersAre implements Whereabouts {

    private final Aggregates<Deadlines> deadlines;
    private final Offices offices;

    WhereDossiersAre(Aggregates<Deadlines> deadlines, Offices offices) {
        this.deadlines = deadlines;
        this.offices = offices;
    }

    @Override
    public Map<String, Standing> of(Collection<String> subjects) {
        Map<String, Standing> standings = new HashMap<>();
        deadlines.findAll(subjects).forEach((code, one) -> standings.put(code, standing(one)));
        return standings;
    }

    private static Standing standing(Deadlines deadlines) {
        return new Standing(
                deadlines.receipt().office(),
                Stream.concat(
                                deadlines.legs().stream().map(leg -> turn(deadlines, leg)),
                                deadlines.receipt().plan().stream().map(WhereDossiersAre::planned))
                        .toList());
    }

    private static Turn turn(Deadlines deadlines, Leg leg) {
        return new Turn(
                leg.office(),
                leg.step(),
                deadlines.openLegs().contains(leg) ? When.NOW : When.BEFORE);
    }

    private static Turn planned(PlannedStep step) {
        return new Turn(step.office(), step.step(), When.PLANNED);
    }

    @Override
    public Offices offices() {
        return offices;
    }
}
