package vn.lienthong.notification.templates.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Approval;
import vn.lienthong.notification.templates.domain.NoticeClass;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.domain.TemplateHistory;

/// All versions of one template.
///
/// @param id `<occasion>/<channel>/<language>`
/// @param edits how often it was changed; tells which of two readings is the newer one
/// @param versions oldest first, at least one
record StoredTemplate(@Id String id, int edits, List<Version> versions) {

    /// @param approval oldest first
    /// @param by who wrote it; empty for those that came with the service
    record Version(
            int version,
            String subject,
            String text,
            Encoding encoding,
            OnUnknownOutcome onUnknownOutcome,
            NoticeClass noticeClass,
            Duration validity,
            @Nullable List<Approval.Step> approval,
            Instant at,
            String by) {

        static Version of(TemplateHistory.Version version) {
            Template template = version.template();
            return new Version(
                    template.version(),
                    template.subject(),
                    template.text(),
                    template.encoding(),
                    template.onUnknownOutcome(),
                    template.noticeClass(),
                    template.validity(),
                    version.approval().steps(),
                    version.at(),
                    version.by());
        }

        TemplateHistory.Version toDomain(Key key) {
            return new TemplateHistory.Version(
                    new Template(
                            key.occasion(),
                            key.channel(),
                            key.language(),
                            version,
                            subject,
                            text,
                            encoding,
                            onUnknownOutcome,
                            noticeClass,
                            validity),
                    approval == null ? Approval.DRAFT : new Approval(approval),
                    at,
                    by);
        }
    }

    static StoredTemplate first(Key key, TemplateHistory.Version version) {
        return new StoredTemplate(key.id(), 1, List.of(Version.of(version)));
    }

    /// With one version more, or with that version as it is now.
    StoredTemplate with(TemplateHistory.Version changed) {
        List<Version> all = new ArrayList<>(versions);
        all.removeIf(v -> v.version() == changed.number());
        all.add(Version.of(changed));
        all.sort((a, b) -> Integer.compare(a.version(), b.version()));
        return new StoredTemplate(id, edits + 1, all);
    }

    TemplateHistory toDomain(Key key) {
        return new TemplateHistory(versions.stream().map(v -> v.toDomain(key)).toList());
    }
}
