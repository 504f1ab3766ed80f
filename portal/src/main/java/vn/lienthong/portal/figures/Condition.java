package vn.lienthong.portal.figures;

import java.time.Instant;
import vn.lienthong.portal.service.Conditions;
import vn.lienthong.portal.service.ParkedDossiers;

/// How a service is, and since when it has been so.
///
/// @param since when its process began or, where that is not told, when the portal saw it first
/// @param figures the last that it told, also while it is silent
/// @param firing how punctually it told deadlines in the last quarter of an hour
public record Condition(
        ParkedDossiers.Place place,
        Conditions.State state,
        Instant since,
        Figures figures,
        Firing firing) {}
