package vn.lienthong.local.store;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonBinarySubType;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/// What the services do to the store, through the driver that they use.
class WorkloadIT {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    @TempDir private static Path folder;
    private static RunningStore store;

    private MongoCollection<Document> documents;

    @BeforeAll
    static void start() throws Exception {
        store = RunningStore.inFolder(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void ownCollection(TestInfo test) {
        documents = store.collection(test.getTestMethod().orElseThrow().getName());
    }

    private static Document doc(Object id) {
        return new Document("_id", id);
    }

    private Document only(Bson filter) {
        var found = documents.find(filter).into(new ArrayList<>());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Document> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> doc("d" + i).append("i", i)).toList();
    }

    @Test
    void compare_and_set_in_an_unordered_bulk_reports_each_conflict_and_does_the_rest() {
        documents.insertMany(
                List.of(
                        doc("a").append("v", 3L),
                        doc("b").append("v", 7L),
                        doc("c").append("v", 1L)));
        var writes =
                List.of(
                        new ReplaceOneModel<>(
                                and(eq("_id", "a"), eq("v", 3L)), doc("a").append("v", 4L), UPSERT),
                        new ReplaceOneModel<>(
                                and(eq("_id", "b"), eq("v", 6L)), doc("b").append("v", 7L), UPSERT),
                        new ReplaceOneModel<>(
                                and(eq("_id", "new"), eq("v", 0L)),
                                doc("new").append("v", 1L),
                                UPSERT),
                        new ReplaceOneModel<>(
                                and(eq("_id", "c"), eq("v", 9L)),
                                doc("c").append("v", 10L),
                                UPSERT));

        var conflict =
                catchThrowableOfType(
                        MongoBulkWriteException.class,
                        () -> documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)));

        assertThat(conflict.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1, 3);
        assertThat(conflict.getWriteErrors())
                .extracting(BulkWriteError::getCategory)
                .containsOnly(ErrorCategory.DUPLICATE_KEY);
        assertThat(conflict.getWriteResult().getMatchedCount()).isEqualTo(1);
        assertThat(conflict.getWriteResult().getUpserts()).hasSize(1);
        assertThat(documents.find(eq("_id", "a")).first()).containsEntry("v", 4L);
        assertThat(documents.find(eq("_id", "b")).first()).containsEntry("v", 7L);
        assertThat(documents.find(eq("_id", "new")).first()).containsEntry("v", 1L);
    }

    @Test
    void an_ordered_bulk_ends_with_the_first_conflict() {
        documents.insertOne(doc("b").append("v", 7L));
        var writes =
                List.of(
                        new ReplaceOneModel<>(eq("_id", "a"), doc("a"), UPSERT),
                        new ReplaceOneModel<>(and(eq("_id", "b"), eq("v", 6L)), doc("b"), UPSERT),
                        new ReplaceOneModel<>(eq("_id", "c"), doc("c"), UPSERT));

        var conflict =
                catchThrowableOfType(
                        MongoBulkWriteException.class, () -> documents.bulkWrite(writes));

        assertThat(conflict.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(conflict.getWriteResult().getUpserts()).hasSize(1);
        assertThat(documents.find(eq("_id", "c")).first()).isNull();
    }

    @Test
    void many_inserted_without_order_are_there_but_for_the_duplicates() {
        documents.insertOne(doc("d1"));

        var conflict =
                catchThrowableOfType(
                        MongoBulkWriteException.class,
                        () ->
                                documents.insertMany(
                                        numbered(4), new InsertManyOptions().ordered(false)));

        assertThat(conflict.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(conflict.getWriteResult().getInsertedCount()).isEqualTo(3);
        assertThat(documents.countDocuments()).isEqualTo(4);
    }

    @Test
    void documents_are_found_by_a_list_of_ids() {
        documents.insertMany(numbered(50));

        var found = documents.find(in("_id", "d3", "absent", "d49")).into(new ArrayList<>());

        assertThat(found).extracting(each -> each.get("i")).containsExactlyInAnyOrder(3, 49);
    }

    @Test
    void more_documents_than_fit_in_one_answer_all_arrive() {
        documents.insertMany(numbered(3500));

        assertThat(documents.find().into(new ArrayList<>())).hasSize(3500);
        assertThat(documents.find().batchSize(70).into(new ArrayList<>())).hasSize(3500);
        assertThat(documents.aggregate(List.of(match(gte("i", 500)))).into(new ArrayList<>()))
                .hasSize(3000);
    }

    @Test
    void find_one_and_update_gives_the_document_before_or_after() {
        documents.insertOne(doc("a").append("count", 1));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        assertThat(documents.findOneAndUpdate(eq("_id", "a"), inc("count", 1)))
                .containsEntry("count", 1);
        assertThat(documents.findOneAndUpdate(eq("_id", "a"), inc("count", 1), after))
                .containsEntry("count", 3);
        assertThat(documents.findOneAndUpdate(eq("_id", "absent"), inc("count", 1))).isNull();
        assertThat(
                        documents.findOneAndUpdate(
                                eq("_id", "new"),
                                combine(inc("count", 5), setOnInsert("made", true)),
                                new FindOneAndUpdateOptions()
                                        .upsert(true)
                                        .returnDocument(ReturnDocument.AFTER)))
                .containsEntry("count", 5)
                .containsEntry("made", true);
    }

    @Test
    void the_first_by_an_order_is_claimed() {
        documents.insertMany(numbered(10));
        documents.createIndex(ascending("owner", "i"));

        var claimed =
                documents.findOneAndUpdate(
                        eq("owner", null),
                        set("owner", "me"),
                        new FindOneAndUpdateOptions().sort(descending("i")));

        assertThat(claimed).containsEntry("i", 9);
        assertThat(documents.countDocuments(eq("owner", "me"))).isEqualTo(1);
    }

    @Test
    void sub_documents_are_pulled_pushed_set_and_unset() {
        documents.insertOne(
                doc("a").append(
                                "outbox",
                                List.of(
                                        new Document("id", "e1").append("n", 1),
                                        new Document("id", "e2").append("n", 2),
                                        new Document("id", "e3").append("n", 3)))
                        .append("pending", Date.from(Instant.EPOCH))
                        .append("state", new Document("kind", "HELD")));

        documents.updateOne(
                eq("_id", "a"),
                combine(
                        pull("outbox", in("id", "e1", "e3")),
                        set("state.kind", "DONE"),
                        unset("pending")));
        documents.updateOne(eq("_id", "a"), push("outbox", new Document("id", "e4")));

        var found = only(eq("state.kind", "DONE"));
        assertThat(found).doesNotContainKey("pending");
        assertThat(found.getList("outbox", Document.class))
                .extracting(each -> each.get("id"))
                .containsExactly("e2", "e4");
    }

    @Test
    void an_upsert_by_operators_takes_the_equalities_of_its_filter() {
        var result =
                documents.updateOne(
                        and(eq("_id", "a"), eq("office", "x")),
                        set("n", 1),
                        new UpdateOptions().upsert(true));

        assertThat(result.getUpsertedId()).isNotNull();
        assertThat(documents.find().first())
                .isEqualTo(doc("a").append("office", "x").append("n", 1));
    }

    @Test
    void due_documents_come_in_order_up_to_a_limit() {
        var start = Instant.parse("2026-11-23T01:00:00Z");
        documents.createIndex(ascending("pending"), new IndexOptions().sparse(true));
        documents.insertMany(
                IntStream.range(0, 100)
                        .mapToObj(i ->
                                i % 2 == 0
                                        ? doc(i)
                                        : doc(i).append(
                                                        "pending",
                                                        Date.from(start.plusSeconds(100 - i))))
                        .toList());

        var due =
                documents
                        .find(lte("pending", Date.from(start.plusSeconds(51))))
                        .sort(ascending("pending"))
                        .limit(3)
                        .into(new ArrayList<>());

        assertThat(due).extracting(each -> each.get("_id")).containsExactly(99, 97, 95);
        assertThat(documents.countDocuments(lte("pending", Date.from(start.plusSeconds(51)))))
                .isEqualTo(26);
        assertThat(documents.countDocuments(exists("pending", false))).isEqualTo(50);
    }

    @Test
    void pages_are_sorted_skipped_and_limited() {
        documents.insertMany(numbered(30));
        documents.createIndex(descending("i"));

        var page = documents.find().sort(descending("i")).skip(10).limit(5).into(new ArrayList<>());

        assertThat(page).extracting(each -> each.get("i")).containsExactly(19, 18, 17, 16, 15);
    }

    @Test
    void patterns_and_alternatives_find_documents() {
        documents.createIndex(ascending("i"));
        documents.createIndex(ascending("name"));
        documents.insertMany(
                List.of(
                        doc(1).append("name", "Nguyễn Văn An").append("i", 1),
                        doc(2).append("name", "Trần Thị Bình").append("i", 2),
                        doc(3).append("name", "Lê An").append("i", 3)));

        assertThat(documents.find(regex("name", "an$", "i")).into(new ArrayList<>()))
                .extracting(each -> each.get("_id"))
                .containsExactly(1, 3);
        assertThat(
                        documents
                                .find(or(eq("i", 2), eq("name", "Lê An"), eq("_id", 3)))
                                .into(new ArrayList<>()))
                .extracting(each -> each.get("_id"))
                .containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void a_unique_index_on_nested_fields_refuses_the_second() {
        documents.createIndex(
                ascending("state.office", "state.number"), new IndexOptions().unique(true));
        documents.insertOne(
                doc(1).append("state", new Document("office", "x").append("number", 1)));
        documents.insertOne(
                doc(2).append("state", new Document("office", "x").append("number", 2)));

        assertThatThrownBy(() ->
                        documents.insertOne(
                                doc(3).append(
                                                "state",
                                                new Document("office", "x").append("number", 1L))))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> documents.updateOne(eq("_id", 2), set("state.number", 1)))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThat(documents.updateOne(eq("_id", 2), set("state.other", 1)).getModifiedCount())
                .isEqualTo(1);
    }

    @Test
    void a_sparse_or_partial_unique_index_is_about_some_documents_only() {
        documents.createIndex(ascending("key"), new IndexOptions().unique(true).sparse(true));
        documents.createIndex(
                ascending("office"),
                new IndexOptions().unique(true).partialFilterExpression(eq("open", true)));

        documents.insertMany(
                List.of(
                        doc(1).append("office", "x").append("open", false),
                        doc(2).append("office", "x").append("open", true),
                        doc(3).append("office", "x").append("open", false),
                        doc(4).append("key", "k")));

        assertThatThrownBy(() -> documents.insertOne(doc(5).append("key", "k")))
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> documents.updateOne(eq("_id", 3), set("open", true)))
                .hasMessageContaining("E11000");
        assertThat(documents.countDocuments(eq("office", "x"))).isEqualTo(3);
    }

    @Test
    void groups_are_counted_and_summed() {
        documents.insertMany(
                List.of(
                        doc(1).append("office", "x").append("legs", legs(3L, 4L)),
                        doc(2).append("office", "y").append("legs", legs(5L)),
                        doc(3).append("office", "x").append("legs", legs(1L)),
                        doc(4).append("office", "z").append("legs", List.of())));

        var sums =
                documents
                        .aggregate(
                                List.of(
                                        match(in("office", "x", "y", "z")),
                                        unwind("$legs"),
                                        group(
                                                "$office",
                                                sum("minutes", "$legs.minutes"),
                                                sum("legs", 1)),
                                        sort(ascending("_id"))))
                        .into(new ArrayList<>());

        assertThat(sums)
                .containsExactly(
                        doc("x").append("minutes", 8L).append("legs", 3),
                        doc("y").append("minutes", 5L).append("legs", 1));
    }

    private static List<Document> legs(long... minutes) {
        return Arrays.stream(minutes).mapToObj(m -> new Document("minutes", m)).toList();
    }

    @Test
    void values_come_back_as_the_types_they_went_in(@TempDir Path other) throws Exception {
        var id = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");
        var written =
                doc("a").append("long", 5L)
                        .append("int", 5)
                        .append("double", 5.0)
                        .append(
                                "decimal",
                                new Decimal128(new BigDecimal("12345678901234567890.10")))
                        .append("at", Date.from(Instant.parse("2026-11-23T01:02:03.456Z")))
                        .append("bytes", new Binary(new byte[] {1, 2, 3}))
                        .append("uuid", new Binary(BsonBinarySubType.UUID_STANDARD, bytes(id)))
                        .append("null", null)
                        .append("nested", new Document("list", List.of(1L, "hai", new Document())));
        try (var first = RunningStore.inFolder(other)) {
            first.collection("types").insertOne(written);
            assertThat(first.collection("types").find().first()).isEqualTo(written);
        }

        try (var second = RunningStore.inFolder(other)) {
            assertThat(second.collection("types").find().first()).isEqualTo(written);
            assertThat(second.collection("types").countDocuments(eq("long", 5))).isEqualTo(1);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Test
    void indexes_are_enforced_and_listed_after_a_restart(@TempDir Path other) throws Exception {
        try (var first = RunningStore.inFolder(other)) {
            first.collection("c")
                    .createIndex(ascending("state.key"), new IndexOptions().unique(true));
            first.collection("c").insertOne(doc(1).append("state", new Document("key", "k")));
        }

        try (var second = RunningStore.inFolder(other)) {
            var again = second.collection("c");
            assertThatThrownBy(
                            () -> again.insertOne(doc(2).append("state", new Document("key", "k"))))
                    .hasMessageContaining("E11000");
            again.createIndex(ascending("state.key"), new IndexOptions().unique(true));
            assertThat(again.listIndexes().into(new ArrayList<>())).hasSize(2);
            again.dropIndexes();
            again.insertOne(doc(2).append("state", new Document("key", "k")));
            assertThat(again.countDocuments(eq("state.key", "k"))).isEqualTo(2);
        }
    }

    @Test
    void dropped_collections_and_databases_are_gone_and_can_be_made_anew() {
        documents.createIndex(ascending("i"), new IndexOptions().unique(true));
        documents.insertMany(numbered(3));
        documents.drop();
        documents.insertOne(doc("a").append("i", 1));
        assertThat(documents.countDocuments()).isEqualTo(1);

        var database = store.client().getDatabase("other");
        database.getCollection("c").insertOne(doc(1));
        assertThat(store.client().listDatabaseNames().into(new ArrayList<>())).contains("other");
        database.drop();
        assertThat(database.getCollection("c").countDocuments()).isZero();
        database.getCollection("c").insertOne(doc(1));
        assertThat(database.getCollection("c").countDocuments()).isEqualTo(1);
    }

    @Test
    void many_writers_lose_no_update() throws Exception {
        documents.insertOne(doc("counter").append("n", 0));
        var writers = new ArrayList<Thread>();
        for (var w = 0; w < 8; w++) {
            writers.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (var i = 0; i < 50; i++) {
                                    documents.updateOne(
                                            eq("_id", "counter"),
                                            combine(inc("n", 1), push("by", i)));
                                }
                            }));
        }
        for (var writer : writers) {
            writer.join();
        }

        var counter = only(eq("_id", "counter"));
        assertThat(counter).containsEntry("n", 400);
        assertThat(counter.getList("by", Integer.class)).hasSize(400);
    }
}
