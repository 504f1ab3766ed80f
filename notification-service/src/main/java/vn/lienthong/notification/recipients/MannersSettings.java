package vn.lienthong.notification.recipients;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.lienthong.notification.recipients.domain.Manners;
import vn.lienthong.notification.recipients.domain.QuietHours;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.NoticeClass;

/// How recipients are treated, `lienthong.manners.<class>.*`.
@ConfigurationProperties("lienthong")
record MannersSettings(@DefaultValue Map<NoticeClass, Rule> manners) {

    /// @param quietFrom `21:00`; absent where any time of day will do
    /// @param rings where quiet hours and caps hold
    record Rule(
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            @DefaultValue({"SMS", "CHAT"}) Set<Channel> rings,
            @DefaultValue("0") int mostAnHour,
            @DefaultValue("0") int mostADay,
            @DefaultValue("false") boolean consent) {

        Manners.Rule toDomain() {
            return new Manners.Rule(
                    quietFrom == null || quietUntil == null
                            ? null
                            : new QuietHours(quietFrom, quietUntil),
                    rings,
                    mostAnHour,
                    mostADay,
                    consent);
        }
    }

    /// @throws IllegalArgumentException when a class has no rule
    Manners toDomain() {
        for (NoticeClass each : NoticeClass.values()) {
            if (!manners.containsKey(each)) {
                throw new IllegalArgumentException("lienthong.manners says nothing of " + each);
            }
        }
        return new Manners(
                manners.entrySet().stream()
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toDomain())));
    }
}
