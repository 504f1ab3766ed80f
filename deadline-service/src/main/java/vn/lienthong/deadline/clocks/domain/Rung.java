package vn.lienthong.deadline.clocks.domain;

import vn.lienthong.contracts.Ladder;

/// A rung of a clock's ladder that was climbed: each once for every end that the clock has. The
/// names travel in events and lie in the store.
public sealed interface Rung {

    /// 80 % of the limit is used.
    Warning SHARE_80 = new ShareUsed(80);

    /// One working day before the end.
    Warning LAST_WORKING_DAY = new WorkingDaysBefore(1);

    String name();

    /// The rung of that name.
    static Rung named(String name) {
        return switch (name) {
            case "LAST_WORKING_DAY" -> LAST_WORKING_DAY;
            case FirstAppointment.NAME -> new FirstAppointment();
            default ->
                    name.startsWith(ShareUsed.PREFIX)
                            ? new ShareUsed(numberIn(name))
                            : name.startsWith(WorkingDaysBefore.PREFIX)
                                    ? new WorkingDaysBefore(numberIn(name))
                                    : new ToldOfMiss(
                                            Ladder.Target.valueOf(
                                                    name.substring(ToldOfMiss.PREFIX.length())));
        };
    }

    private static int numberIn(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
    }

    /// A rung before the end.
    sealed interface Warning extends Rung {}

    /// That much of the limit is used.
    record ShareUsed(int percent) implements Warning {
        private static final String PREFIX = "SHARE_";

        @Override
        public String name() {
            return PREFIX + percent;
        }
    }

    /// That many working days before the end.
    record WorkingDaysBefore(int days) implements Warning {
        private static final String PREFIX = "DAYS_BEFORE_";

        @Override
        public String name() {
            return days == 1 ? "LAST_WORKING_DAY" : PREFIX + days;
        }
    }

    /// The first of two appointments has passed: what is to be paid was not told in time.
    record FirstAppointment() implements Rung {
        private static final String NAME = "FIRST_APPOINTMENT";

        @Override
        public String name() {
            return NAME;
        }
    }

    /// Somebody above the desk was told that the end had passed.
    record ToldOfMiss(Ladder.Target target) implements Rung {
        private static final String PREFIX = "TOLD_";

        @Override
        public String name() {
            return PREFIX + target.name();
        }
    }
}
