package vn.lienthong.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private static final Series SERIES = new Series("001.10.17.H99", LocalDate.of(2026, 11, 23));

    private final Set<String> store = ConcurrentHashMap.newKeySet();

    @Test
    void theFirstNumberOfADayIsOne() {
        assertThat(take(numbering())).isEqualTo("001.10.17.H99-261123-0001");
    }

    @Test
    void everyAgencyAndEveryDayHasItsOwnSeries() {
        Numbering numbering = numbering();

        take(numbering);

        assertThat(take(numbering, new Series("001.11.17.H99", SERIES.day())))
                .isEqualTo("001.11.17.H99-261123-0001");
        assertThat(take(numbering, new Series(SERIES.agency(), LocalDate.of(2026, 11, 24))))
                .isEqualTo("001.10.17.H99-261124-0001");
        assertThat(take(numbering)).isEqualTo("001.10.17.H99-261123-0002");
    }

    @Test
    void afterARestartTheSeriesGoesOnWhereItStood() {
        for (int already : List.of(1, 2, 3, 7, 8, 9, 1000)) {
            store.clear();
            IntStream.rangeClosed(1, already).forEach(n -> store.add(SERIES.number(n)));

            assertThat(take(numbering())).isEqualTo(SERIES.number(already + 1));
        }
    }

    @Test
    void thereIsRoomForMoreThanFourDigits() {
        IntStream.rangeClosed(1, 9999).forEach(n -> store.add(SERIES.number(n)));

        assertThat(take(numbering())).isEqualTo("001.10.17.H99-261123-10000");
    }

    @Test
    void aSeriesThatIsForgottenAfterItsDayGoesOnAllTheSame() {
        Numbering numbering = numbering();
        take(numbering);

        take(numbering, new Series(SERIES.agency(), SERIES.day().plusDays(5)));

        assertThat(take(numbering)).isEqualTo(SERIES.number(2));
    }

    @Test
    void twoProcessesWithEightThreadsThatSometimesDieLeaveNoGapAndNoDouble() throws Exception {
        // given two processes that know nothing of each other but the store
        List<Numbering> processes = List.of(numbering(), numbering());
        AtomicInteger calls = new AtomicInteger();
        List<String> given = new ArrayList<>();

        // when eight threads register, and every seventh insertion dies before it is done
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<String>>> running = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                Numbering process = processes.get(thread % 2);
                running.add(threads.submit(() -> register(process, calls)));
            }
            for (Future<List<String>> numbers : running) {
                given.addAll(numbers.get());
            }
        }

        // then the numbers are exactly 1 to n
        assertThat(given).doesNotHaveDuplicates().hasSizeGreaterThan(1000);
        assertThat(store)
                .containsExactlyInAnyOrderElementsOf(given)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, given.size()).mapToObj(SERIES::number).toList());
    }

    private List<String> register(Numbering process, AtomicInteger calls) {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            try {
                given.add(
                        process.next(
                                SERIES,
                                number -> {
                                    if (calls.incrementAndGet() % 7 == 0) {
                                        throw new Died();
                                    }
                                    return insert(number);
                                }));
            } catch (Died e) {
                // The process is gone between choosing and inserting; the applicant asks again.
            }
        }
        return given;
    }

    @Test
    void aNumberThatWasChosenButNotInsertedIsGivenToTheNext() {
        Numbering numbering = numbering();
        assertThatThrownBy(() ->
                        numbering.next(
                                SERIES,
                                _ -> {
                                    throw new Died();
                                }))
                .isInstanceOf(Died.class);

        assertThat(take(numbering)).isEqualTo(SERIES.number(1));
    }

    private Numbering numbering() {
        return new Numbering(store::contains);
    }

    private String take(Numbering numbering) {
        return take(numbering, SERIES);
    }

    private String take(Numbering numbering, Series series) {
        return numbering.next(series, this::insert);
    }

    private Optional<String> insert(String number) {
        return store.add(number) ? Optional.of(number) : Optional.empty();
    }

    private static final class Died extends RuntimeException {}
}
