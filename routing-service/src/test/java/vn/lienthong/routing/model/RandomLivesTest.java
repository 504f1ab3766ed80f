package vn.lienthong.routing.model;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Ten thousand random lives of dossiers. A life that went wrong is told with its seed and lived
/// again with `-Drouting.life=<seed>`; `-Drouting.lives=<n>` lives more or fewer.
class RandomLivesTest {

    private static final int USUALLY = 10_000;
    private static final long FIRST = 20_261_123;

    @Test
    void everyLifeGoesAsThePlanSays() {
        seeds().forEach(RandomLivesTest::live);
    }

    private static LongStream seeds() {
        Long one = Long.getLong("routing.life");
        return one == null
                ? LongStream.range(FIRST, FIRST + Integer.getInteger("routing.lives", USUALLY))
                        .parallel()
                : LongStream.of(one);
    }

    private static void live(long seed) {
        try {
            new Life(seed).live();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "A life went wrong; -Drouting.life=" + seed + " repeats it", e);
        }
    }
}
