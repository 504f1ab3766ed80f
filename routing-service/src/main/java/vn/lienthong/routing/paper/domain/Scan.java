package vn.lienthong.routing.paper.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;

/// The routing slip was scanned at one end of a handover.
///
/// @param at kept to the millisecond
/// @param office where it was scanned
/// @param step the step that the papers go to; absent on the way to the receiving counter
/// @param visit of that step; 0 without a step
/// @param otherOffice the office at the other end; absent when papers were taken that nobody had
///   scanned out
public record Scan(
        Direction direction,
        Instant at,
        String office,
        String actor,
        @Nullable String step,
        int visit,
        @Nullable String otherOffice) {

    public Scan {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    static Scan of(PaperHandedOver e) {
        return new Scan(
                Direction.OUT, e.at(), e.office(), e.actor(), e.step(), e.visit(), e.toOffice());
    }

    static Scan of(PaperReceived e) {
        return new Scan(
                Direction.IN, e.at(), e.office(), e.actor(), e.step(), e.visit(), e.fromOffice());
    }
}
