package vn.lienthong.routing.catalogue.domain;

import java.util.Map;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// What a desk must know of a procedure to act on it.
///
/// @param resumption what the end of a suspension does, where it is not the usual
public record ProcedureRules(Route route, Map<SuspensionGround, Resumption> resumption) {

    /// For a procedure that this deployment's catalogue does not have: nothing is known of its
    /// route, every suspension ends in the usual way.
    public static final ProcedureRules UNKNOWN = new ProcedureRules(new Route(Map.of()), Map.of());

    public ProcedureRules {
        resumption = Map.copyOf(resumption);
    }

    /// What the end of a suspension on this ground does to the limit.
    public Resumption resumptionAfter(SuspensionGround ground) {
        return resumption.getOrDefault(ground, ground.usualResumption());
    }
}
