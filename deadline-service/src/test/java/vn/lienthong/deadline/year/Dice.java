package vn.lienthong.deadline.year;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// Chance with a seed: the same for the same dossier, whatever happens to the others.
final class Dice {

    private static final long SEED = 20_260_101;

    private final SplittableRandom random;

    Dice(long... about) {
        long seed = SEED;
        for (long each : about) {
            seed = new SplittableRandom(seed * 31 + each).nextLong();
        }
        random = new SplittableRandom(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// Both ends included.
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    double between(double least, double most) {
        return random.nextDouble(least, most);
    }

    Duration between(Duration least, Duration most) {
        return Duration.ofMillis(between(least.toMillis(), most.toMillis()));
    }

    Instant between(Instant least, Instant most) {
        return Instant.ofEpochMilli(between(least.toEpochMilli(), most.toEpochMilli()));
    }

    <T> T of(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
