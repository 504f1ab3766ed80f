package vn.lienthong.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueriedFieldsTest {

    @Test
    void aQueryLooksAtTheFieldsThatItNames() {
        var query =
                new Document("office", "a")
                        .append("state.kind", new Document("$in", List.of("x")))
                        .append(
                                "$or",
                                List.of(
                                        new Document("due", 1),
                                        new Document("$and", List.of(new Document("n", 2)))));

        assertThat(QueriedFields.of(query))
                .containsExactlyInAnyOrder("office", "state", "due", "n");
    }

    @Test
    void whatMayLookAtAnythingIsNotNarrowed() {
        assertThat(QueriedFields.of(new Document("$expr", new Document()))).isNull();
        assertThat(QueriedFields.of(new Document("$or", "no list"))).isNull();
        assertThat(QueriedFields.of(new Document("$nor", List.of("no document")))).isNull();
        assertThat(
                        QueriedFields.of(
                                new Document("a", 1)
                                        .append("$and", List.of(new Document("$where", "true")))))
                .isNull();
    }

    @Test
    void aGlanceDecodesOnlyWhatIsAskedFor() {
        var document = new Document("a", 1).append("b", "text").append("c", List.of(1, 2));
        var stored = new StoredDocument(StoredDocument.encode(document));

        assertThat(stored.glance(Set.of("b"))).isEqualTo(new Document("b", "text"));
        assertThat(stored.document()).isEqualTo(document);
        assertThat(stored.glance(Set.of("b"))).containsEntry("b", "text");
    }
}
