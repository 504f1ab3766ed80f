package vn.lienthong.notification.sending.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.notification.sending.domain.Shares.Share;

class SharesTest {

    private static final long SEED = 20261123;
    private static final Instant MACHINE = Instant.parse("2026-11-23T06:00:00Z");
    private static final Predicate<String> ALL = Set.of("a", "b", "c", "main", "reserve")::contains;

    private static Instant after(int steps) {
        return MACHINE.plus(Shares.STEP_EVERY.multipliedBy(steps));
    }

    /// Sixty for the first, thirty for the second, ten for the third.
    private static Shares three() {
        return Shares.atRest(Map.of("a", 60, "b", 30, "c", 10), MACHINE);
    }

    private static int now(Shares shares, String provider) {
        return share(shares, provider).now();
    }

    private static Share share(Shares shares, String provider) {
        return shares.byProvider().getOrDefault(provider, new Share(-1, -1, Instant.MIN));
    }

    private static Predicate<String> only(String... providers) {
        return Set.of(providers)::contains;
    }

    private static List<String> order(Shares shares, Predicate<String> usable, double dice) {
        return shares.order(usable, dice);
    }

    // Weights

    @ParameterizedTest
    @CsvSource({
        "0, a b c",
        "0.3, a b c",
        "0.5999, a b c",
        "0.6001, b a c",
        "0.8999, b a c",
        "0.9001, c a b",
        "0.9999, c a b"
    })
    void theDiceFallByTheShares(double dice, String order) {
        assertThat(order(three(), ALL, dice)).containsExactly(order.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        // Each of the others gets half of the sixty: sixty and forty.
        "0, b a c",
        "0.5999, b a c",
        "0.6001, c a b",
        "0.9999, c a b"
    })
    void whatOneLosesGoesToTheOthers(double dice, String order) {
        Shares shares = three().failed("a", MACHINE);

        assertThat(order(shares, ALL, dice)).containsExactly(order.split(" "));
        assertThat(order(shares, only("b", "c"), dice).getFirst()).isEqualTo(order.substring(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"0, a", "0.0999, a", "0.1001, b", "0.6499, b", "0.6501, c", "0.9999, c"})
    void whoIsComingBackHasWhatItHasAndTheOthersTheRest(double dice, String first) {
        Shares shares = three().failed("a", MACHINE).recovering(ALL, after(1));

        assertThat(order(shares, ALL, dice).getFirst()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"0, b", "0.7499, b", "0.7501, c", "0.9999, c"})
    void whoCannotBeAskedIsNotCounted(double dice, String first) {
        assertThat(order(three(), only("b", "c"), dice).getFirst()).isEqualTo(first);
        assertThat(order(three(), only("b", "c"), dice)).hasSize(2);
    }

    @Test
    void aReserveGetsSomethingOnlyWhenAnotherFails() {
        Shares shares = Shares.atRest(Map.of("main", 100, "reserve", 0), MACHINE);

        assertThat(order(shares, ALL, 0.9999)).containsExactly("main", "reserve");
        assertThat(order(shares.failed("main", MACHINE), ALL, 0))
                .containsExactly("reserve", "main");
    }

    @Test
    void amongEqualsTheNameDecidesWhoComesNext() {
        Shares shares = Shares.atRest(Map.of("c", 10, "a", 10, "b", 80), MACHINE);

        assertThat(order(shares, ALL, 0)).containsExactly("b", "a", "c");
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "0.9999"})
    void nobodyIsTheLastToBeRemoved(double dice) {
        Shares allFailed = three().failed("a", MACHINE).failed("b", MACHINE).failed("c", MACHINE);

        assertThat(order(allFailed, ALL, dice)).containsExactly("a", "b", "c");
        assertThat(order(allFailed, only("c"), dice)).containsExactly("c");
        assertThat(order(three().failed("a", MACHINE), only("a"), dice)).containsExactly("a");
        assertThat(order(three(), only("c"), dice)).containsExactly("c");
    }

    @Test
    void whereNobodyIsUsableNobodyIsAsked() {
        assertThat(order(three(), _ -> false, 0.5)).isEmpty();
        assertThat(order(new Shares(Map.of()), ALL, 0.5)).isEmpty();
    }

    // Failure and recovery

    @Test
    void whoFailsLosesItsShareAtOnce() {
        Shares shares = three().failed("a", after(1));

        assertThat(share(shares, "a")).isEqualTo(new Share(60, 0, after(1)));
        assertThat(share(shares, "b")).isEqualTo(new Share(30, 30, MACHINE));
        assertThat(three().failed("stranger", MACHINE)).isEqualTo(three());
    }

    @Test
    void whoIsWellAgainComesBackStepByStep() {
        Shares shares = Shares.atRest(Map.of("a", 25, "b", 75), MACHINE).failed("a", MACHINE);

        assertThat(shares.recovering(ALL, after(1).minusMillis(1))).isEqualTo(shares);
        Shares one = shares.recovering(ALL, after(1));
        assertThat(share(one, "a")).isEqualTo(new Share(25, 10, after(1)));
        assertThat(one.recovering(ALL, after(2).minusMillis(1))).isEqualTo(one);
        Shares two = one.recovering(ALL, after(2));
        assertThat(now(two, "a")).isEqualTo(20);
        Shares three = two.recovering(ALL, after(3));
        assertThat(now(three, "a")).isEqualTo(25);
        assertThat(three.recovering(ALL, after(4))).isEqualTo(three);
    }

    @Test
    void whoIsNotWellDoesNotComeBack() {
        Shares shares = three().failed("a", MACHINE).failed("b", MACHINE);

        Shares later = shares.recovering(only("b"), after(5));
        assertThat(now(later, "a")).isZero();
        assertThat(now(later, "b")).isEqualTo(Shares.STEP);
    }

    @Test
    void whoFailsAgainBeginsAgain() {
        Shares shares =
                three().failed("a", MACHINE)
                        .recovering(ALL, after(1))
                        .failed("a", after(1).plusSeconds(5));

        assertThat(now(shares, "a")).isZero();
        assertThat(shares.recovering(ALL, after(2))).isEqualTo(shares);
        assertThat(now(shares.recovering(ALL, after(2).plusSeconds(5)), "a"))
                .isEqualTo(Shares.STEP);
    }

    @Test
    void aTimeThatRanBackwardsHurtsNobody() {
        Shares shares = three().failed("a", MACHINE);

        assertThat(shares.recovering(ALL, MACHINE.minus(Duration.ofDays(1)))).isEqualTo(shares);
    }

    // Whatever happens

    /// What an even row of dice gives to each, of 10,000.
    private static Map<String, Integer> given(Shares shares, Predicate<String> usable) {
        Map<String, Integer> given = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            given.merge(shares.order(usable, (i + 0.5) / 10_000).getFirst(), 1, Integer::sum);
        }
        return given;
    }

    @Test
    void theWeightsAreTheSharesOfAHundredWhoeverFailed() {
        assertThat(given(three(), ALL)).isEqualTo(Map.of("a", 6000, "b", 3000, "c", 1000));
        assertThat(given(three().failed("c", MACHINE), ALL))
                .isEqualTo(Map.of("a", 6500, "b", 3500));
        assertThat(given(three().failed("a", MACHINE).recovering(ALL, after(1)), ALL))
                .isEqualTo(Map.of("a", 1000, "b", 5500, "c", 3500));
        assertThat(given(three().failed("a", MACHINE).failed("b", MACHINE), ALL))
                .isEqualTo(Map.of("c", 10_000));
    }

    @Test
    void whateverHappensEverybodyUsableIsNamedOnceAndNoShareLeavesItsBounds() {
        Random random = new Random(SEED);
        List<String> names = List.of("a", "b", "c", "d");
        Shares shares = Shares.atRest(Map.of("a", 50, "b", 35, "c", 15, "d", 0), MACHINE);
        Instant machine = MACHINE;
        for (int i = 0; i < 20_000; i++) {
            machine = machine.plusMillis(random.nextInt(15_000));
            Set<String> well = some(random, names);
            shares =
                    random.nextInt(4) == 0
                            ? shares.failed(names.get(random.nextInt(names.size())), machine)
                            : shares.recovering(well::contains, machine);
            Set<String> usable = some(random, names);
            String what = "seed %d, step %d: %s, usable %s".formatted(SEED, i, shares, usable);

            assertThat(shares.order(usable::contains, random.nextDouble()))
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(usable);
            assertThat(shares.byProvider().values())
                    .as(what)
                    .allMatch(s -> s.now() >= 0 && s.now() <= s.rest());
        }
    }

    private static Set<String> some(Random random, List<String> names) {
        Set<String> some = new TreeSet<>(names);
        some.removeIf(_ -> random.nextBoolean());
        return some;
    }
}
