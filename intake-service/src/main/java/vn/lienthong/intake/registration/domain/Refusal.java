package vn.lienthong.intake.registration.domain;

import java.util.List;
import vn.lienthong.contracts.DossierStatus;

/// Why the counter cannot do what was asked of it now.
public sealed interface Refusal {

    /// The status that stands against it.
    DossierStatus status();

    /// Papers are taken afterwards only when they were asked for.
    record NoSupplementRequired(DossierStatus status) implements Refusal {}

    /// They were handed in already; the office that asked has not gone on yet.
    record SupplementedAlready(DossierStatus status) implements Refusal {}

    /// There is a result already, or none will come.
    record NotWithdrawable(DossierStatus status) implements Refusal {}

    /// Nothing lies at the counter that could be handed over.
    record NothingToReturn(DossierStatus status) implements Refusal {}

    /// The dossier has come to an end in which nothing is owed.
    record NotPayable(DossierStatus status) implements Refusal {}

    /// It has come to its end; there is nothing left to plan.
    record NotReplannable(DossierStatus status) implements Refusal {}

    /// An office has begun under the procedure that it was received under.
    record BegunAlready(DossierStatus status) implements Refusal {}

    /// The authorities have still something to do for the applicant.
    record GoesOn(DossierStatus status) implements Refusal {}

    /// It could not have been received that way.
    ///
    /// @param shortcomings all of them, at least one
    record NotAcceptable(DossierStatus status, List<Shortcoming> shortcomings) implements Refusal {
        public NotAcceptable {
            shortcomings = List.copyOf(shortcomings);
        }
    }
}
