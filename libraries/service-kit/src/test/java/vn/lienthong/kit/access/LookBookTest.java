package vn.lienthong.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.catalogue.Offices;

class LookBookTest {

    private static final int MOST = 1200;

    private final Written written = new Written();
    private final Knowing knowing = new Knowing();
    private final LookBook book = new LookBook(written, knowing, MOST);

    @AfterEach
    void close() {
        written.away = false;
        book.stop();
    }

    @Test
    void manyLooksAreWrittenTogetherAndExplainedByOneQuestion() {
        note(700);
        book.start();
        await().until(() -> book.waiting() == 0);

        assertThat(written.subjects()).hasSize(700).doesNotHaveDuplicates();
        assertThat(written.batches).hasValue(2);
        assertThat(knowing.questions).hasValue(2);
    }

    @Test
    void whileTheStoreIsAwayLooksWaitAndThenAreWrittenOnce() {
        written.away = true;
        book.start();
        note(10);
        await().until(() -> written.refused.get() >= 2);
        assertThat(book.waiting()).isEqualTo(10);
        assertThat(written.all).isEmpty();

        written.away = false;
        await().until(() -> book.waiting() == 0);
        assertThat(written.subjects()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void thereIsRoomForSoManyAndNoMore() {
        note(MOST - 1);
        assertThat(book.hasRoom()).isTrue();
        note(1);
        assertThat(book.hasRoom()).isFalse();
    }

    @Test
    void nothingIsLostAtAnOrderlyEnd() {
        book.start();
        note(MOST);
        book.stop();

        assertThat(written.subjects()).hasSize(MOST);
        assertThat(book.waiting()).isZero();
        assertThat(book.isRunning()).isFalse();
    }

    @Test
    void theEndDoesNotWaitForAStoreThatNeverComesBack() {
        written.away = true;
        book.start();
        note(3);
        await().until(() -> written.refused.get() >= 1);
        long begin = System.nanoTime();
        book.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(12));
        assertThat(written.all).isEmpty();
    }

    @Test
    void itBeginsAgainAfterAnEnd() {
        book.start();
        book.stop();
        book.start();
        note(1);
        await().until(() -> written.subjects().size() == 1);
    }

    @Test
    void whatCannotBeReadIsKeptWithoutAnExplanationAndTheRestWithOne() {
        knowing.broken = "D-1";
        note(3);
        book.start();
        await().until(() -> written.all.size() == 3);
        assertThat(written.all.stream().map(look -> look.getString("ground")))
                .containsExactly("RECEIVED_HERE", "UNKNOWN", "RECEIVED_HERE");
    }

    private void note(int many) {
        int from = book.waiting() + written.all.size();
        IntStream.range(from, from + many).forEach(i -> book.note(look("D-" + i)));
    }

    private static Look look(String code) {
        return new Look(
                Instant.EPOCH,
                "mai",
                "W",
                Set.of("COUNTER"),
                Access.DOSSIER_READ,
                true,
                List.of(code),
                1,
                null,
                null);
    }

    private static final class Written implements LookBook.Paper {
        private final List<Document> all = new CopyOnWriteArrayList<>();
        private final AtomicInteger batches = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private volatile boolean away;

        @Override
        public List<Document> prepared(Collection<KeptLook> looks) {
            return looks.stream().map(KeptLook::toDocument).toList();
        }

        @Override
        public void add(List<Document> prepared) {
            if (away) {
                refused.incrementAndGet();
                throw new MongoTimeoutException("away");
            }
            batches.incrementAndGet();
            all.addAll(prepared);
        }

        List<String> subjects() {
            List<String> subjects = new ArrayList<>();
            all.forEach(look -> subjects.addAll(look.getList("subjects", String.class)));
            return subjects;
        }
    }

    private static final class Knowing implements LookBook.Knowledge {
        private final AtomicInteger questions = new AtomicInteger();
        private String broken = "";

        @Override
        public Map<String, Standing> standings(Collection<String> subjects) {
            questions.incrementAndGet();
            if (subjects.contains(broken)) {
                throw new IllegalStateException("A document that cannot be read");
            }
            return subjects.stream()
                    .collect(
                            Collectors.toMap(
                                    subject -> subject, _ -> new Standing("W", List.of())));
        }

        @Override
        public Offices offices() {
            return Offices.of(List.of());
        }
    }
}
