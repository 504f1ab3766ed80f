package vn.lienthong.notification.telling.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.telling.domain.Alternative;
import vn.lienthong.notification.telling.domain.Attempt;
import vn.lienthong.notification.telling.domain.Audience;
import vn.lienthong.notification.telling.domain.Chain;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;

/// A message as it is stored, without what is personal in it.
record StoredNotification(
        int number,
        String key,
        String template,
        Channel channel,
        Audience audience,
        @Nullable String letter,
        @Nullable Channel alternative,
        Instant createdAt,
        int chain,
        int tries,
        @Nullable Instant since,
        StoredProgress progress,
        @Nullable List<StoredAttempt> attempts,
        int parts) {

    record StoredAttempt(
            String provider, Instant at, String result, @Nullable List<String> references) {

        static StoredAttempt of(Attempt attempt) {
            return new StoredAttempt(
                    attempt.provider(), attempt.at(), attempt.result(), some(attempt.references()));
        }

        Attempt toDomain() {
            return new Attempt(provider, at, result, orNone(references));
        }
    }

    /// What is personal in it.
    ///
    /// @param alternative address of the other way
    record Personal(String to, @Nullable Map<String, String> values, @Nullable String alternative) {

        static final Personal NOTHING = new Personal("", null, null);

        static Personal of(Notification message) {
            Alternative way = message.alternative();
            return new Personal(
                    message.to(),
                    message.values().isEmpty() ? null : message.values(),
                    way == null ? null : way.to());
        }
    }

    static <T> @Nullable List<T> some(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static StoredNotification of(Notification message) {
        Alternative way = message.alternative();
        return new StoredNotification(
                message.number(),
                message.key(),
                message.occasion().id(),
                message.channel(),
                message.audience(),
                message.letter(),
                way == null ? null : way.channel(),
                message.createdAt(),
                message.chain().number(),
                message.chain().tries(),
                message.chain().since(),
                StoredProgress.of(message.progress()),
                some(message.attempts().stream().map(StoredAttempt::of).toList()),
                message.parts());
    }

    Notification toDomain(Personal personal) {
        return new Notification(
                number,
                key,
                Occasion.ofId(template).orElseThrow(),
                channel,
                audience,
                personal.to(),
                personal.values() == null ? Map.of() : personal.values(),
                letter,
                alternative == null || personal.alternative() == null
                        ? null
                        : new Alternative(alternative, personal.alternative()),
                createdAt,
                new Chain(chain, tries, since),
                progress.toDomain(),
                orNone(attempts).stream().map(StoredAttempt::toDomain).toList(),
                parts);
    }
}
