package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contracts.catalogue.Office;
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
        Route route = Route.of(procedure, office, regulations.offices());
        List<Shortcoming> shortcomings = new ArrayList<>(shortcomings(route, completeness));
        if (!receives(office, procedure)) {
            return new Finding.Insufficient(shortcomings);
        }
        try {
            Promise promise =
                    Promise.of(procedure, regulations.calendarOf(office), at, route::officeOf);
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

    /// What speaks against a dossier with these papers at this counter. Where nothing is received,
    /// it is not said who could not do what.
    static List<Shortcoming> shortcomings(Route route, Completeness completeness) {
        List<Shortcoming> shortcomings = new ArrayList<>(completeness.shortcomings());
        if (receives(route.receiving(), route.procedure())) {
            shortcomings.addAll(route.gaps());
        } else {
            shortcomings.add(new Shortcoming.OfficeDoesNotReceive(route.receiving().name()));
        }
        return shortcomings;
    }

    /// Whether dossiers of this procedure are received at this office.
    public static boolean receives(Office office, Procedure procedure) {
        return office.kind().equals(COUNTER)
                && office.successors().isEmpty()
                && procedure.steps().stream()
                        .filter(step -> step.after().isEmpty() && step.kind().equals(COUNTER))
                        .allMatch(step -> step.level().equals(office.level()));
    }
}
