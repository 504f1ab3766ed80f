package vn.lienthong.notification.templates.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.NoticeClass;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Template;

/// What is absent stays as it is.
///
/// @param after the version that was read before this was written; absent when it does not matter
record TemplateChange(
        @Nullable String subject,
        @Nullable String text,
        @Nullable Encoding encoding,
        @Nullable OnUnknownOutcome onUnknownOutcome,
        @Nullable NoticeClass noticeClass,
        @Nullable Duration validity,
        @Nullable Integer after) {

    /// Whether it was written by who has read that version, or did not say.
    boolean follows(int version) {
        return after == null || after == version;
    }

    Template of(Template before) {
        return new Template(
                before.occasion(),
                before.channel(),
                before.language(),
                before.version() + 1,
                subject == null ? before.subject() : subject,
                text == null ? before.text() : text,
                encoding == null ? before.encoding() : encoding,
                onUnknownOutcome == null ? before.onUnknownOutcome() : onUnknownOutcome,
                noticeClass == null ? before.noticeClass() : noticeClass,
                validity == null ? before.validity() : validity);
    }
}
