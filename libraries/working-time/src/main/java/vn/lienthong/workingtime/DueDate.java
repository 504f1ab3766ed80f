package vn.lienthong.workingtime;

import java.time.Instant;
import java.util.List;

/// A promised instant with its reasons (ngày hẹn trả).
///
/// @param dueAt late means after it; exactly at it is on time
/// @param countsFrom when counting began; always inside the hours of reception
/// @param explanation every date from the receipt to the due date, in order
public record DueDate(Instant dueAt, Instant countsFrom, List<CountedDay> explanation) {

    public DueDate {
        explanation = List.copyOf(explanation);
    }
}
