package vn.lienthong.routing.paper.domain;

/// Why a scan was not recorded.
public sealed interface Refusal {

    /// No such dossier was received.
    record UnknownDossier() implements Refusal {}

    /// The route has no such step.
    record UnknownStep(String step) implements Refusal {}

    /// Somebody else has the papers, or they are on the way.
    record PapersElsewhere(Whereabouts where) implements Refusal {}

    /// The papers are where they would go.
    record ThereAlready(Whereabouts where, String office) implements Refusal {}

    /// The officer's office is not the one that the papers go to, nor above it.
    ///
    /// @param expectedOffice where they should be
    record NotForThisOffice(Whereabouts where, String expectedOffice) implements Refusal {}

    /// The slip was printed for an earlier visit at the step.
    record OldSlip(Whereabouts where, int visit, int latest) implements Refusal {}
}
