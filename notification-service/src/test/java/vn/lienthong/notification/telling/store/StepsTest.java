package vn.lienthong.notification.telling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.notification.telling.domain.About;
import vn.lienthong.notification.telling.domain.Audience;
import vn.lienthong.notification.telling.domain.Chain;
import vn.lienthong.notification.telling.domain.Claimant;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Progress;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;

class StepsTest {

    private static final String CODE = "000.10.17.H99-261123-0001";
    private static final Instant AT = Instant.parse("2026-11-23T01:00:00.123456789Z");
    private static final Claimant ME = new Claimant("host:8084", "run-1");
    private static final Claimant SOMEBODY_ELSE = new Claimant("host:8085", "run-7");

    private static final Correspondence WAITING =
            new Correspondence(
                    CODE,
                    new About(
                            "Đăng ký biến động",
                            "W",
                            "Nguyễn Văn Thử",
                            "0912000678",
                            null,
                            "482913",
                            AT,
                            List.of(),
                            null),
                    List.of(
                            new Notification(
                                    1,
                                    "received/CITIZEN/SMS",
                                    Occasion.RECEIVED,
                                    Channel.SMS,
                                    Audience.CITIZEN,
                                    "0912000678",
                                    Map.of(),
                                    null,
                                    null,
                                    AT,
                                    new Chain(0, 0, null),
                                    new Progress.Created(AT),
                                    List.of(),
                                    0)),
                    List.of(),
                    null,
                    null,
                    List.of());

    private static DeliveryStep claim(Claimant by, Instant at) {
        return new DeliveryStep.Claim(1, 0, "smpp", 1, by, new Moment(at, at), at);
    }

    private static Decided<Correspondence, List<DeliveryStep>> decided(
            Correspondence state, DeliveryStep step) {
        return Steps.decide(state, List.of(step));
    }

    private static Correspondence claimedBy(Claimant by, Instant at) {
        return decided(WAITING, claim(by, at)).outcome()
                        instanceof Outcome.Changed<Correspondence> changed
                ? changed.state()
                : WAITING;
    }

    @Test
    void whoIsAskedAgainAboutHisOwnClaimHasIt() {
        DeliveryStep claim = claim(ME, AT);
        var again = decided(claimedBy(ME, AT), claim);
        assertThat(again.result()).containsExactly(claim);
        assertThat(again.outcome()).isEqualTo(Outcome.unchanged());
    }

    @Test
    void theClaimOfAnotherIsNotOurs() {
        assertThat(decided(claimedBy(SOMEBODY_ELSE, AT), claim(ME, AT)).result()).isEmpty();
    }

    @Test
    void anEarlierClaimOfOursIsNotThisOne() {
        assertThat(decided(claimedBy(ME, AT), claim(ME, AT.plusMillis(1))).result()).isEmpty();
    }
}
