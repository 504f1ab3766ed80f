package vn.lienthong.catalogue.domain;

import java.util.Comparator;
import java.util.List;

/// One thing that is wrong, and where.
///
/// @param file as whoever reads it names it
/// @param line counted from 1
/// @param path of the value, for example `steps[2].limit`; empty for the whole document
/// @param args of the sentence, as the kind lists them
public record Problem(String file, int line, String path, Kind kind, List<String> args) {

    /// As they are met when reading; files in the order in which they were given.
    static final Comparator<Problem> BY_LINE =
            Comparator.comparingInt(Problem::line).thenComparing(Problem::kind);

    public Problem {
        args = List.copyOf(args);
    }

    public Severity severity() {
        return kind.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }
}
