package vn.lienthong.routing.paper.domain;

import vn.lienthong.workingtime.Limit;

/// How long paper and program may differ.
///
/// @param acceptance from the papers' arrival to the electronic acceptance
/// @param handover from the electronic acceptance to the papers' arrival, and from one end of a
///   paper handover to the other
/// @param homecoming from the end of the dossier to the papers' return to the counter
public record Limits(Limit acceptance, HandoverLimit handover, Limit homecoming) {}
