package vn.lienthong.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same documents and queries with and without indexes give the same answers.
class IndexEqualsScanIT {

    private static final int DOCUMENTS = 400;
    private static final int QUERIES = 400;
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void any_query_finds_with_indexes_what_it_finds_by_looking_at_everything(long seed)
            throws Exception {
        var random = new Random(seed);
        try (var plain = RunningStore.withoutIndexes()) {
            try (var indexed = RunningStore.inFolder(folder)) {
                var declaresFirst = indexed.collection("c");
                declareIndexes(declaresFirst);
                fill(List.of(plain.collection("c"), declaresFirst), random);
                compare(plain.collection("c"), declaresFirst, random);
            }
            try (var rebuilt = RunningStore.inFolder(folder)) {
                compare(plain.collection("c"), rebuilt.collection("c"), random);
            }
        }
    }

    private static void declareIndexes(MongoCollection<Document> documents) {
        documents.createIndex(Indexes.ascending("office", "state.kind", "due"));
        documents.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.descending("n"));
        documents.createIndex(Indexes.ascending("tags"));
        documents.createIndex(Indexes.ascending("steps.office", "n"));
        documents.createIndex(Indexes.ascending("office", "due", "title", "n", "until"));
    }

    private static void fill(List<MongoCollection<Document>> collections, Random random) {
        for (var i = 0; i < DOCUMENTS; i++) {
            var document = document(i, random);
            collections.forEach(each -> each.insertOne(new Document(document)));
        }
        for (var i = 0; i < DOCUMENTS / 2; i++) {
            var id = new Document("_id", random.nextInt(DOCUMENTS));
            var action = random.nextInt(3);
            var value = value(random);
            var replacement = document(id.getInteger("_id"), random);
            for (var each : collections) {
                switch (action) {
                    case 0 -> each.deleteOne(id);
                    case 1 -> each.updateOne(id, new Document("$set", new Document("n", value)));
                    default -> each.replaceOne(id, new Document(replacement));
                }
            }
        }
    }

    private static Document document(int id, Random random) {
        var document = new Document("_id", id);
        if (random.nextInt(10) > 0) {
            document.append("office", "office-" + random.nextInt(5));
        }
        if (random.nextInt(10) > 1) {
            document.append("state", new Document("kind", "kind-" + random.nextInt(3)));
        }
        if (random.nextInt(10) > 4) {
            document.append("due", date(random));
        }
        if (random.nextInt(10) > 0) {
            document.append("n", value(random));
        }
        if (random.nextInt(10) > 0) {
            // Always text: looking at everything, the library finds patterns in numbers and dates.
            document.append("title", title(random));
        }
        if (random.nextInt(10) > 1) {
            document.append("until", date(random));
        }
        if (random.nextBoolean()) {
            document.append("tags", values(random));
        }
        if (random.nextBoolean()) {
            var steps = new ArrayList<Document>();
            for (var i = 0; i < random.nextInt(3); i++) {
                steps.add(
                        random.nextInt(5) == 0
                                ? new Document("empty", true)
                                : new Document("office", "office-" + random.nextInt(5)));
            }
            document.append("steps", steps);
        }
        return document;
    }

    private static String title(Random random) {
        return "title " + random.nextInt(30) + " of " + random.nextInt(3);
    }

    private static Date date(Random random) {
        return Date.from(START.plusSeconds(random.nextInt(50)));
    }

    private static Object value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(20);
            case 1 -> (long) random.nextInt(20);
            case 2 -> random.nextInt(40) / 2.0;
            case 3 -> "text-" + random.nextInt(10);
            case 4 -> date(random);
            default -> random.nextInt(20);
        };
    }

    private static List<Object> values(Random random) {
        var values = new ArrayList<Object>();
        for (var i = 0; i < random.nextInt(4); i++) {
            values.add(value(random));
        }
        return values;
    }

    private static void compare(
            MongoCollection<Document> plain, MongoCollection<Document> indexed, Random random) {
        var matched = 0;
        for (var i = 0; i < QUERIES; i++) {
            var query = query(random, 0);
            var order = order(random);
            var skip = random.nextInt(3);
            var limit = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(20);

            var expected =
                    plain.find(query).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
            var found =
                    indexed.find(query).sort(order).skip(skip).limit(limit).into(new ArrayList<>());

            assertThat(found).as("%s sorted by %s", query, order).isEqualTo(expected);
            assertThat(plain.countDocuments(query))
                    .as("how many %s", query)
                    .isEqualTo(plain.find(query).into(new ArrayList<>()).size());
            assertThat(indexed.countDocuments(query)).isEqualTo(plain.countDocuments(query));
            matched += found.size();
        }
        assertThat(matched).isGreaterThan(QUERIES);
    }

    /// Always down to the `_id`: documents that compare as equal have no order among them.
    private static Document order(Random random) {
        var direction = random.nextBoolean() ? 1 : -1;
        return switch (random.nextInt(5)) {
            case 0 -> new Document("_id", direction);
            case 1 -> new Document("due", direction).append("_id", direction);
            case 2 -> new Document("n", direction).append("_id", direction);
            case 3 -> new Document("state.kind", 1).append("due", 1).append("_id", 1);
            default -> new Document("due", 1).append("n", -1).append("_id", direction);
        };
    }

    private static Document query(Random random, int depth) {
        var query = new Document();
        for (var i = 0; i <= random.nextInt(3); i++) {
            switch (random.nextInt(depth < 2 ? 13 : 11)) {
                case 0 -> query.append("office", demand(random, "office-" + random.nextInt(6)));
                case 1 -> query.append("state.kind", demand(random, "kind-" + random.nextInt(4)));
                case 2 -> query.append("due", demand(random, date(random)));
                case 3 -> query.append("n", demand(random, value(random)));
                case 4 -> query.append("tags", demand(random, value(random)));
                case 5 ->
                        query.append("steps.office", demand(random, "office-" + random.nextInt(5)));
                case 6 -> query.append("_id", demand(random, random.nextInt(DOCUMENTS)));
                case 7 ->
                        // Two elements of one array may each satisfy one of them.
                        query.append(
                                "$and",
                                List.of(
                                        demand("tags", "$gte", random),
                                        demand("tags", "$lte", random)));
                case 8 -> query.append("title", text(random));
                case 9 -> query.append("until", demand(random, date(random)));
                case 10 ->
                        query.append(
                                "$and",
                                List.of(
                                        new Document("title", text(random)),
                                        new Document("title", text(random)),
                                        new Document("until", new Document("$gt", date(random))),
                                        new Document("until", new Document("$lt", date(random)))));
                case 11 ->
                        query.append(
                                "$or", List.of(query(random, depth + 1), query(random, depth + 1)));
                default ->
                        query.append(
                                "$and",
                                List.of(query(random, depth + 1), query(random, depth + 1)));
            }
        }
        return query;
    }

    private static Document demand(String field, String operator, Random random) {
        return new Document(field, new Document(operator, random.nextInt(20)));
    }

    private static Object text(Random random) {
        var number = Integer.toString(random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 -> new Document("$regex", "TITLE 1").append("$options", "i");
            case 1 -> new Document("$regex", number).append("$ne", title(random));
            case 2 -> new Document("$regex", number);
            default -> Pattern.compile(number);
        };
    }

    private static Object demand(Random random, Object value) {
        return switch (random.nextInt(10)) {
            case 0 -> new Document("$gte", value);
            case 1 -> new Document("$lt", value);
            case 2 -> new Document("$gt", value).append("$lte", value(random));
            case 3 -> new Document("$in", List.of(value, value(random), "office-1", "kind-1"));
            case 4 -> new Document("$ne", value);
            case 5 -> new Document("$exists", random.nextBoolean());
            case 6 -> new Document("$eq", null);
            case 7 -> new Document("$lte", value);
            default -> value;
        };
    }
}
