package vn.lienthong.notification.templates.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.NoticeClass;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;

/// A template as its editors see it.
///
/// @param version the newest one, or the one that is tried out
/// @param inUse the version that messages are written by; absent while all wait for approval
/// @param placeholders what it may mention
/// @param preview with sample values
/// @param versions newest first
record TemplateAnswer(
        String id,
        Channel channel,
        String language,
        int version,
        @Nullable Integer inUse,
        String subject,
        String text,
        Encoding encoding,
        OnUnknownOutcome onUnknownOutcome,
        NoticeClass noticeClass,
        Duration validity,
        List<String> placeholders,
        PreviewAnswer preview,
        List<VersionAnswer> versions) {}
