package vn.lienthong.intake.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.payments.domain.Fees.CODE;
import static vn.lienthong.intake.payments.domain.Fees.NOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lienthong.intake.payments.domain.Bill.Heard;
import vn.lienthong.intake.payments.domain.Bill.Oddity;
import vn.lienthong.intake.payments.domain.Bill.Ordered;
import vn.lienthong.intake.payments.domain.PaymentOrder.Booking;
import vn.lienthong.intake.payments.domain.PaymentOrder.PayPage;
import vn.lienthong.intake.payments.domain.PaymentOrder.Progress;
import vn.lienthong.intake.payments.domain.PaymentOrder.State;

class BillTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final String FIRST = CODE + "-TT1";
    private static final String SECOND = CODE + "-TT2";

    private final Bill none = Bill.of(CODE, "W1.C");
    private final Bill one = ordered(none, 100_000, NOW);

    private static Bill ordered(Bill bill, long amount, Instant at) {
        return ((Ordered.Open) bill.order(amount, "test", at, QUARTER)).next();
    }

    private static Bill heard(Bill bill, String order, String transaction, boolean paid) {
        Heard heard =
                bill.hear(
                        new Notice(order, transaction, 100_000, paid, NOW.plusSeconds(60)), "test");
        assertThat(heard).isInstanceOf(Heard.Taken.class);
        return ((Heard.Taken) heard).next();
    }

    private static State state(Bill bill, String order) {
        return bill.order(order).orElseThrow().state(NOW.plusSeconds(60));
    }

    @Test
    void anOrderHasTheDossiersCodeAndANumber() {
        PaymentOrder order = one.latest().orElseThrow();

        assertThat(order.id()).isEqualTo(FIRST);
        assertThat(order.expiresAt()).isEqualTo(NOW.plus(QUARTER));
        assertThat(order.payment()).isEmpty();
        assertThat(Bill.codeOf(FIRST)).contains(CODE);
        assertThat(Bill.codeOf("nothing")).isEmpty();
        assertThat(Bill.codeOf("-TT1")).isEmpty();
        assertThat(none.latest()).isEmpty();
        assertThat(none.order(FIRST)).isEmpty();
    }

    @Test
    void theOpenOrderIsGivenAgain() {
        assertThat(one.order(100_000, "test", NOW.plusSeconds(899), QUARTER))
                .isEqualTo(new Ordered.Open(one, one.latest().orElseThrow()));
    }

    @Test
    void anotherIsMadeWhenItExpiredOrFailedOrIsForSomethingElse() {
        assertThat(one.latest().orElseThrow().state(NOW.plus(QUARTER))).isEqualTo(State.EXPIRED);
        assertThat(ordered(one, 100_000, NOW.plus(QUARTER)).orders())
                .extracting(PaymentOrder::id)
                .containsExactly(FIRST, SECOND);
        assertThat(ordered(heard(one, FIRST, "t1", false), 100_000, NOW).orders()).hasSize(2);
        assertThat(ordered(one, 50_000, NOW).orders()).hasSize(2);
        assertThat(((Ordered.Open) one.order(100_000, "other", NOW, QUARTER)).next().orders())
                .hasSize(2);
    }

    @Test
    void whatIsPaidIsNotOrderedAgain() {
        Bill paid = heard(one, FIRST, "t1", true);

        assertThat(paid.order(100_000, "test", NOW, QUARTER))
                .isEqualTo(new Ordered.PaidAlready(paid.latest().orElseThrow()));
    }

    @Test
    void thePageIsKept() {
        PayPage page = new PayPage("https://gateway.example/p/1", "QR");

        assertThat(one.opened(FIRST, page).latest().orElseThrow().page()).isEqualTo(page);
        assertThat(one.opened(SECOND, page)).isEqualTo(one);
    }

    @Test
    void aPaymentIsPendingUntilTheDossierKnows() {
        Bill paid = heard(one, FIRST, "t1", true);

        assertThat(state(paid, FIRST)).isEqualTo(State.PAID);
        assertThat(paid.paid()).isEqualTo(paid.latest());
        assertThat(paid.unbooked()).hasSize(1);
        Bill booked = paid.booked(FIRST, Booking.BOOKED);
        assertThat(booked.unbooked()).isEmpty();
        assertThat(booked.toRefund()).isEmpty();
        assertThat(booked.booked(FIRST, Booking.TO_REFUND)).isEqualTo(booked);
        assertThat(paid.booked(FIRST, Booking.TO_REFUND).toRefund()).hasSize(1);
        assertThat(one.booked(FIRST, Booking.BOOKED)).isEqualTo(one);
    }

    @Test
    void aWordThatComesTwiceCountsOnce() {
        Bill paid = heard(one, FIRST, "t1", true).booked(FIRST, Booking.BOOKED);

        assertThat(heard(paid, FIRST, "t1", true)).isEqualTo(paid);
        assertThat(heard(paid, FIRST, "t0", false)).isEqualTo(paid);
        Bill failed = heard(one, FIRST, "t1", false);
        assertThat(state(failed, FIRST)).isEqualTo(State.FAILED);
        assertThat(heard(failed, FIRST, "t1", false)).isEqualTo(failed);
    }

    @Test
    void moneyThatComesLateHasComeAllTheSame() {
        assertThat(state(heard(heard(one, FIRST, "t1", false), FIRST, "t2", true), FIRST))
                .isEqualTo(State.PAID);
        Bill two = ordered(one, 100_000, NOW.plus(QUARTER));
        assertThat(state(heard(two, FIRST, "t1", true), FIRST)).isEqualTo(State.PAID);
    }

    @Test
    void whatIsPaidTwiceIsNotedOnceAndNotBooked() {
        Bill two = ordered(one, 100_000, NOW.plus(QUARTER));
        Bill paid = heard(two, FIRST, "t1", true);
        Bill twice = heard(paid, SECOND, "t2", true);

        assertThat(state(twice, SECOND)).isNotEqualTo(State.PAID);
        assertThat(twice.oddities())
                .containsExactly(
                        new Oddity(
                                NOW.plusSeconds(60), SECOND, "t2", 100_000, Oddity.Why.PAID_TWICE));
        assertThat(heard(twice, SECOND, "t2", true)).isEqualTo(twice);
        assertThat(heard(twice, FIRST, "t3", true).oddities()).hasSize(2);
    }

    @Test
    void anotherAmountIsNotFollowedButNoted() {
        Heard heard = one.hear(new Notice(FIRST, "t1", 1, true, NOW), "test");

        assertThat(heard).isInstanceOf(Heard.WrongAmount.class);
        Bill next = ((Heard.WrongAmount) heard).next();
        assertThat(state(next, FIRST)).isEqualTo(State.CREATED);
        assertThat(next.oddities())
                .extracting(Oddity::why)
                .containsExactly(Oddity.Why.WRONG_AMOUNT);
        assertThat(next.hear(new Notice(FIRST, "t1", 1, true, NOW), "test"))
                .isEqualTo(new Heard.WrongAmount(next));
        assertThat(next.hear(new Notice(FIRST, "t1", 2, true, NOW), "test"))
                .isNotEqualTo(new Heard.WrongAmount(next));
    }

    @Test
    void anOrderThatIsNotThereOrIsAnotherGatewaysIsUnknown() {
        assertThat(one.hear(new Notice(SECOND, "t1", 100_000, true, NOW), "test"))
                .isEqualTo(new Heard.UnknownOrder());
        assertThat(one.hear(new Notice(FIRST, "t1", 100_000, true, NOW), "other"))
                .isEqualTo(new Heard.UnknownOrder());
    }

    @Test
    void aPaymentIsAProgressOfItsOwn() {
        assertThat(heard(one, FIRST, "t1", true).latest().orElseThrow().progress())
                .isEqualTo(new Progress.Paid(NOW.plusSeconds(60), "t1", Booking.PENDING));
    }

    private static Bill.Clearance clearance(String transaction) {
        return new Bill.Clearance(transaction, "mai", NOW, "PC-12");
    }

    @Test
    void whatWasGivenBackNeedsNoLookingAtAnyMore() {
        Bill twice = heard(heard(one, FIRST, "gd1", true), FIRST, "gd2", true);
        Bill odd = ((Heard.WrongAmount) twice.hear(notice("gd3", 90_000), "test")).next();
        assertThat(odd.isToBeLookedAt()).isTrue();
        assertThat(odd.clearance("gd2")).isEmpty();

        Bill half = odd.cleared(clearance("gd2")).orElseThrow();
        assertThat(half.isToBeLookedAt()).isTrue();
        assertThat(half.clearance("gd2")).contains(clearance("gd2"));

        Bill all = half.cleared(clearance("gd3")).orElseThrow();
        assertThat(all.isToBeLookedAt()).isFalse();
        assertThat(all.oddities()).isEqualTo(odd.oddities());
    }

    @Test
    void whatWasNotedFirstStays() {
        Bill odd = heard(heard(one, FIRST, "gd1", true), FIRST, "gd2", true);
        Bill cleared = odd.cleared(clearance("gd2")).orElseThrow();

        assertThat(cleared.cleared(new Bill.Clearance("gd2", "an", NOW, "khác"))).contains(cleared);
    }

    @Test
    void moneyThatFitsIsNotCleared() {
        Bill paid = heard(one, FIRST, "gd1", true);
        Bill odd = heard(paid, FIRST, "gd2", true);

        assertThat(paid.cleared(clearance("gd1"))).isEmpty();
        assertThat(odd.cleared(clearance("gd1"))).isEmpty();
        assertThat(none.cleared(clearance("gd1"))).isEmpty();
        assertThat(paid.booked(FIRST, Booking.TO_REFUND).cleared(clearance("gd1"))).isPresent();
        assertThat(paid.booked(FIRST, Booking.TO_REFUND).isToBeLookedAt()).isTrue();
    }

    private static Notice notice(String transaction, long amount) {
        return new Notice(FIRST, transaction, amount, true, NOW.plusSeconds(60));
    }
}
