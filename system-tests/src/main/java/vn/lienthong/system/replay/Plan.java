package vn.lienthong.system.replay;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A period of an office: what is to happen in it, and which of its figures the office published.
///
/// @param name by which it is asked for
/// @param title the office and the period
/// @param from first day of the published period
/// @param to its last day
/// @param counter where the sample province receives its dossiers
/// @param landOfLate how many of a hundred that are late cross three levels for land
/// @param published those that the source gives; the others of [#expected] were chosen
/// @param notes what the source leaves open or contradicts, and how it was chosen
record Plan(
        String name,
        String title,
        LocalDate from,
        LocalDate to,
        String counter,
        Channels channels,
        Outcomes outcomes,
        int landOfLate,
        Money money,
        Letters letters,
        Set<Figure> published,
        List<String> notes) {

    /// How dossiers came in.
    record Channels(long online, long counter, long post) {
        long sum() {
            return online + counter + post;
        }
    }

    /// How dossiers stand at the end.
    record Outcomes(long onTime, long late, long open, long overdue) {
        long sum() {
            return onTime + late + open + overdue;
        }
    }

    /// @param cashless dossiers paid for without cash
    /// @param cash dossiers paid for in cash
    /// @param amountCashless in đồng
    record Money(long cashless, long cash, long amountCashless) {

        static final Money NONE = new Money(0, 0, 0);
    }

    /// Letters of congratulation and condolence, each of one dossier that was settled on time.
    record Letters(long birth, long marriage, long condolence) {

        static final Letters NONE = new Letters(0, 0, 0);

        long sum() {
            return birth + marriage + condolence;
        }
    }

    Plan {
        published = Set.copyOf(published);
        notes = List.copyOf(notes);
        if (channels.sum() != outcomes.sum()) {
            throw new IllegalArgumentException(name + ": received and became of are not equal");
        }
        if (letters.sum() > outcomes.onTime() || money.cashless() + money.cash() > channels.sum()) {
            throw new IllegalArgumentException(name + ": more letters or payments than dossiers");
        }
    }

    long received() {
        return channels.sum();
    }

    /// The same period with a share of its dossiers; sums stay sums.
    Plan scaled(Share share) {
        long received = share.scaled(received());
        long[] came =
                share.scaled(received, channels.online(), channels.counter(), channels.post());
        long[] became =
                share.scaled(
                        received,
                        outcomes.onTime(),
                        outcomes.late(),
                        outcomes.open(),
                        outcomes.overdue());
        long cashless = share.scaled(money.cashless());
        return new Plan(
                name,
                title,
                from,
                to,
                counter,
                new Channels(came[0], came[1], came[2]),
                new Outcomes(became[0], became[1], became[2], became[3]),
                landOfLate,
                new Money(
                        cashless,
                        share.scaled(money.cash()),
                        cashless == 0 ? 0 : share.scaled(money.amountCashless())),
                new Letters(
                        share.scaled(letters.birth()),
                        share.scaled(letters.marriage()),
                        share.scaled(letters.condolence())),
                published,
                notes);
    }

    /// What a report of such a period says.
    Map<Figure, Long> expected() {
        Map<Figure, Long> expected = new EnumMap<>(Figure.class);
        long settled = outcomes.onTime() + outcomes.late();
        expected.put(Figure.RECEIVED, received());
        expected.put(Figure.ONLINE, channels.online());
        expected.put(Figure.COUNTER_AND_POST, channels.counter() + channels.post());
        expected.put(Figure.POST, channels.post());
        expected.put(Figure.SETTLED, settled);
        expected.put(Figure.ON_TIME, outcomes.onTime());
        expected.put(Figure.LATE, outcomes.late());
        expected.put(Figure.ON_TIME_PERCENT, Figure.percent(outcomes.onTime(), settled));
        expected.put(Figure.IN_PROGRESS, outcomes.open() + outcomes.overdue());
        expected.put(Figure.IN_PROGRESS_ON_TIME, outcomes.open());
        expected.put(Figure.OVERDUE, outcomes.overdue());
        long paid = money.cashless() + money.cash();
        if (paid > 0) {
            expected.put(Figure.PAID, paid);
            expected.put(Figure.PAID_CASHLESS, money.cashless());
            expected.put(Figure.CASHLESS_PERCENT, Figure.percent(money.cashless(), paid));
            expected.put(Figure.AMOUNT_CASHLESS, money.amountCashless());
        }
        if (letters.sum() > 0) {
            expected.put(Figure.BIRTH_LETTERS, letters.birth());
            expected.put(Figure.MARRIAGE_LETTERS, letters.marriage());
            expected.put(Figure.CONDOLENCES, letters.condolence());
        }
        return expected;
    }
}
