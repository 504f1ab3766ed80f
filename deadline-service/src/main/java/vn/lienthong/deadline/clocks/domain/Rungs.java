package vn.lienthong.deadline.clocks.domain;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.workingtime.Limit;

/// The ladder of a procedure, ready for use.
///
/// @param escalations who is told of a miss, in the order of time
/// @param letterWithin how long the head has for a letter of apology
record Rungs(List<Rung.Warning> warnings, List<Escalation> escalations, Limit letterWithin) {

    /// @param after working time since the miss
    record Escalation(Ladder.Target to, Limit after) {

        Rung rung() {
            return new Rung.ToldOfMiss(to);
        }

        boolean isAtOnce() {
            return after.amount().signum() == 0;
        }
    }

    private static final Rungs USUAL = read(Ladder.USUAL);

    // Almost every dossier has it, and it is asked for at every change of one.
    static Rungs of(Ladder ladder) {
        return ladder.equals(Ladder.USUAL) ? USUAL : read(ladder);
    }

    private static Rungs read(Ladder ladder) {
        return new Rungs(
                Stream.<Rung.Warning>concat(
                                ladder.shares().stream().map(Rung.ShareUsed::new),
                                ladder.daysBefore().stream().map(Rung.WorkingDaysBefore::new))
                        .toList(),
                ladder.escalation().stream()
                        .map(e -> new Escalation(e.to(), Limit.parse(e.after())))
                        .toList(),
                Limit.parse(ladder.letterWithin()));
    }
}
