package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.workingtime.YearNotLoaded;

/// A dossier that the counter may take, all but its number.
public record Admission(
        RegisterDossier wish,
        Instant at,
        Procedure procedure,
        String calendar,
        List<HandedInPaper> documents,
        Promise promise) {

    /// The counter that receives dossiers everywhere.
    private static final String COUNTER = "ONE_STOP_COUNTER";

    public Admission {
        documents = List.copyOf(documents);
    }

    /// What the counter finds.
    public sealed interface Finding {

        /// It can be taken as it is.
        record Admissible(Admission admission) implements Finding {}

        /// It cannot be taken.
        ///
        /// @param shortcomings all of them, at least one
        record Insufficient(List<Shortcoming> shortcomings) implements Finding {
            public Insufficient {
                shortcomings = List.copyOf(shortcomings);
            }
        }
    }

    /// Examines everything, so that nobody has to come twice.
    public static Finding examine(RegisterDossier wish, Regulations regulations, Instant at) {
        List<Shortcoming> shortcomings = new ArrayList<>();
        Optional<Procedure> procedure = regulations.procedure(wish.procedure());
        if (procedure.isEmpty()) {
            shortcomings.add(new Shortcoming.UnknownProcedure(wish.procedure()));
        }
        Optional<Office> office = regulations.offices().find(wish.office());
        if (office.isEmpty()) {
            shortcomings.add(new Shortcoming.UnknownOffice(wish.office()));
        }
        if (procedure.isEmpty() || office.isEmpty()) {
            return new Finding.Insufficient(shortcomings);
        }
        return examine(wish, regulations, at, procedure.get(), office.get());
    }

    private static Finding examine(
            RegisterDossier wish,
            Regulations regulations,
            Instant at,
            Procedure procedure,
            Office office) {
        Completeness completeness = Completeness.of(procedure, wish.documents());
        List<Shortcoming> shortcomings = new ArrayList<>(completeness.shortcomings());
        if (!receives(office, procedure)) {
            shortcomings.add(new Shortcoming.OfficeDoesNotReceive(office.name()));
            return new Finding.Insufficient(shortcomings);
        }
        Offices offices = regulations.offices();
        procedure.steps().stream()
                .filter(step -> officeOf(step, office, offices).isEmpty())
                .map(step -> new Shortcoming.NoOfficeForStep(step.name()))
                .forEach(shortcomings::add);
        try {
            Promise promise =
                    Promise.of(
                            procedure,
                            regulations.calendarOf(office),
                            at,
                            step -> officeOf(step, office, offices).map(Office::code).orElse(""));
            return shortcomings.isEmpty()
                    ? new Finding.Admissible(
                            new Admission(
                                    wish,
                                    at,
                                    procedure,
                                    regulations.calendarOf(office).id(),
                                    completeness.papers(),
                                    promise))
                    : new Finding.Insufficient(shortcomings);
        } catch (YearNotLoaded e) {
            shortcomings.add(new Shortcoming.YearNotLoaded(e.year()));
            return new Finding.Insufficient(shortcomings);
        }
    }

    /// Whether dossiers of this procedure are received at this office.
    public static boolean receives(Office office, Procedure procedure) {
        return office.kind().equals(COUNTER)
                && office.successors().isEmpty()
                && procedure.steps().stream()
                        .filter(step -> step.after().isEmpty() && step.kind().equals(COUNTER))
                        .allMatch(step -> step.level().equals(office.level()));
    }

    private static Optional<Office> officeOf(
            Procedure.Step step, Office receiving, Offices offices) {
        return offices.resolve(receiving.code(), step.level(), step.kind());
    }
}
