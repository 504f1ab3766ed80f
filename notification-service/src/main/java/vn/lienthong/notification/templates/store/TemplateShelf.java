package vn.lienthong.notification.templates.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import vn.lienthong.kit.data.Refreshed;
import vn.lienthong.notification.templates.domain.Approval;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.domain.TemplateHistory;

/// The templates that hold. Whoever sends finds them in memory; what another process has changed is
/// read within seconds.
@Repository
public class TemplateShelf implements AutoCloseable {

    /// Machine time: changes by others arrive also while the business clock stands still.
    private static final Duration READ_EVERY = Duration.ofSeconds(3);

    private final TemplateStore store;
    private final Clock clock;
    private final boolean approvedOnly;
    private final Refreshed<Map<Key, Shelved>> read;

    /// What this process has written, until its reading of the store has caught up.
    private final Map<Key, Shelved> written = new ConcurrentHashMap<>();

    TemplateShelf(
            MongoOperations mongo,
            Clock clock,
            @Value("${lienthong.templates.approved-only:false}") boolean approvedOnly) {
        this.store = new TemplateStore(mongo);
        this.clock = clock;
        this.approvedOnly = approvedOnly;
        List<Template> shipped = ShippedTemplates.all();
        new EarlierTemplates(mongo, store).bringOver(shipped);
        Map<Key, StoredTemplate> before = store.all();
        shipped.forEach(t -> ship(t, before.get(Key.of(t))));
        this.read = Refreshed.every(READ_EVERY, this::readAll, this::readAll);
    }

    /// A template that nobody has changed follows the one that comes with the service. When another
    /// process starts too and was faster, it did the same.
    private void ship(Template template, @Nullable StoredTemplate before) {
        Key key = Key.of(template);
        if (before == null) {
            store.insert(StoredTemplate.first(key, shipped(template)));
            return;
        }
        TemplateHistory history = before.toDomain(key);
        Template newest = history.newest().template();
        if (history.asItCame() && !newest.numbered(template.version()).equals(template)) {
            Template next = template.numbered(newest.version() + 1);
            store.exchange(before, before.with(shipped(next)));
        }
    }

    private TemplateHistory.Version shipped(Template template) {
        Instant now = clock.instant();
        return new TemplateHistory.Version(
                template,
                new Approval(List.of(new Approval.Step(Approval.State.APPROVED, "", now, ""))),
                now,
                "");
    }

    /// The version that messages are written by; in Vietnamese when the language has none of its
    /// own, and empty when this occasion is not told on this channel.
    public Optional<Template> find(Occasion occasion, Channel channel, String language) {
        Key key = new Key(occasion, channel, language);
        return inUse(key).or(() -> inUse(key.vietnamese()));
    }

    private Optional<Template> inUse(Key key) {
        Shelved there = read.get().get(key);
        Shelved here = written.get(key);
        Shelved newer = there == null ? here : here == null ? there : there.orNewer(here);
        return Optional.ofNullable(newer)
                .flatMap(s -> s.history().inUse(approvedOnly))
                .map(TemplateHistory.Version::template);
    }

    /// The number of the version that messages are written by; empty while all wait for approval.
    public Optional<Integer> numberInUse(TemplateHistory history) {
        return history.inUse(approvedOnly).map(TemplateHistory.Version::number);
    }

    /// Every version in exactly this language, as the store says now.
    public Optional<TemplateHistory> look(Occasion occasion, Channel channel, String language) {
        Key key = new Key(occasion, channel, language);
        return store.find(key).map(s -> s.toDomain(key));
    }

    /// Every template, as the store says now.
    public List<TemplateHistory> all() {
        return store.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Key.ORDER))
                .map(e -> e.getValue().toDomain(e.getKey()))
                .toList();
    }

    /// Puts the next version in place; version 1 is the first in its language.
    ///
    /// @return false when somebody else was faster
    public boolean replace(Template next, String by) {
        Key key = Key.of(next);
        Optional<StoredTemplate> before = store.find(key);
        int number = before.map(s -> s.toDomain(key).newest().number()).orElse(0);
        if (number != next.version() - 1) {
            return false;
        }
        TemplateHistory.Version version =
                new TemplateHistory.Version(next, Approval.DRAFT, clock.instant(), by);
        StoredTemplate after =
                before.map(s -> s.with(version))
                        .orElseGet(() -> StoredTemplate.first(key, version));
        return wrote(
                key,
                after,
                before.map(s -> store.exchange(s, after)).orElseGet(() -> store.insert(after)));
    }

    /// Writes down how far the carrier's approval of a version has come.
    ///
    /// @return false when somebody else was faster
    public boolean approve(Template template, Approval approval) {
        Key key = Key.of(template);
        StoredTemplate before = store.find(key).orElseThrow();
        TemplateHistory.Version version =
                before.toDomain(key).find(template.version()).orElseThrow();
        if (version.approval().steps().size() != approval.steps().size() - 1) {
            return false;
        }
        StoredTemplate after =
                before.with(
                        new TemplateHistory.Version(
                                version.template(), approval, version.at(), version.by()));
        return wrote(key, after, store.exchange(before, after));
    }

    private boolean wrote(Key key, StoredTemplate after, boolean done) {
        if (done) {
            written.put(key, Shelved.of(key, after));
        }
        return done;
    }

    private Map<Key, Shelved> readAll() {
        return store.all().entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, e -> Shelved.of(e.getKey(), e.getValue())));
    }

    @Override
    public void close() {
        read.close();
    }
}
