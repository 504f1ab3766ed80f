package vn.lienthong.catalogue.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.contracts.catalogue.Procedure;

/// Versions of the same procedure beside each other: of any two it must be clear which one is in
/// force on a day.
final class VersionCheck {

    private VersionCheck() {}

    /// How a version stands beside others.
    ///
    /// @param earlier with these it must not clash
    /// @param later those with which a clash is theirs to report
    /// @param newer whether it is meant to come after all the others, and not only to stand beside
    ///   them
    static List<Problem> of(
            WrittenProcedure written,
            List<WrittenProcedure> earlier,
            List<WrittenProcedure> later,
            boolean newer) {
        List<Problem> problems = new ArrayList<>();
        for (WrittenProcedure other : ofSameCode(written, earlier)) {
            clash(written, other).ifPresent(problems::add);
            older(written, other, newer).ifPresent(problems::add);
        }
        for (WrittenProcedure other : ofSameCode(written, later)) {
            older(written, other, newer).ifPresent(problems::add);
        }
        return problems;
    }

    private static List<WrittenProcedure> ofSameCode(
            WrittenProcedure written, List<WrittenProcedure> others) {
        return isReadable(written)
                ? others.stream()
                        .filter(VersionCheck::isReadable)
                        .filter(o -> o.procedure().code().equals(written.procedure().code()))
                        .toList()
                : List.of();
    }

    private static boolean isReadable(WrittenProcedure written) {
        return Stream.of("code", "version", "validFrom").allMatch(written::has);
    }

    private static Optional<Problem> clash(WrittenProcedure written, WrittenProcedure other) {
        Procedure mine = written.procedure();
        Procedure its = other.procedure();
        if (mine.version() == its.version()) {
            return Optional.of(
                    written.problem(
                            "version",
                            Kind.DUPLICATE_VERSION,
                            mine.code(),
                            "" + mine.version(),
                            other.place("version")));
        }
        return mine.validFrom().equals(its.validFrom())
                ? Optional.of(
                        written.problem(
                                "validFrom",
                                Kind.SAME_VALID_FROM,
                                mine.validFrom().toString(),
                                "" + its.version(),
                                other.place("validFrom")))
                : Optional.empty();
    }

    private static Optional<Problem> older(
            WrittenProcedure written, WrittenProcedure other, boolean newer) {
        Procedure mine = written.procedure();
        Procedure its = other.procedure();
        boolean outOfOrder = newer || mine.validFrom().isAfter(its.validFrom());
        return outOfOrder && mine.version() < its.version()
                ? Optional.of(
                        written.problem(
                                "version",
                                Kind.OLDER_VERSION,
                                "" + mine.version(),
                                "" + its.version(),
                                other.place("version")))
                : Optional.empty();
    }
}
