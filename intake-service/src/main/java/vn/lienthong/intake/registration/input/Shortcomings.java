package vn.lienthong.intake.registration.input;

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
        };
    }
}
