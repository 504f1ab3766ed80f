package vn.lienthong.intake.registration.input;

import java.util.List;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.intake.registration.domain.Shortcoming;

/// Names the field of the request that a shortcoming is about.
public final class Shortcomings {

    private Shortcomings() {}

    /// The shortcoming in the words of the request.
    public static Fault fault(Shortcoming shortcoming) {
        return switch (shortcoming) {
            case Shortcoming.UnknownProcedure(String procedure) ->
                    Fault.of("procedure", "procedure.unknown", procedure);
            case Shortcoming.UnknownOffice(String office) ->
                    Fault.of("office", "office.unknown", office);
            case Shortcoming.OfficeDoesNotReceive(String name) ->
                    Fault.of("office", "office.does-not-receive", name);
            case Shortcoming.MissingPaper(String code, String name) ->
                    Fault.of("documents", "documents.missing", name, code);
            case Shortcoming.TooFewCopies(String code, String name, int needed, int given) ->
                    Fault.of("documents", "documents.too-few", name, code, needed, given);
            case Shortcoming.UnknownPaper(int at, String code) ->
                    Fault.of("documents[%d].name".formatted(at), "documents.unknown", code);
            case Shortcoming.NoOfficeForStep(String step) ->
                    Fault.of("office", "office.none-for-step", step);
            case Shortcoming.YearNotLoaded(int year) ->
                    Fault.of("procedure", "year.not-loaded", year);
            case Shortcoming.EndedBefore(DossierStatus status) ->
                    Fault.of("status", "import.ended", status.number(), status.vietnameseName());
            case Shortcoming.ReceivedLater() -> Fault.of("receivedAt", "import.received-later");
            case Shortcoming.DueBeforeReceipt(String field) ->
                    Fault.of(field, "import.due-before-receipt");
            case Shortcoming.NothingToSuspend(DossierStatus status) ->
                    Fault.of(
                            "suspendedSince",
                            "import.nothing-to-suspend",
                            status.number(),
                            status.vietnameseName());
            case Shortcoming.SuspendedOutside() ->
                    Fault.of("suspendedSince", "import.suspended-outside");
            case Shortcoming.UnknownStep(String field, String step, List<String> known) ->
                    Fault.of(field, "import.step.unknown", step, String.join(", ", known));
            case Shortcoming.StepNotReached(String step, String missing) ->
                    Fault.of("doneSteps", "import.step.not-reached", step, missing);
            case Shortcoming.StepDoneAndHeld(String step) ->
                    Fault.of("step", "import.step.done-and-held", step);
            case Shortcoming.NothingLeftToDo() -> Fault.of("doneSteps", "import.step.none-left");
        };
    }
}
