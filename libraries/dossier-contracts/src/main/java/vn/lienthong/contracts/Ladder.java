package vn.lienthong.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is told, and when, on the way to the end of a time limit and after it (thang nhắc việc). The
/// data of a procedure; what it leaves out is the usual.
///
/// @param shares at which percentages of the limit used a warning is given, each from 1 to 99
/// @param daysBefore at how many working days before the end a warning is given; with 1 among them,
///   because a letter of apology is owed by then (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9)
/// @param escalation who above the desk is told of a miss, and how much working time after it
/// @param letterWithin working time within which a letter of apology that is owed must be signed
public record Ladder(
        List<Integer> shares,
        List<Integer> daysBefore,
        List<Escalation> escalation,
        String letterWithin) {

    private static final List<Integer> USUAL_SHARES = List.of(80);
    private static final List<Integer> USUAL_DAYS = List.of(1);
    private static final List<Escalation> USUAL_ESCALATION =
            List.of(new Escalation(Target.HEAD, "0wd"));
    private static final String USUAL_LETTER = "1wd";

    /// Warnings at 80 % and one working day before, the head at the miss, a letter within a working
    /// day.
    public static final Ladder USUAL =
            new Ladder(USUAL_SHARES, USUAL_DAYS, USUAL_ESCALATION, USUAL_LETTER);

    // Data files leave out what is usual.
    @SuppressWarnings("NullAway")
    public Ladder {
        shares = shares == null ? USUAL_SHARES : List.copyOf(shares);
        daysBefore = daysBefore == null ? USUAL_DAYS : List.copyOf(daysBefore);
        escalation = escalation == null ? USUAL_ESCALATION : List.copyOf(escalation);
        letterWithin = letterWithin == null ? USUAL_LETTER : letterWithin;
    }

    /// The ladder of a procedure, or the usual one where it has none.
    public static Ladder orUsual(@Nullable Ladder ladder) {
        return ladder == null ? USUAL : ladder;
    }

    /// A rung after the miss.
    ///
    /// @param after working time since the miss, such as `0wd` for at once, `4wh`, `2wd`
    public record Escalation(Target to, String after) {}

    /// Who is told of a miss.
    public enum Target {
        /// The head of the late office (thủ trưởng cơ quan).
        HEAD,
        /// The head of the superior office (cơ quan cấp trên).
        SUPERIOR
    }
}
