package vn.lienthong.catalogue.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.Ladder.Target;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.workingtime.Limit;

/// Who is told when of a procedure's time, and its two appointments around a financial obligation.
final class LadderCheck {

    private static final String DAYS = "ladder.daysBefore";
    private static final String ESCALATION = "ladder.escalation";
    private static final String LETTER = "ladder.letterWithin";
    private static final String SECOND = "secondAppointment";
    private static final int WHOLE = 100;

    /// Further before the end no limit begins.
    private static final int MOST_DAYS = 250;

    private final WrittenProcedure written;
    private final List<Problem> problems = new ArrayList<>();

    private LadderCheck(WrittenProcedure written) {
        this.written = written;
    }

    static List<Problem> of(WrittenProcedure written) {
        LadderCheck check = new LadderCheck(written);
        Ladder ladder = written.procedure().ladder();
        if (ladder != null) {
            check.warnings("ladder.shares", ladder.shares(), WHOLE - 1, Kind.BAD_SHARE);
            check.warnings(DAYS, ladder.daysBefore(), MOST_DAYS, Kind.BAD_DAYS_BEFORE);
            check.require(ladder.daysBefore().contains(1), DAYS, Kind.NO_LAST_WORKING_DAY);
            check.escalation(ladder.escalation());
            check.letter(ladder.letterWithin());
        }
        check.appointments(written.procedure());
        return check.problems;
    }

    private void warnings(String path, List<Integer> values, int most, Kind bad) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            int value = values.get(i);
            String at = Paths.item(path, i);
            require(value > 0 && value <= most, at, bad, "" + value);
            require(seen.add(value), at, Kind.DUPLICATE_RUNG, "" + value);
        }
    }

    private void escalation(List<Ladder.Escalation> escalation) {
        Map<Target, BigDecimal> minutes = new EnumMap<>(Target.class);
        for (int i = 0; i < escalation.size(); i++) {
            Target to = escalation.get(i).to();
            String at = Paths.item(ESCALATION, i);
            BigDecimal after =
                    workingTime(at + ".after", escalation.get(i).after()).orElse(BigDecimal.ZERO);
            require(!minutes.containsKey(to), at + ".to", Kind.DUPLICATE_TARGET, to.name());
            minutes.putIfAbsent(to, after);
        }
        require(minutes.containsKey(Target.HEAD), ESCALATION, Kind.NO_HEAD);
        BigDecimal head = minutes.getOrDefault(Target.HEAD, BigDecimal.ZERO);
        require(
                minutes.getOrDefault(Target.SUPERIOR, head).compareTo(head) >= 0,
                ESCALATION,
                Kind.SUPERIOR_BEFORE_HEAD);
    }

    private void letter(String within) {
        Optional<BigDecimal> minutes = workingTime(LETTER, within);
        minutes.ifPresent(m -> {
            require(m.signum() > 0, LETTER, Kind.ZERO_LIMIT, within);
            require(
                    m.compareTo(Limits.minutes(Limit.workingDays(1))) <= 0,
                    LETTER,
                    Kind.SLOW_LETTER,
                    within);
        });
    }

    private Optional<BigDecimal> workingTime(String path, String text) {
        Optional<Limit> limit =
                Limits.parse(text).filter(one -> one.unit() != Limit.Unit.CALENDAR_DAY);
        require(limit.isPresent(), path, Kind.BAD_WORKING_TIME, text);
        return limit.map(Limits::minutes);
    }

    private void appointments(Procedure procedure) {
        String second = procedure.secondAppointment();
        if (second == null) {
            return;
        }
        Optional<Limit> part = Limits.parse(second);
        require(part.isPresent(), SECOND, Kind.BAD_LIMIT, second);
        Optional<Limit> whole = Limits.parse(procedure.limit());
        if (part.isPresent() && whole.isPresent()) {
            require(
                    part.get().unit() == whole.get().unit()
                            && part.get().amount().signum() > 0
                            && part.get().amount().compareTo(whole.get().amount()) < 0,
                    SECOND,
                    Kind.BAD_SECOND_APPOINTMENT,
                    second,
                    procedure.limit());
        }
    }

    private void require(boolean fulfilled, String path, Kind kind, String... args) {
        if (!fulfilled && written.has(path)) {
            problems.add(written.problem(path, kind, args));
        }
    }
}
