package vn.lienthong.intake.registration.domain;

/// Why a dossier cannot be received; well written, but not acceptable.
public sealed interface Shortcoming {

    /// No version of this procedure is in force.
    record UnknownProcedure(String procedure) implements Shortcoming {}

    record UnknownOffice(String office) implements Shortcoming {}

    /// The office takes no dossiers of this procedure: it is no one-stop counter, was dissolved, or
    /// stands at another level. Nothing may be received outside the counter (Nghị định
    /// 61/2018/NĐ-CP, Điều 5).
    record OfficeDoesNotReceive(String officeName) implements Shortcoming {}

    record MissingPaper(String code, String name) implements Shortcoming {}

    record TooFewCopies(String code, String name, int needed, int given) implements Shortcoming {}

    /// A further paper without a name.
    ///
    /// @param at its place in the list, from 0
    record UnknownPaper(int at, String code) implements Shortcoming {}

    /// No office of the province can do this step.
    record NoOfficeForStep(String stepName) implements Shortcoming {}

    /// The limit reaches a year whose days off are not decided or not loaded, so no date can be
    /// promised.
    record YearNotLoaded(int year) implements Shortcoming {}
}
