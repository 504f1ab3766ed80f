package vn.lienthong.notification.templates.store;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Approval;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Template;

/// Stores of before templates had languages know them as `<occasion>/<channel>`, in Vietnamese
/// only. What people wrote there is brought over with all its versions.
final class EarlierTemplates {

    private final MongoOperations mongo;
    private final TemplateStore store;

    EarlierTemplates(MongoOperations mongo, TemplateStore store) {
        this.mongo = mongo;
        this.store = store;
    }

    private record Earlier(@Id String id, List<Version> versions) {

        private record Version(
                int version,
                String subject,
                String text,
                Encoding encoding,
                OnUnknownOutcome onUnknownOutcome,
                Instant at,
                String by) {

            /// It was sent from, so the carrier took it.
            private List<Approval.Step> inUse() {
                return List.of(new Approval.Step(Approval.State.APPROVED, "", at, by));
            }

            StoredTemplate.Version like(Template shipped) {
                return new StoredTemplate.Version(
                        version,
                        subject,
                        text,
                        encoding,
                        onUnknownOutcome,
                        shipped.noticeClass(),
                        shipped.validity(),
                        inUse(),
                        at,
                        by);
            }
        }

        boolean written() {
            return versions.stream().anyMatch(v -> !v.by().isEmpty());
        }
    }

    /// @param shipped to say about each what the earlier ones did not
    void bringOver(List<Template> shipped) {
        shipped.stream()
                .filter(t -> t.language().equals(Template.VIETNAMESE))
                .forEach(this::bringOver);
    }

    private void bringOver(Template shipped) {
        String id = shipped.occasion().id() + "/" + shipped.channel();
        Earlier earlier = mongo.findById(id, Earlier.class, TemplateStore.COLLECTION);
        if (earlier == null) {
            return;
        }
        if (earlier.written()) {
            // When another process starts too and was faster, it did the same.
            store.insert(
                    new StoredTemplate(
                            Key.of(shipped).id(),
                            earlier.versions().size(),
                            earlier.versions().stream().map(v -> v.like(shipped)).toList()));
        }
        mongo.remove(earlier, TemplateStore.COLLECTION);
    }
}
