package vn.lienthong.notification.recipients.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.NoticeClass;

/// How one behaves towards recipients, class by class.
public record Manners(Map<NoticeClass, Rule> rules) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    public Manners {
        rules = Map.copyOf(rules);
    }

    /// The rule of one class.
    ///
    /// @param quiet absent where any time of day will do
    /// @param rings channels that make a phone ring: quiet hours and caps hold there
    /// @param mostAnHour messages to one recipient; 0 for any number
    /// @param mostADay messages to one recipient; 0 for any number
    /// @param consent whether it must have been asked for
    public record Rule(
            @Nullable QuietHours quiet,
            Set<Channel> rings,
            int mostAnHour,
            int mostADay,
            boolean consent) {

        public Rule {
            rings = Set.copyOf(rings);
        }
    }

    /// What is to be done with a message.
    public sealed interface Verdict {

        record Send() implements Verdict {}

        /// It may be sent later.
        ///
        /// @param until business time
        record Wait(Instant until, Why why) implements Verdict {}

        /// It is not sent at all.
        ///
        /// @param reason for officers
        record Suppress(String reason) implements Verdict {}
    }

    /// Why a message waits.
    public enum Why {
        QUIET_HOURS,
        CAP
    }

    /// Judges one message.
    ///
    /// @param got what the recipient had before this message
    public Verdict judge(
            NoticeClass noticeClass,
            Channel channel,
            Standing standing,
            Received got,
            Instant business) {
        String suppressed = standing.suppressed();
        if (suppressed != null) {
            return new Verdict.Suppress(suppressed);
        }
        Rule rule = Optional.ofNullable(rules.get(noticeClass)).orElseThrow();
        // An official account may write to its followers only.
        if ((rule.consent() || channel == Channel.CHAT) && !standing.optedIn()) {
            return new Verdict.Suppress("NOT_ASKED_FOR");
        }
        if (!rule.rings().contains(channel)) {
            return new Verdict.Send();
        }
        return quiet(rule, business)
                .or(() -> cap(rule, got, business))
                .orElseGet(Verdict.Send::new);
    }

    private static Optional<Verdict> quiet(Rule rule, Instant business) {
        QuietHours quiet = rule.quiet();
        return quiet == null
                ? Optional.empty()
                : quiet.end(business).map(end -> new Verdict.Wait(end, Why.QUIET_HOURS));
    }

    private static Optional<Verdict> cap(Rule rule, Received got, Instant business) {
        ZonedDateTime now = business.atZone(QuietHours.ZONE);
        if (rule.mostADay() > 0 && got.today() >= rule.mostADay()) {
            Instant tomorrow =
                    now.toLocalDate()
                            .plusDays(1)
                            .atTime(MORNING)
                            .atZone(QuietHours.ZONE)
                            .toInstant();
            return Optional.of(new Verdict.Wait(tomorrow, Why.CAP));
        }
        if (rule.mostAnHour() > 0 && got.thisHour() >= rule.mostAnHour()) {
            Instant nextHour = now.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            return Optional.of(new Verdict.Wait(nextHour, Why.CAP));
        }
        return Optional.empty();
    }
}
