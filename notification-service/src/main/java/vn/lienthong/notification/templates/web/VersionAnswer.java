package vn.lienthong.notification.templates.web;

import java.time.Instant;
import java.util.List;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Approval;
import vn.lienthong.notification.templates.domain.TemplateHistory;

/// One version of a template, and how far the carrier's approval of it has come.
///
/// @param state of the approval; `NOT_NEEDED` on channels whose carriers read nothing beforehand
/// @param reason of a rejection
/// @param at when it was written
/// @param by who wrote it; empty for what came with the service
record VersionAnswer(
        int version,
        String state,
        String reason,
        String subject,
        String text,
        Encoding encoding,
        Instant at,
        String by,
        List<Approval.Step> approval) {

    static final String NOT_NEEDED = "NOT_NEEDED";

    static VersionAnswer of(TemplateHistory.Version version) {
        boolean needed = version.template().channel().needsApproval();
        List<Approval.Step> steps = needed ? version.approval().steps() : List.of();
        return new VersionAnswer(
                version.number(),
                needed ? version.approval().state().name() : NOT_NEEDED,
                steps.isEmpty() ? "" : steps.getLast().reason(),
                version.template().subject(),
                version.template().text(),
                version.template().encoding(),
                version.at(),
                version.by(),
                steps);
    }
}
