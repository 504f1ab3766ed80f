package vn.lienthong.intake.registration.domain;

import java.util.List;
import vn.lienthong.contracts.DossierStatus;

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

    /// A dossier of other software that has come to its end there; there is nothing to go on with.
    record EndedBefore(DossierStatus status) implements Shortcoming {}

    /// It was received at a time that has not come yet.
    record ReceivedLater() implements Shortcoming {}

    /// A promised date that lies before the receipt.
    ///
    /// @param field which of the two dates
    record DueBeforeReceipt(String field) implements Shortcoming {}

    /// The clock of this status cannot stand still.
    record NothingToSuspend(DossierStatus status) implements Shortcoming {}

    /// The clock cannot have stopped before the receipt, nor in time to come.
    record SuspendedOutside() implements Shortcoming {}

    /// The route has no such step.
    ///
    /// @param field where it was named
    /// @param known the steps of the route
    record UnknownStep(String field, String step, List<String> known) implements Shortcoming {
        public UnknownStep {
            known = List.copyOf(known);
        }
    }

    /// A dossier cannot be at a step, or past it, before what comes first is done.
    record StepNotReached(String step, String missing) implements Shortcoming {}

    record StepDoneAndHeld(String step) implements Shortcoming {}

    /// Every step is done, so it is processed and not under way.
    record NothingLeftToDo() implements Shortcoming {}
}
