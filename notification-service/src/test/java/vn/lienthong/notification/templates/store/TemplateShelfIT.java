package vn.lienthong.notification.templates.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.notification.templates.domain.Approval;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.NoticeClass;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.domain.TemplateHistory;

/// Several processes on one store.
class TemplateShelfIT {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

    private final SimpleMongoClientDatabaseFactory store =
            new SimpleMongoClientDatabaseFactory(LocalStack.shared().freshMongoUri("templates"));
    private final MongoTemplate mongo = new MongoTemplate(store);
    private final TemplateShelf here = process(false);
    private final TemplateShelf there = process(false);

    private TemplateShelf process(boolean approvedOnly) {
        return new TemplateShelf(mongo, Clock.fixed(AT, ZoneOffset.UTC), approvedOnly);
    }

    @AfterEach
    void close() throws Exception {
        here.close();
        there.close();
        store.destroy();
    }

    private static Template ready(TemplateShelf shelf) {
        return shelf.find(Occasion.READY, Channel.SMS, "vi").orElseThrow();
    }

    private static Template worded(Template before, String text) {
        return new Template(
                before.occasion(),
                before.channel(),
                before.language(),
                before.version() + 1,
                before.subject(),
                text,
                before.encoding(),
                before.onUnknownOutcome(),
                before.noticeClass(),
                before.validity());
    }

    private static Approval.Step step(Approval.State state) {
        return new Approval.Step(state, "", AT, "vanhanh");
    }

    @Test
    void aLanguageWithoutWordsGetsTheVietnameseOnes() {
        assertThat(here.find(Occasion.READY, Channel.SMS, "en"))
                .map(Template::language)
                .contains("en");
        assertThat(here.find(Occasion.READY, Channel.SMS, "km"))
                .map(Template::language)
                .contains("vi");
        assertThat(here.find(Occasion.DIGEST, Channel.SMS, "vi")).isEmpty();
        assertThat(here.look(Occasion.READY, Channel.SMS, "km")).isEmpty();
    }

    @Test
    void whatIsReplacedHoldsHereAtOnceAndElsewhereWithinSeconds() {
        Template next = worded(ready(here), "Ho so {{code}} da xong.");

        assertThat(here.replace(next, "vanhanh")).isTrue();
        assertThat(ready(here)).isEqualTo(next);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ready(there)).isEqualTo(next));
        // The reading of before has not overtaken the writing.
        assertThat(ready(here)).isEqualTo(next);
        assertThat(there.replace(next, "someone else")).isFalse();
    }

    @Test
    void theFirstWordsInAnotherLanguageHoldToo() {
        Template khmer = worded(ready(here).emptyIn("km"), "{{code}}");

        assertThat(here.replace(khmer, "vanhanh")).isTrue();
        assertThat(here.find(Occasion.READY, Channel.SMS, "km")).contains(khmer);
        assertThat(here.replace(khmer, "vanhanh")).isFalse();
    }

    @Test
    void whereOnlyApprovedWordsAreUsedTheNewOnesWait() {
        try (TemplateShelf strict = process(true)) {
            Template before = ready(strict);
            Template next = worded(before, "Ho so {{code}} da xong.");
            strict.replace(next, "vanhanh");
            assertThat(ready(strict)).isEqualTo(before);

            assertThat(strict.approve(next, new Approval(List.of(step(Approval.State.SUBMITTED)))))
                    .isTrue();
            assertThat(ready(strict)).isEqualTo(before);
            Approval approved =
                    new Approval(
                            List.of(step(Approval.State.SUBMITTED), step(Approval.State.APPROVED)));
            assertThat(strict.approve(next, approved)).isTrue();
            assertThat(ready(strict)).isEqualTo(next);
            assertThat(strict.approve(next, approved)).as("on an old reading").isFalse();

            TemplateHistory history = strict.look(Occasion.READY, Channel.SMS, "vi").orElseThrow();
            assertThat(history.newest().approval()).isEqualTo(approved);
            assertThat(strict.numberInUse(history)).contains(next.version());
        }
    }

    @Test
    void wordsThatNobodyChangedFollowTheServiceAndOthersStay() {
        assertThat(here.replace(worded(ready(here), "Ho so {{code}} da xong."), "vanhanh"))
                .isTrue();
        // As an earlier service came with them.
        for (String id : List.of("ready/SMS/vi", "returned/SMS/vi")) {
            Document stored =
                    Objects.requireNonNull(mongo.findById(id, Document.class, "templates"));
            stored.getList("versions", Document.class).getFirst().put("text", "Loi cu {{code}}");
            mongo.save(stored, "templates");
        }

        try (TemplateShelf next = process(false)) {
            assertThat(ready(next).text()).isEqualTo("Ho so {{code}} da xong.");
            TemplateHistory followed =
                    next.look(Occasion.RETURNED, Channel.SMS, "vi").orElseThrow();
            assertThat(followed.versions()).hasSize(2);
            assertThat(followed.newest().template().text()).contains("đã được trao");
            assertThat(followed.newest().approval().state()).isEqualTo(Approval.State.APPROVED);
            assertThat(followed.asItCame()).isTrue();
        }
    }

    @Test
    void whatPeopleWroteBeforeThereWereLanguagesIsBroughtOver() {
        mongo.remove(new Document("_id", "withdrawn/SMS/vi"), "templates");
        mongo.save(earlier("withdrawn/SMS", "vanhanh"), "templates");
        mongo.save(earlier("refused/SMS", ""), "templates");

        try (TemplateShelf next = process(true)) {
            Template withdrawn = next.find(Occasion.WITHDRAWN, Channel.SMS, "vi").orElseThrow();
            assertThat(withdrawn.text()).isEqualTo("Hồ sơ {{code}} đã rút");
            assertThat(withdrawn.version()).isEqualTo(2);
            assertThat(withdrawn.noticeClass()).isEqualTo(NoticeClass.URGENT);
            assertThat(next.find(Occasion.REFUSED, Channel.SMS, "vi"))
                    .map(Template::text)
                    .hasValueSatisfying(text -> assertThat(text).contains("chưa thể tiếp nhận"));
        }
        assertThat(mongo.findById("withdrawn/SMS", Document.class, "templates")).isNull();
    }

    private static Document earlier(String id, String by) {
        Document version =
                new Document("language", "vi")
                        .append("subject", "")
                        .append("encoding", "UCS2_ACCENTED")
                        .append("onUnknownOutcome", "GIVE_UP")
                        .append("at", Date.from(AT));
        Document first =
                new Document(version).append("version", 1).append("text", "cũ").append("by", "");
        Document second =
                new Document(version)
                        .append("version", 2)
                        .append("text", "Hồ sơ {{code}} đã rút")
                        .append("by", by);
        return new Document("_id", id)
                .append("version", 2)
                .append("versions", List.of(first, second));
    }
}
