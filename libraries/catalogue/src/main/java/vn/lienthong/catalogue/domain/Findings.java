package vn.lienthong.catalogue.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.contracts.catalogue.Procedure;

/// What is noted while one document is read.
final class Findings {

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void stands(String path, int line) {
        lines.put(path, line);
    }

    /// A problem that leaves nothing unread.
    void report(String path, int line, Kind kind, String... args) {
        problems.add(new Problem(file, line, path, kind, List.of(args)));
    }

    /// A value that is not there or is another than it must be.
    void unreadable(String path, Kind kind, String... args) {
        unreadable.add(path);
        String at = path;
        while (!lines.containsKey(at)) {
            at = Paths.parent(at);
        }
        report(path, lines.get(at), kind, args);
    }

    WrittenProcedure about(Procedure procedure) {
        return new WrittenProcedure(file, procedure, lines, unreadable, problems);
    }
}
