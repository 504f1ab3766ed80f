package vn.lienthong.routing.paper.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routing.paper.domain.Ending;
import vn.lienthong.routing.paper.domain.Mismatch;
import vn.lienthong.routing.paper.domain.Papers;
import vn.lienthong.routing.paper.domain.Registration;
import vn.lienthong.routing.paper.domain.Scan;
import vn.lienthong.routing.paper.domain.Stop;
import vn.lienthong.routing.paper.domain.Task;
import vn.lienthong.routing.paper.domain.Watch;

/// Papers as they are stored.
///
/// @param office receiving counter, with `receivedAt` what a register is found by
/// @param watches what is watched, as it follows from the rest
/// @param marks where each watch is listed and from when it counts; what lists are found by
record PaperDocument(
        Registration registration,
        List<Stop> route,
        List<Task> tasks,
        List<Scan> scans,
        @Nullable Ending ending,
        @Nullable Instant returnedAt,
        String office,
        Instant receivedAt,
        List<Watch> watches,
        List<Mark> marks) {

    record Mark(String key, Instant from) {}

    static PaperDocument of(Papers papers, List<Watch> watches) {
        return new PaperDocument(
                papers.registration(),
                papers.route(),
                papers.tasks(),
                papers.scans(),
                papers.ending(),
                papers.returnedAt(),
                papers.counter(),
                papers.registration().at(),
                watches,
                watches.stream()
                        .flatMap(watch ->
                                watch.listedAt().stream()
                                        .map(at -> new Mark(key(watch.kind(), at), watch.from())))
                        .toList());
    }

    static String key(Mismatch kind, String office) {
        return kind + " " + office;
    }

    Papers toPapers() {
        return new Papers(registration, route, tasks, scans, ending, returnedAt);
    }
}
