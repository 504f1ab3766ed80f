package vn.lienthong.routing.model;

import java.util.List;

/// A dossier as it lies at a desk, open.
///
/// @param state OFFERED, HELD or SUSPENDED
/// @param earlier steps it may be returned to
record Seat(
        String level,
        String step,
        int visit,
        String office,
        String state,
        boolean first,
        List<String> earlier) {

    Seat standing(String newState) {
        return new Seat(level, step, visit, office, newState, first, earlier);
    }
}
