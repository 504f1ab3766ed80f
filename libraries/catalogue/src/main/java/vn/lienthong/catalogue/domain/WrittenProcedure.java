package vn.lienthong.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.contracts.catalogue.Procedure;

/// A version of a procedure as it was written, with the line of every value.
///
/// @param file where it was read
/// @param procedure what was read; holds stand-ins where [#has] says no, and is to be used only
///   when nothing was wrong
/// @param lines line of every value by its path
/// @param unreadable paths of values that are missing or of another type
/// @param problems what was wrong already when reading
public record WrittenProcedure(
        String file,
        Procedure procedure,
        Map<String, Integer> lines,
        Set<String> unreadable,
        List<Problem> problems) {

    public WrittenProcedure {
        lines = Map.copyOf(lines);
        unreadable = Set.copyOf(unreadable);
        problems = List.copyOf(problems);
    }

    /// A document.
    ///
    /// @param file what to call it
    public static WrittenProcedure read(String file, Source document) {
        return ProcedureForm.read(file, document);
    }

    /// A document of which nothing can be read.
    public static WrittenProcedure unreadable(String file, int line, Kind kind, String... args) {
        return new WrittenProcedure(
                file,
                nothing(),
                Map.of("", line),
                Set.of(""),
                List.of(new Problem(file, line, "", kind, List.of(args))));
    }

    private static Procedure nothing() {
        return new Procedure(
                "",
                0,
                "",
                "",
                LocalDate.MIN,
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                Map.of(),
                List.of(),
                null,
                null);
    }

    /// Whether the value at this path, and all around it, could be read.
    boolean has(String path) {
        String at = path;
        while (!at.isEmpty()) {
            if (unreadable.contains(at)) {
                return false;
            }
            at = Paths.parent(at);
        }
        return !unreadable.contains("");
    }

    /// The line of a value, or of the nearest value around it that is there.
    int line(String path) {
        String at = path;
        while (!lines.containsKey(at)) {
            at = Paths.parent(at);
        }
        return lines.get(at);
    }

    /// Where a value stands, for sentences; who reads them need not know the folders of the
    /// machine.
    String place(String path) {
        String name = file.startsWith("/") ? file.substring(file.lastIndexOf('/') + 1) : file;
        return name + ":" + line(path);
    }

    Problem problem(String path, Kind kind, String... args) {
        return new Problem(file, line(path), path, kind, List.of(args));
    }
}
