package vn.lienthong.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// That an index narrows the search; that it never narrows it too far is `IndexEqualsScanIT`'s.
class OrderedIndexTest {

    private final OrderedIndex index =
            new OrderedIndex(
                    "office_due",
                    List.of(new IndexKey("office", true), new IndexKey("due", true)),
                    false,
                    false,
                    null);
    private final StoreCollection collection =
            (StoreCollection)
                    new StoreBackend(DocumentFile.inMemory())
                            .resolveDatabase("test")
                            .createCollectionOrThrowIfExists("c");

    @BeforeEach
    void hundred_documents_in_ten_offices() {
        IntStream.range(0, 100)
                .mapToObj(
                        i -> new Document("_id", i).append("office", i % 10).append("due", i / 10))
                .forEach(each -> index.add(each, each.getOrMissing("_id"), collection));
    }

    private Stream<Object> found(Document query, Document order) {
        var scan = index.scan(Conditions.of(query), order);
        return Objects.requireNonNull(scan).positions().get();
    }

    private static Document between(int lower, int upper) {
        return new Document("$gte", lower).append("$lte", upper);
    }

    @Test
    void only_documents_of_the_office_are_looked_at() {
        assertThat(found(new Document("office", 3).append("other", 1), new Document()))
                .hasSize(10)
                .contains(3, 13, 93);
    }

    @Test
    void a_range_behind_an_equality_narrows_further() {
        assertThat(found(new Document("office", 3L).append("due", between(4, 6)), new Document()))
                .containsExactly(43, 53, 63);
    }

    @Test
    void ranges_under_and_are_one_range() {
        var query =
                new Document(
                        "$and",
                        List.of(
                                new Document("office", 3),
                                new Document("due", new Document("$gte", 4)),
                                new Document("due", new Document("$lt", 6))));

        assertThat(found(query, new Document())).containsExactly(43, 53);
    }

    @Test
    void documents_come_in_the_order_of_what_follows_the_equality() {
        var order = new Document("due", -1);
        var scan = index.scan(Conditions.of(new Document("office", 3)), order);

        assertThat(Objects.requireNonNull(scan).sorted()).isTrue();
        assertThat(scan.positions().get().limit(2)).containsExactly(93, 83);
    }

    @Test
    void a_query_that_leaves_the_first_field_open_is_no_matter_for_the_index() {
        assertThat(index.scan(Conditions.of(new Document("due", 3)), null)).isNull();
    }

    @Test
    void what_is_demanded_of_a_later_field_is_told_from_the_index() {
        var triple =
                new OrderedIndex(
                        "office_n_name",
                        List.of(
                                new IndexKey("office", true),
                                new IndexKey("n", true),
                                new IndexKey("name", true)),
                        false,
                        false,
                        null);
        for (var i = 0; i < 10; i++) {
            var document = new Document("_id", i).append("office", "a").append("n", i);
            triple.add(document.append("name", "name " + i % 5), i, collection);
        }
        var query = new Document("office", "a").append("name", new Document("$regex", "3$"));

        var scan = triple.scan(Conditions.of(query), new Document("n", 1));

        assertThat(Objects.requireNonNull(scan).positions().get()).containsExactly(3, 8);
        assertThat(scan.sorted()).isTrue();
        assertThat(scan.exact()).isTrue();
    }

    @Test
    void what_it_does_not_know_of_must_be_looked_at() {
        var query = new Document("office", "a").append("other", "b");

        var scan = index.scan(Conditions.of(query), new Document());

        assertThat(Objects.requireNonNull(scan).exact()).isFalse();
    }
}
