package vn.lienthong.notification.templates.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.Template;

/// The templates that hold.
@Repository
public class TemplateShelf {

    private static final String COLLECTION = "templates";

    private final MongoOperations mongo;
    private final Clock clock;

    TemplateShelf(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        ShippedTemplates.all().forEach(this::putIfNew);
    }

    private void putIfNew(Template template) {
        if (find(template.occasion(), template.channel()).isEmpty()) {
            try {
                mongo.insert(StoredTemplate.first(template, clock.instant()), COLLECTION);
            } catch (DuplicateKeyException _) {
                // Another process of this service starts too, with the same templates.
                return;
            }
        }
    }

    /// The version that holds; empty when this occasion is not told on this channel.
    public Optional<Template> find(Occasion occasion, Channel channel) {
        return stored(occasion, channel).map(s -> s.current(occasion, channel));
    }

    /// Every template in its version that holds.
    public List<Template> all() {
        return Stream.of(Occasion.values())
                .flatMap(o -> Stream.of(Channel.values()).flatMap(c -> find(o, c).stream()))
                .toList();
    }

    private Optional<StoredTemplate> stored(Occasion occasion, Channel channel) {
        return Optional.ofNullable(
                mongo.findById(
                        StoredTemplate.key(occasion, channel), StoredTemplate.class, COLLECTION));
    }

    /// Puts the next version in place.
    ///
    /// @return false when somebody else was faster, or there was none before
    public boolean replace(Template next, String by) {
        Optional<StoredTemplate> before = stored(next.occasion(), next.channel());
        if (before.isEmpty() || before.get().version() != next.version() - 1) {
            return false;
        }
        Query same =
                Query.query(
                        Criteria.where("_id")
                                .is(before.get().key())
                                .and("version")
                                .is(before.get().version()));
        StoredTemplate after =
                before.get().plus(StoredTemplate.Version.of(next, clock.instant(), by));
        return mongo.findAndReplace(same, after, FindAndReplaceOptions.none(), COLLECTION) != null;
    }
}
