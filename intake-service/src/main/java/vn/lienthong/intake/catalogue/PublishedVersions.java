package vn.lienthong.intake.catalogue;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.catalogue.YamlText;
import vn.lienthong.catalogue.domain.Problem;
import vn.lienthong.catalogue.domain.WrittenProcedure;
import vn.lienthong.intake.catalogue.Version.Publication;

/// The versions that were published over REST. Only ever inserted: who published what is kept for
/// good.
final class PublishedVersions {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedVersions.class);

    private final MongoOperations mongo;

    PublishedVersions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// Those that are not known yet. One that cannot be read is left out and said in the log.
    List<Version> otherThan(Collection<String> known) {
        List<Version> others = new ArrayList<>();
        for (Document stored : collection().find(Filters.nin("_id", known))) {
            Version version = read(stored);
            if (version.written().problems().stream().anyMatch(Problem::isError)) {
                LOG.error("The published procedure {} cannot be read", stored.getString("_id"));
            } else {
                others.add(version);
            }
        }
        return others;
    }

    /// Keeps a new version; false when this version of the procedure is there already.
    boolean insert(Version version, Publication publication) {
        try {
            collection()
                    .insertOne(
                            new Document("_id", version.id())
                                    .append("code", version.procedure().code())
                                    .append("version", version.procedure().version())
                                    .append("text", version.text())
                                    .append("publishedBy", publication.by())
                                    .append("publishedByName", publication.fullName())
                                    .append("publishedByOffice", publication.office())
                                    .append("publishedAt", publication.at()));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private static Version read(Document stored) {
        String text = stored.getString("text");
        WrittenProcedure written = YamlText.procedure("API/" + stored.getString("_id"), text);
        Date at = stored.getDate("publishedAt");
        return new Version(
                written,
                text,
                new Publication(
                        stored.getString("publishedBy"),
                        stored.getString("publishedByName"),
                        stored.getString("publishedByOffice"),
                        at.toInstant()));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("published-procedures");
    }
}
