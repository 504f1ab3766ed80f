package vn.lienthong.system.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import vn.lienthong.system.replay.Case.Channel;
import vn.lienthong.system.replay.Case.Fate;
import vn.lienthong.system.replay.Case.Payment;

/// Makes the dossiers of a plan: of each kind exactly as many as it says, evenly over the days.
final class Caseload {

    private static final long THOUSAND = 1_000;
    private static final long CASH_AMOUNT = 20_000;

    /// Every so many settled on time goes to another office of the ward.
    private static final int RESIDENCE_EVERY = 10;

    private final Plan plan;
    private final Stretch stretch;
    private final SortedSet<LocalDate> rounds;
    private final LocalDate open;
    private final List<Case> cases = new ArrayList<>();
    private int others;
    private int paid;
    private int cashless;

    private Caseload(Plan plan, Stretch stretch) {
        this.plan = plan;
        this.stretch = stretch;
        this.open = stretch.latest(Matter.LAND.limit());
        this.rounds = stretch.rounds(plan.received(), open);
    }

    /// @param plan as it is to be played, scaled
    static List<Case> of(Plan plan, Stretch stretch) {
        return new Caseload(plan, stretch).made();
    }

    private List<Case> made() {
        Plan.Outcomes outcomes = plan.outcomes();
        Plan.Letters letters = plan.letters();
        long withLetter = letters.sum();
        add(letters.birth(), Matter.BIRTH, Fate.ON_TIME);
        add(letters.marriage(), Matter.MARRIAGE, Fate.ON_TIME);
        add(letters.condolence(), Matter.DEATH, Fate.ON_TIME);
        long residence = (outcomes.onTime() - withLetter) / RESIDENCE_EVERY;
        add(residence, Matter.TEMPORARY_RESIDENCE, Fate.ON_TIME);
        add(outcomes.onTime() - withLetter - residence, Matter.CERTIFIED_COPY, Fate.ON_TIME);
        late(outcomes.late(), Fate.LATE);
        late(outcomes.overdue(), Fate.LEFT_OVERDUE);
        add(outcomes.open(), Matter.LAND, Fate.LEFT_OPEN);
        return List.copyOf(cases);
    }

    private void late(long many, Fate fate) {
        long land = many * plan.landOfLate() / 100;
        add(land, Matter.LAND, fate);
        add(many - land, Matter.CERTIFIED_COPY, fate);
    }

    private void add(long many, Matter matter, Fate fate) {
        Predicate<LocalDate> possible =
                switch (fate) {
                    case ON_TIME -> day -> stretch.fits(day, matter.limit());
                    case LATE, LEFT_OVERDUE -> day -> stretch.fallsDue(day, matter.limit());
                    case LEFT_OPEN -> open::equals;
                };
        List<LocalDate> days = rounds.stream().filter(possible).toList();
        for (long i = 0; i < many; i++) {
            LocalDate day = days.get((int) (i * days.size() / many));
            cases.add(
                    new Case(
                            plan.name(),
                            cases.size(),
                            plan.counter(),
                            day,
                            matter,
                            channel(),
                            fate,
                            payment()));
        }
    }

    private Channel channel() {
        Plan.Channels channels = plan.channels();
        if (isNext(cases.size(), channels.online(), channels.sum())) {
            return Channel.ONLINE;
        }
        return isNext(others++, channels.post(), channels.post() + channels.counter())
                ? Channel.POSTAL
                : Channel.COUNTER;
    }

    private Optional<Payment> payment() {
        Plan.Money money = plan.money();
        long paying = money.cashless() + money.cash();
        if (!isNext(cases.size(), paying, plan.received())) {
            return Optional.empty();
        }
        return Optional.of(
                isNext(paid++, money.cashless(), paying)
                        ? new Payment(amount(cashless++), Payment.TRANSFER)
                        : new Payment(CASH_AMOUNT, Payment.CASH));
    }

    /// In thousands, as fees are; what does not come out even is in the first.
    private long amount(int number) {
        Plan.Money money = plan.money();
        long thousands = money.amountCashless() / THOUSAND;
        long each = thousands / money.cashless();
        long more = thousands % money.cashless();
        long rest = money.amountCashless() % THOUSAND;
        return (each + (number < more ? 1 : 0)) * THOUSAND + (number == 0 ? rest : 0);
    }

    /// Chooses so many of a number of turns, evenly.
    private static boolean isNext(long turn, long many, long turns) {
        return (turn + 1) * many / turns > turn * many / turns;
    }
}
