package vn.lienthong.intake.registration.domain;

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
}
