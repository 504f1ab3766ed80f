package vn.lienthong.notification.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.notification.telling.domain.Course.UNCHANGED;
import static vn.lienthong.notification.telling.domain.Course.events;
import static vn.lienthong.notification.telling.domain.Course.next;
import static vn.lienthong.notification.telling.domain.Course.received;
import static vn.lienthong.notification.telling.domain.Course.told;
import static vn.lienthong.notification.telling.domain.Facts.AT;
import static vn.lienthong.notification.telling.domain.Facts.DUE;
import static vn.lienthong.notification.telling.domain.Facts.LATER;
import static vn.lienthong.notification.telling.domain.Facts.MACHINE;
import static vn.lienthong.notification.telling.domain.Facts.OPENING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;

class DigestTest {

    private static final String DIGEST = Digest.code("f00d", OPENING);
    private static final Moment NOW = new Moment(OPENING.plusSeconds(2), MACHINE.plusSeconds(9));

    private static DeadlineApproaching approaching(
            @Nullable String step, Instant at, Instant dueAt, String rung) {
        return new DeadlineApproaching(
                Facts.CODE,
                at,
                step == null ? ClockScope.DOSSIER : ClockScope.STEP,
                step,
                1,
                "W",
                dueAt,
                rung,
                OPENING);
    }

    /// The lines of one dossier, in the order in which it was warned.
    private static List<Digest.Line> lines(String code, DeadlineApproaching... warnings) {
        Correspondence state = received();
        for (DeadlineApproaching warning : warnings) {
            state = told(state, warning);
        }
        return state.forDigest(OPENING).stream().map(n -> new Digest.Line(code, n)).toList();
    }

    private static Digest.Line line(String code, Instant dueAt) {
        return lines(code, approaching("tham-dinh", AT, dueAt, "SHARE_80")).getFirst();
    }

    private static Correspondence digest(Digest.Line... lines) {
        return digest(List.of(lines));
    }

    private static Correspondence digest(List<Digest.Line> lines) {
        return next(Digest.tell(null, DIGEST, lines, NOW));
    }

    private static String lines(Correspondence digest) {
        return digest.notifications().getLast().values().getOrDefault("lines", "");
    }

    @Test
    void aDeskGetsOneMessageWithAllItsDossiers() {
        Decision decision =
                Digest.tell(null, DIGEST, List.of(line("D-1", DUE), line("D-2", DUE)), NOW);
        Correspondence digest = next(decision);
        Notification message = digest.notifications().getFirst();

        assertThat(events(decision)).isEmpty();
        assertThat(digest.notifications()).hasSize(1);
        assertThat(message.id(digest.code())).isEqualTo(DIGEST + "~1");
        assertThat(message.occasion()).isEqualTo(Occasion.DIGEST);
        assertThat(message.channel()).isEqualTo(Channel.EMAIL);
        assertThat(message.audience()).isEqualTo(Audience.DESK);
        assertThat(message.fact()).isEqualTo("digest/1");
        assertThat(message.to()).isEqualTo("binhan@example.vn");
        assertThat(message.createdAt()).isEqualTo(NOW.business());
        assertThat(message.progress()).isEqualTo(new Progress.Created(NOW.machine()));
        assertThat(message.values())
                .containsEntry("office", "UBND phường Bình An")
                .containsEntry("officeShort", "UBND P. Bình An")
                .containsEntry("day", "24/11/2026")
                .containsEntry("count", "2")
                .containsEntry(
                        "lines",
                        """
                        - D-1: Thẩm định, hạn 17:30 ngày 27/11/2026 (đã dùng 80 % thời hạn)
                        - D-2: Thẩm định, hạn 17:30 ngày 27/11/2026 (đã dùng 80 % thời hạn)\
                        """);
    }

    @Test
    void aDigestIsNobodysDossierAndEndsWhenItIsWritten() {
        Correspondence digest = digest(line("D-1", DUE));

        assertThat(digest.code()).isEqualTo("digest~f00d~2026-11-24");
        assertThat(digest.closedAt()).isEqualTo(NOW.business());
        assertThat(digest.about().applicant()).isEmpty();
        assertThat(digest.about().phone()).isNull();
        assertThat(Digest.is(digest.code())).isTrue();
        assertThat(Digest.is(Facts.CODE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T00:00:00Z, digest~f00d~2026-11-24",
        "2026-11-24T16:59:59Z, digest~f00d~2026-11-24",
        "2026-11-24T17:00:00Z, digest~f00d~2026-11-25"
    })
    void everyRecipientHasOneDigestADay(String moment, String code) {
        assertThat(Digest.code("f00d", Instant.parse(moment))).isEqualTo(code);
    }

    @Test
    void whatEndsFirstStandsFirst() {
        Correspondence digest = digest(line("D-3", LATER), line("D-2", DUE), line("D-1", LATER));

        assertThat(lines(digest).lines().map(l -> l.substring(2, 5)))
                .containsExactly("D-2", "D-1", "D-3");
    }

    @Test
    void twoRungsOfAClockAreOneLineAndTheLaterRungIsTold() {
        List<Digest.Line> rungs =
                lines(
                        "D-1",
                        approaching("tham-dinh", AT, DUE, "SHARE_80"),
                        approaching("tham-dinh", AT.plusSeconds(60), DUE, "LAST_WORKING_DAY"));
        Correspondence digest = digest(rungs.reversed());

        assertThat(lines(digest))
                .isEqualTo("- D-1: Thẩm định, hạn 17:30 ngày 27/11/2026 (còn một ngày làm việc)");
        assertThat(digest.notifications().getFirst().values()).containsEntry("count", "1");
        assertThat(rungs).hasSize(2).allMatch(l -> Digest.holding(digest, l).isPresent());
    }

    @Test
    void theSameClockOfTwoDossiersAndTwoClocksOfOneAreTwoLines() {
        assertThat(lines(digest(line("D-1", DUE), line("D-2", DUE)))).hasLineCount(2);
        assertThat(
                        lines(
                                digest(
                                        lines(
                                                "D-1",
                                                approaching("tham-dinh", AT, DUE, "SHARE_80"),
                                                approaching(null, AT, DUE, "SHARE_80")))))
                .isEqualTo(
                        """
                        - D-1: Thẩm định, hạn 17:30 ngày 27/11/2026 (đã dùng 80 % thời hạn)
                        - D-1: cả hồ sơ, hạn 17:30 ngày 27/11/2026 (đã dùng 80 % thời hạn)\
                        """);
    }

    @Test
    void whatIsToldIsNotToldAgain() {
        Digest.Line line = line("D-1", DUE);
        Correspondence digest = digest(line);

        assertThat(Digest.tell(digest, DIGEST, List.of(line), NOW)).isEqualTo(UNCHANGED);
        assertThat(Digest.tell(digest, DIGEST, List.of(), NOW)).isEqualTo(UNCHANGED);
        assertThat(Digest.holding(digest, line)).contains(DIGEST + "~1");
    }

    @Test
    void aLineThatIsGivenTwiceStandsOnce() {
        Digest.Line line = line("D-1", DUE);
        Correspondence digest = digest(line, line);

        assertThat(lines(digest)).hasLineCount(1);
        assertThat(Digest.holding(digest, line)).contains(DIGEST + "~1");
        assertThat(Digest.tell(digest, DIGEST, List.of(line, line), NOW)).isEqualTo(UNCHANGED);
    }

    @Test
    void aLineThatComesLateGoesIntoAMessageOfItsOwn() {
        Digest.Line first = line("D-1", DUE);
        Digest.Line late = line("D-2", DUE);
        Moment later = new Moment(NOW.business().plusSeconds(60), NOW.machine().plusSeconds(60));
        Correspondence digest =
                next(Digest.tell(digest(first), DIGEST, List.of(first, late), later));

        assertThat(digest.notifications()).hasSize(2);
        assertThat(digest.closedAt()).isEqualTo(NOW.business());
        assertThat(lines(digest)).startsWith("- D-2").hasLineCount(1);
        assertThat(digest.notifications().getLast().fact()).isEqualTo("digest/2");
        assertThat(Digest.holding(digest, first)).contains(DIGEST + "~1");
        assertThat(Digest.holding(digest, late)).contains(DIGEST + "~2");
        assertThat(Digest.holding(digest, line("D-3", DUE))).isEmpty();
    }

    @Test
    void whatIsMissingFromALineIsLeftOut() {
        Correspondence forgotten =
                Course.after(
                        told(received(), Facts.approachingInDigest("SHARE_80")),
                        new DeliveryStep.Forget(Course.start()));
        Notification bare = Course.message(forgotten, 3);
        Correspondence digest = digest(new Digest.Line("D-1", bare));

        assertThat(lines(digest)).isEqualTo("- D-1: cả hồ sơ, hạn  ()");
        assertThat(digest.notifications().getFirst().values())
                .containsAllEntriesOf(Map.of("office", "", "officeShort", ""));
    }

    @Test
    void whoseValuesAreForgottenHoldsNoLineAnyMore() {
        Digest.Line line = line("D-1", DUE);
        Correspondence forgotten =
                Course.after(digest(line), new DeliveryStep.Forget(Course.start()));

        assertThat(Digest.holding(forgotten, line)).isEmpty();
    }
}
