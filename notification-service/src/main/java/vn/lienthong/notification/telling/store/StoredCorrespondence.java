package vn.lienthong.notification.telling.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.telling.domain.About;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.templates.domain.Channel;

/// A dossier's correspondence as it is stored, with what is searched by.
///
/// @param due when each channel should look at it again, by machine time
/// @param latest when the newest message was created, by business time
/// @param counts how many messages are in each state
/// @param references what providers call the parts they took
record StoredCorrespondence(
        String code,
        About about,
        List<StoredNotification> notifications,
        Due due,
        @Nullable Instant latest,
        int total,
        Map<String, Integer> counts,
        List<String> references) {

    record Due(@Nullable Instant sms, @Nullable Instant email) {}

    static StoredCorrespondence of(Correspondence state) {
        Map<String, Integer> counts = new HashMap<>();
        state.notifications().forEach(n -> counts.merge(n.progress().state(), 1, Integer::sum));
        return new StoredCorrespondence(
                state.code(),
                state.about(),
                state.notifications().stream().map(StoredNotification::of).toList(),
                new Due(state.due(Channel.SMS).orElse(null), state.due(Channel.EMAIL).orElse(null)),
                state.notifications().stream()
                        .map(Notification::createdAt)
                        .max(Instant::compareTo)
                        .orElse(null),
                state.notifications().size(),
                counts,
                state.notifications().stream()
                        .flatMap(n -> n.attempts().stream())
                        .flatMap(a -> a.references().stream())
                        .toList());
    }

    Correspondence toDomain() {
        return new Correspondence(
                code, about, notifications.stream().map(StoredNotification::toDomain).toList());
    }
}
