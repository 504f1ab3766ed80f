package vn.lienthong.notification.recipients.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.notification.recipients.domain.Manners.Rule;
import vn.lienthong.notification.recipients.domain.Manners.Verdict;
import vn.lienthong.notification.recipients.domain.Manners.Why;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.NoticeClass;

class MannersTest {

    private static final QuietHours NIGHT = hours("21:00", "07:00");
    private static final QuietHours NOT_DAYTIME = hours("17:00", "08:00");
    private static final Set<Channel> RINGING = Set.of(Channel.SMS, Channel.CHAT);
    private static final Verdict SEND = new Verdict.Send();
    private static final Instant NOON = at("2026-11-23T12:00");

    private static final Manners MANNERS =
            new Manners(
                    Map.of(
                            NoticeClass.URGENT, new Rule(null, RINGING, 0, 0, false),
                            NoticeClass.SERVICE, new Rule(NIGHT, RINGING, 3, 5, false),
                            NoticeClass.COURTESY, new Rule(NOT_DAYTIME, RINGING, 0, 1, false),
                            NoticeClass.BEYOND, new Rule(NIGHT, RINGING, 1, 0, true)));

    private static QuietHours hours(String from, String until) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    /// As the clock on the wall shows it.
    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(QuietHours.ZONE).toInstant();
    }

    private static Verdict judge(NoticeClass noticeClass, Channel channel, Instant business) {
        return MANNERS.judge(noticeClass, channel, Standing.UNKNOWN, Received.NOTHING, business);
    }

    private static Verdict judge(NoticeClass noticeClass, Standing standing) {
        return MANNERS.judge(noticeClass, Channel.SMS, standing, Received.NOTHING, NOON);
    }

    private static Verdict service(Received got, Instant business) {
        return MANNERS.judge(NoticeClass.SERVICE, Channel.SMS, Standing.UNKNOWN, got, business);
    }

    private static Verdict wait(String until, Why why) {
        return new Verdict.Wait(at(until), why);
    }

    // Quiet hours

    @ParameterizedTest
    @CsvSource({
        "21:00, 07:00, 2026-11-23T20:59:59,",
        "21:00, 07:00, 2026-11-23T21:00:00, 2026-11-24T07:00",
        "21:00, 07:00, 2026-11-23T23:59:59, 2026-11-24T07:00",
        "21:00, 07:00, 2026-11-24T00:00:00, 2026-11-24T07:00",
        "21:00, 07:00, 2026-11-24T06:59:59, 2026-11-24T07:00",
        "21:00, 07:00, 2026-11-24T07:00:00,",
        "21:00, 07:00, 2026-11-24T12:00:00,",
        "21:00, 07:00, 2026-12-31T21:00:00, 2027-01-01T07:00",
        "11:30, 13:30, 2026-11-23T11:29:59,",
        "11:30, 13:30, 2026-11-23T11:30:00, 2026-11-23T13:30",
        "11:30, 13:30, 2026-11-23T13:29:59, 2026-11-23T13:30",
        "11:30, 13:30, 2026-11-23T13:30:00,",
        "00:00, 06:00, 2026-11-23T00:00:00, 2026-11-23T06:00",
        "00:00, 06:00, 2026-11-23T23:59:59,",
        "07:00, 07:00, 2026-11-23T07:00:00,",
        "07:00, 07:00, 2026-11-23T21:00:00,"
    })
    void itIsQuietFromItsFirstMomentToTheFirstOneAfter(
            String from, String until, String now, @Nullable String end) {
        assertThat(hours(from, until).end(at(now)))
                .isEqualTo(Optional.ofNullable(end).map(MannersTest::at));
    }

    @Test
    void nobodysPhoneRingsAtNightForTheService() {
        assertThat(judge(NoticeClass.SERVICE, Channel.SMS, at("2026-11-23T20:59:59")))
                .isEqualTo(SEND);
        assertThat(judge(NoticeClass.SERVICE, Channel.SMS, at("2026-11-23T21:00")))
                .isEqualTo(wait("2026-11-24T07:00", Why.QUIET_HOURS));
        assertThat(judge(NoticeClass.SERVICE, Channel.SMS, at("2026-11-24T06:59:59")))
                .isEqualTo(wait("2026-11-24T07:00", Why.QUIET_HOURS));
        assertThat(judge(NoticeClass.SERVICE, Channel.SMS, at("2026-11-24T07:00"))).isEqualTo(SEND);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"EMAIL", "NATIONAL_PORTAL"})
    void whatDoesNotRingComesAtAnyTimeAndInAnyNumber(Channel channel) {
        assertThat(judge(NoticeClass.SERVICE, channel, at("2026-11-23T23:00"))).isEqualTo(SEND);
        assertThat(
                        MANNERS.judge(
                                NoticeClass.SERVICE,
                                channel,
                                Standing.UNKNOWN,
                                new Received(99, 99),
                                NOON))
                .isEqualTo(SEND);
    }

    @Test
    void whatIsUrgentComesAtNightToo() {
        assertThat(judge(NoticeClass.URGENT, Channel.SMS, at("2026-11-23T23:00"))).isEqualTo(SEND);
    }

    @Test
    void courtesyKeepsToTheDaytime() {
        assertThat(judge(NoticeClass.COURTESY, Channel.SMS, at("2026-11-23T17:00")))
                .isEqualTo(wait("2026-11-24T08:00", Why.QUIET_HOURS));
        assertThat(judge(NoticeClass.COURTESY, Channel.SMS, at("2026-11-23T16:59:59")))
                .isEqualTo(SEND);
    }

    // Caps

    @ParameterizedTest
    @CsvSource({
        "0, 0, 2026-11-23T12:00:00,",
        "2, 4, 2026-11-23T12:00:00,",
        "3, 3, 2026-11-23T12:00:00, 2026-11-23T13:00",
        "3, 3, 2026-11-23T12:59:59, 2026-11-23T13:00",
        "9, 4, 2026-11-23T20:30:00, 2026-11-23T21:00",
        "0, 5, 2026-11-23T12:00:00, 2026-11-24T07:00",
        "3, 5, 2026-11-23T12:00:00, 2026-11-24T07:00",
        "0, 9, 2026-12-31T20:59:59, 2027-01-01T07:00"
    })
    void whoHadEnoughIsLeftInPeaceForTheHourOrTheDay(
            int thisHour, int today, String now, @Nullable String until) {
        assertThat(service(new Received(thisHour, today), at(now)))
                .isEqualTo(until == null ? SEND : wait(until, Why.CAP));
    }

    @Test
    void whereNoCapIsSetNoNumberIsTooMuch() {
        assertThat(
                        MANNERS.judge(
                                NoticeClass.URGENT,
                                Channel.SMS,
                                Standing.UNKNOWN,
                                new Received(99, 99),
                                NOON))
                .isEqualTo(SEND);
    }

    @Test
    void atNightItIsTheNightThatCounts() {
        assertThat(service(new Received(9, 9), at("2026-11-23T22:00")))
                .isEqualTo(wait("2026-11-24T07:00", Why.QUIET_HOURS));
    }

    @Test
    void everyMessageCountsForTheHourAndTheDay() {
        assertThat(Received.NOTHING.plusOne().plusOne()).isEqualTo(new Received(2, 2));
    }

    // Consent and suppression

    @Test
    void whatGoesBeyondTheServiceGoesToWhoAskedForIt() {
        assertThat(judge(NoticeClass.BEYOND, Standing.UNKNOWN))
                .isEqualTo(new Verdict.Suppress("NOT_ASKED_FOR"));
        assertThat(judge(NoticeClass.BEYOND, new Standing(null, true, null))).isEqualTo(SEND);
        assertThat(judge(NoticeClass.SERVICE, Standing.UNKNOWN)).isEqualTo(SEND);
    }

    @ParameterizedTest
    @EnumSource(NoticeClass.class)
    void anOfficialAccountWritesToItsFollowersOnly(NoticeClass noticeClass) {
        assertThat(judge(noticeClass, Channel.CHAT, NOON))
                .isEqualTo(new Verdict.Suppress("NOT_ASKED_FOR"));
        assertThat(
                        MANNERS.judge(
                                noticeClass,
                                Channel.CHAT,
                                new Standing(null, true, null),
                                Received.NOTHING,
                                NOON))
                .isEqualTo(SEND);
    }

    @Test
    void consentIsAskedForWhereNothingRingsToo() {
        assertThat(judge(NoticeClass.BEYOND, Channel.EMAIL, NOON))
                .isEqualTo(new Verdict.Suppress("NOT_ASKED_FOR"));
    }

    @ParameterizedTest
    @EnumSource(NoticeClass.class)
    void nothingGoesToASuppressedAddress(NoticeClass noticeClass) {
        assertThat(judge(noticeClass, new Standing("HARD_BOUNCE", true, "vi")))
                .isEqualTo(new Verdict.Suppress("HARD_BOUNCE"));
    }

    @Test
    void aClassWithoutARuleIsAMistake() {
        Manners none = new Manners(Map.of());

        assertThatThrownBy(() ->
                        none.judge(
                                NoticeClass.URGENT,
                                Channel.SMS,
                                Standing.UNKNOWN,
                                Received.NOTHING,
                                NOON))
                .isInstanceOf(NoSuchElementException.class);
    }
}
