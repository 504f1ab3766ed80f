package vn.lienthong.contracts.event;

import java.time.Instant;

/// The dossier leaves a desk that had not finished with it, because an earlier step is done again
/// or another plan does not have the step there (thu hồi việc đã giao). Published by whoever
/// offered the step, where he offered it, so that it never comes before the offer.
///
/// @param at when that happened which called it off
/// @param visit of the offer
/// @param level of the desk, as in the offer
public record StepCalledOff(
        String code, Instant at, String step, int visit, String office, String level)
        implements DossierEvent {}
