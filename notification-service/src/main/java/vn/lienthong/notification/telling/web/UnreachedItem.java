package vn.lienthong.notification.telling.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.telling.domain.Address;
import vn.lienthong.notification.telling.domain.Audience;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Unreached;
import vn.lienthong.notification.templates.domain.Channel;

/// What a counter has to tell an applicant itself.
///
/// @param office the counter
/// @param news what he has to hear, oldest first
record UnreachedItem(String dossier, String office, String procedure, List<News> news) {

    /// @param fact name of the task within the dossier
    /// @param template what kind of news it is
    /// @param messages what was tried
    record News(String fact, String template, Instant since, List<Tried> messages) {}

    /// @param to masked; empty when there was no address
    /// @param reason why it did not arrive
    record Tried(Channel channel, String to, String state, @Nullable String reason) {

        static Tried of(Notification message) {
            return new Tried(
                    message.channel(),
                    Address.masked(message.to()),
                    message.progress().state(),
                    NotificationItem.reason(message.progress()));
        }
    }

    static UnreachedItem of(Correspondence state) {
        return new UnreachedItem(
                state.code(),
                state.about().office(),
                state.about().procedure(),
                state.unreached().stream()
                        .filter(u -> u.settled() == null)
                        .map(u -> news(state, u))
                        .toList());
    }

    private static News news(Correspondence state, Unreached task) {
        return new News(
                task.fact(),
                task.occasion().id(),
                task.since(),
                state.notifications().stream()
                        .filter(n -> n.audience() == Audience.CITIZEN)
                        .filter(n -> n.fact().equals(task.fact()))
                        .map(Tried::of)
                        .toList());
    }
}
