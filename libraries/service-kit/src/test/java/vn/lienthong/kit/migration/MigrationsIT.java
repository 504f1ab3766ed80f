package vn.lienthong.kit.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.local.testing.LocalStack;

class MigrationsIT {

    private static final Duration LEASE = Duration.ofSeconds(3);

    private final String name = "migrations-" + UUID.randomUUID();
    private final MongoClient client = MongoClients.create(LocalStack.shared().mongoUri(name));
    private final MongoDatabase store = client.getDatabase(name);
    private final List<Integer> applied = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        store.drop();
        client.close();
    }

    private record Step(int number, int readableFrom, Consumer<MongoDatabase> change)
            implements Migration {

        @Override
        public String what() {
            return "Step " + number;
        }

        @Override
        public void apply(MongoDatabase store) {
            change.accept(store);
        }
    }

    private Step step(int number) {
        return new Step(number, 0, _ -> applied.add(number));
    }

    private void start(Migration... migrations) {
        new Migrations(store, List.of(migrations), LEASE).apply();
    }

    @Test
    void eachIsAppliedOnceAndInOrder() {
        start(step(2), step(1));
        start(step(1), step(2), step(3));
        assertThat(applied).containsExactly(1, 2, 3);
        assertThat(store.getCollection(Migrations.COLLECTION).find())
                .extracting(done -> done.getString("what"))
                .containsExactlyInAnyOrder("Step 1", "Step 2", "Step 3");
    }

    @Test
    void replicasThatStartTogetherApplyItOnceAndNoneGoesOnBefore() {
        List<String> order = new CopyOnWriteArrayList<>();
        Step slow =
                new Step(
                        1,
                        0,
                        _ -> {
                            order.add("applied");
                            sleep(Duration.ofSeconds(1));
                            order.add("done");
                        });
        IntStream.range(0, 4)
                .mapToObj(_ ->
                        CompletableFuture.runAsync(() -> {
                            start(slow);
                            order.add("works");
                        }))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(order).containsExactly("applied", "done", "works", "works", "works", "works");
    }

    @Test
    void oneThatLastsLongIsNotBegunByAnother() {
        Step slow =
                new Step(
                        1,
                        0,
                        _ -> {
                            applied.add(1);
                            sleep(LEASE.multipliedBy(2));
                        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> start(slow));
        start(slow);
        first.join();
        assertThat(applied).containsExactly(1);
    }

    @Test
    void whoseProcessDiedIsFollowedByTheNext() {
        store.getCollection(Migrations.COLLECTION)
                .insertOne(
                        new Document("_id", 1)
                                .append("readableFrom", 0)
                                .append("until", Instant.now().plusSeconds(1)));
        start(step(1));
        assertThat(applied).containsExactly(1);
    }

    @Test
    void whatFailsEndsTheStartAndIsTriedByTheNext() {
        Step broken =
                new Step(
                        1,
                        0,
                        _ -> {
                            throw new IllegalStateException("disk");
                        });
        assertThatThrownBy(() -> start(broken, step(2))).hasMessage("disk");
        assertThat(applied).isEmpty();
        Instant again = Instant.now();
        start(step(1), step(2));
        assertThat(applied).containsExactly(1, 2);
        assertThat(Instant.now()).isBefore(again.plus(LEASE));
    }

    @Test
    void anOlderProgramWorksWithWhatItCanReadAndDoesNotStartWithWhatItCannot() {
        start(step(1), step(2));
        start(step(1));
        start();
        start(step(1), step(2), new Step(3, 2, _ -> {}));
        start(step(1), step(2));
        assertThatThrownBy(() -> start(step(1)))
                .isInstanceOf(StoreTooNewException.class)
                .hasMessageContainingAll("bước chuyển 2", "knows 1");
    }

    @Test
    void aGapInTheNumbersIsAMistake() {
        assertThatThrownBy(() -> start(step(1), step(3))).isInstanceOf(IllegalStateException.class);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
