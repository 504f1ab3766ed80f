package vn.lienthong.notification.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.notification.telling.domain.Course.UNCHANGED;
import static vn.lienthong.notification.telling.domain.Course.after;
import static vn.lienthong.notification.telling.domain.Course.arrived;
import static vn.lienthong.notification.telling.domain.Course.claim;
import static vn.lienthong.notification.telling.domain.Course.event;
import static vn.lienthong.notification.telling.domain.Course.events;
import static vn.lienthong.notification.telling.domain.Course.next;
import static vn.lienthong.notification.telling.domain.Course.notArrived;
import static vn.lienthong.notification.telling.domain.Course.onItsWay;
import static vn.lienthong.notification.telling.domain.Course.progress;
import static vn.lienthong.notification.telling.domain.Course.received;
import static vn.lienthong.notification.telling.domain.Course.sent;
import static vn.lienthong.notification.telling.domain.Course.start;
import static vn.lienthong.notification.telling.domain.Course.taken;
import static vn.lienthong.notification.telling.domain.Facts.AT;
import static vn.lienthong.notification.telling.domain.Facts.CODE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.NotificationDelivered;
import vn.lienthong.contracts.event.NotificationFailed;

class ReceiptsTest {

    private static final long SEED = 20261123;
    private static final int SEQUENCES = 20_000;
    private static final List<Failure> FAILURES = List.of(Failure.values());

    private static Correspondence twoParts() {
        return sent(received(), 1, "a", "b");
    }

    private static DeliveryStep.Unconfirmed unconfirmed(int number) {
        return new DeliveryStep.Unconfirmed(number, start());
    }

    @Test
    void aMessageIsDeliveredWhenItsLastPartIs() {
        Decision first = Delivery.decide(twoParts(), arrived("b"));
        assertThat(progress(next(first), 1)).isEqualTo(new Progress.Sent(AT, "smpp", List.of("a")));
        assertThat(events(first)).isEmpty();

        Decision last = Delivery.decide(next(first), arrived("a"));
        assertThat(progress(next(last), 1)).isEqualTo(new Progress.Delivered(AT, "smpp"));
        assertThat(event(last))
                .isEqualTo(
                        new NotificationDelivered(
                                CODE, AT, CODE + "~1", "received", "SMS", "0912***678", "smpp"));
    }

    @Test
    void aMessageThatIsOnItsWayIsPendingUntilItsLastPartArrives() {
        Correspondence pending = after(twoParts(), onItsWay("a"));
        assertThat(progress(pending, 1))
                .isEqualTo(new Progress.Pending(AT, "smpp", List.of("a", "b")));
        assertThat(Delivery.decide(pending, onItsWay("b"))).isEqualTo(UNCHANGED);

        Correspondence half = after(pending, arrived("a"));
        assertThat(progress(half, 1)).isEqualTo(new Progress.Pending(AT, "smpp", List.of("b")));
        assertThat(progress(after(half, arrived("b")), 1)).isInstanceOf(Progress.Delivered.class);
    }

    @Test
    void receiptsThatComeTwiceOrForNothingChangeNothing() {
        Correspondence half = after(twoParts(), arrived("b"));

        assertThat(Delivery.decide(half, arrived("b"))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(half, onItsWay("b"))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(half, notArrived("b", Failure.PERMANENT))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(half, arrived("x"))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(after(received(), claim(1)), arrived("a"))).isEqualTo(UNCHANGED);
    }

    @Test
    void aReceiptFindsItsMessageAmongOthers() {
        Correspondence both =
                after(sent(received(), 1, "a"), claim(2), taken(2, 1, "m"), arrived("m"));

        assertThat(progress(both, 1)).isInstanceOf(Progress.Sent.class);
        assertThat(progress(both, 2)).isInstanceOf(Progress.Delivered.class);
    }

    @Test
    void aPartThatDidNotArriveFailsTheMessageUntilLateReceiptsSayOtherwise() {
        Decision failed = Delivery.decide(twoParts(), notArrived("a", Failure.TEMPORARY));
        assertThat(progress(next(failed), 1)).isEqualTo(failure(Failure.TEMPORARY, "a", "b"));
        assertThat(event(failed))
                .isEqualTo(
                        new NotificationFailed(
                                CODE, AT, CODE + "~1", "received", "SMS", "0912***678", "STATE 2"));

        Correspondence half = after(next(failed), arrived("a"));
        assertThat(progress(half, 1)).isEqualTo(failure(Failure.TEMPORARY, "b"));
        assertThat(progress(after(half, arrived("b")), 1)).isInstanceOf(Progress.Delivered.class);
    }

    private static Progress.Failed failure(Failure kind, String... awaited) {
        return new Progress.Failed(kind, AT, "smpp", "STATE 2", List.of(awaited));
    }

    @Test
    void whatHasFailedIsNotOnItsWayAnyMore() {
        Correspondence failed = after(twoParts(), notArrived("a", Failure.TECHNICAL));

        assertThat(Delivery.decide(failed, onItsWay("b"))).isEqualTo(UNCHANGED);
        assertThat(
                        progress(
                                after(
                                        twoParts(),
                                        onItsWay("a"),
                                        notArrived("b", Failure.TECHNICAL)),
                                1))
                .isEqualTo(progress(failed, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "TECHNICAL, TECHNICAL, TECHNICAL",
        "TECHNICAL, TEMPORARY, TEMPORARY",
        "TECHNICAL, PERMANENT, PERMANENT",
        "TEMPORARY, TECHNICAL, TEMPORARY",
        "TEMPORARY, TEMPORARY, TEMPORARY",
        "TEMPORARY, PERMANENT, PERMANENT",
        "PERMANENT, TECHNICAL, PERMANENT",
        "PERMANENT, TEMPORARY, PERMANENT",
        "PERMANENT, PERMANENT, PERMANENT"
    })
    void aFailureBecomesMoreCertainButNeverLessAndIsSaidOnce(
            Failure first, Failure second, Failure then) {
        Correspondence before = after(twoParts(), notArrived("a", first));
        Decision decision = Delivery.decide(before, notArrived("b", second));

        if (first == then) {
            assertThat(decision).isEqualTo(UNCHANGED);
        } else {
            assertThat(progress(next(decision), 1)).isEqualTo(failure(then, "a", "b"));
            assertThat(events(decision)).isEmpty();
        }
    }

    @Test
    void whatNobodyConfirmedInTimeIsAFailureThatALateReceiptMends() {
        Decision decision = Delivery.decide(twoParts(), unconfirmed(1));

        assertThat(progress(next(decision), 1))
                .isEqualTo(
                        new Progress.Failed(
                                Failure.TEMPORARY, AT, "smpp", "NO_RECEIPT", List.of("a", "b")));
        assertThat(event(decision)).isInstanceOf(NotificationFailed.class);
        assertThat(progress(after(next(decision), arrived("a"), arrived("b")), 1))
                .isInstanceOf(Progress.Delivered.class);
        assertThat(progress(after(twoParts(), onItsWay("a"), unconfirmed(1)), 1))
                .isInstanceOf(Progress.Failed.class);
    }

    @Test
    void whereNoReceiptIsMissingNoneIsMissed() {
        Correspondence unconfirmed =
                after(
                        received(),
                        claim(1),
                        new DeliveryStep.Taken(1, 1, List.of("a"), false, start()));

        assertThat(Delivery.decide(unconfirmed, unconfirmed(1))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(received(), unconfirmed(1))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(received(), unconfirmed(7))).isEqualTo(UNCHANGED);
        assertThat(
                        Delivery.decide(
                                after(twoParts(), notArrived("a", Failure.TECHNICAL)),
                                unconfirmed(1)))
                .isEqualTo(UNCHANGED);
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void aReceiptOfAnEarlierSendingSaysNothingOfTheNext(Failure kind) {
        Correspondence again = after(twoParts(), new DeliveryStep.SendAgain(1, start()));

        assertThat(Delivery.decide(again, arrived("a"))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(again, notArrived("a", kind))).isEqualTo(UNCHANGED);
    }

    /// What receipts make of a message, told as simply as possible: which parts still lack theirs,
    /// and whether any was ever on its way or failed before the last arrived.
    private static final class Model {

        private final Set<String> missing = new LinkedHashSet<>();
        private boolean pending;
        private @Nullable Failure failure;

        Model(List<String> references) {
            missing.addAll(references);
        }

        void take(DeliveryStep receipt) {
            switch (receipt) {
                case DeliveryStep.OnItsWay r -> pending |= missing.contains(r.reference());
                case DeliveryStep.Arrived r -> missing.remove(r.reference());
                case DeliveryStep.NotArrived r -> {
                    if (missing.contains(r.reference())
                            && (failure == null || failure.compareTo(r.kind()) < 0)) {
                        failure = r.kind();
                    }
                }
                default -> throw new IllegalArgumentException(receipt.toString());
            }
        }

        String state() {
            if (missing.isEmpty()) {
                return "DELIVERED";
            }
            if (failure != null) {
                return failure + "_FAILURE";
            }
            return pending ? "PENDING" : "SENT";
        }

        List<String> references() {
            return List.copyOf(missing);
        }
    }

    /// Each part's receipts, some of them twice, some for what nobody sent, in any order.
    private static List<DeliveryStep> receipts(Random random, List<String> references) {
        List<String> named = new ArrayList<>(references);
        named.add("nobody-knows");
        List<DeliveryStep> receipts = new ArrayList<>();
        for (String reference : named) {
            int count = random.nextInt(4);
            for (int i = 0; i < count; i++) {
                receipts.add(receipt(random, reference));
            }
        }
        if (!receipts.isEmpty()) {
            int twice = random.nextInt(3);
            for (int i = 0; i < twice; i++) {
                receipts.add(receipts.get(random.nextInt(receipts.size())));
            }
        }
        Collections.shuffle(receipts, random);
        return receipts;
    }

    private static DeliveryStep receipt(Random random, String reference) {
        return switch (random.nextInt(5)) {
            case 0 -> onItsWay(reference);
            case 1 -> notArrived(reference, FAILURES.get(random.nextInt(FAILURES.size())));
            default -> arrived(reference);
        };
    }

    @Test
    void whateverOrderReceiptsComeInTheyEndInWhatTheySayTogether() {
        Random random = new Random(SEED);
        Set<String> ends = new LinkedHashSet<>();
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            List<String> references = List.of("a", "b", "c").subList(0, 1 + random.nextInt(3));
            List<DeliveryStep> receipts = receipts(random, references);
            String what = "seed %d, sequence %d: %s".formatted(SEED, sequence, receipts);
            ends.add(take(references, receipts, what));
        }
        // Otherwise too little was tried.
        assertThat(ends)
                .containsExactlyInAnyOrder(
                        "SENT",
                        "PENDING",
                        "DELIVERED",
                        "TECHNICAL_FAILURE",
                        "TEMPORARY_FAILURE",
                        "PERMANENT_FAILURE");
    }

    private static String take(List<String> references, List<DeliveryStep> receipts, String what) {
        Correspondence state = sent(received(), 1, references.toArray(String[]::new));
        Model model = new Model(references);
        List<DossierEvent> told = new ArrayList<>();
        for (DeliveryStep receipt : receipts) {
            Progress before = progress(state, 1);
            if (Delivery.decide(state, receipt)
                    instanceof Decision.Changed(Correspondence next, var events)) {
                state = next;
                told.addAll(events);
            }
            model.take(receipt);
            Progress then = progress(state, 1);
            assertThat(then.state()).as(what).isEqualTo(model.state());
            assertThat(then.references()).as(what).isEqualTo(model.references());
            assertThat(rank(then)).as(what).isGreaterThanOrEqualTo(rank(before));
        }
        String end = progress(state, 1).state();
        assertThat(told)
                .as(what)
                .filteredOn(NotificationDelivered.class::isInstance)
                .hasSize(end.equals("DELIVERED") ? 1 : 0);
        assertThat(told)
                .as(what)
                .filteredOn(NotificationFailed.class::isInstance)
                .hasSizeLessThanOrEqualTo(1);
        return end;
    }

    private static int rank(Progress progress) {
        return List.of(
                        "SENT",
                        "PENDING",
                        "TECHNICAL_FAILURE",
                        "TEMPORARY_FAILURE",
                        "PERMANENT_FAILURE",
                        "DELIVERED")
                .indexOf(progress.state());
    }
}
