package vn.lienthong.notification.templates.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All versions of one template.
///
/// @param versions oldest first, at least one
public record TemplateHistory(List<Version> versions) {

    public TemplateHistory {
        versions = List.copyOf(versions);
    }

    /// One version, with what the carrier says of it.
    ///
    /// @param at when it was written, business time
    /// @param by who wrote it; empty for those that came with the service
    public record Version(Template template, Approval approval, Instant at, String by) {

        public int number() {
            return template.version();
        }
    }

    public Version newest() {
        return versions.getLast();
    }

    public Optional<Version> find(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst();
    }

    /// The version that messages are written by.
    ///
    /// @param approvedOnly whether a version waits for its carrier's approval, where one is needed
    public Optional<Version> inUse(boolean approvedOnly) {
        return versions.reversed().stream()
                .filter(v ->
                        !approvedOnly
                                || !v.template().channel().needsApproval()
                                || v.approval().state() == Approval.State.APPROVED)
                .findFirst();
    }

    /// Nobody has changed it since it came with the service.
    public boolean asItCame() {
        return versions.stream().allMatch(v -> v.by().isEmpty());
    }
}
