package vn.lienthong.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.notification.TestMessages;
import vn.lienthong.notification.receipts.ReceiptNote;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;

class SmppGatewayTest {

    private static final String SHORT = "Ho so da tiep nhan";
    private static final String THREE_PARTS = "Ho so da tiep nhan. ".repeat(20);

    private final int port = freePort();
    private final List<ReceiptNote> notes = new CopyOnWriteArrayList<>();
    private ScriptedCentre centre = centre();
    private SmppGateway gateway = gateway(1, 10, Duration.ofSeconds(5));

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ScriptedCentre centre() {
        try {
            return new ScriptedCentre(port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SmppGateway gateway(int binds, int window, Duration timeLimit) {
        SmppSettings settings =
                new SmppSettings(
                        "localhost",
                        port,
                        "lienthong",
                        "lthong",
                        "",
                        "LIENTHONG",
                        binds,
                        Duration.ofSeconds(15),
                        ReceiptIds.AS_IS);
        return new SmppGateway(
                "smpp",
                TestMessages.provider(Channel.SMS, "smpp", window, timeLimit),
                settings,
                new SmppReceipts("smpp", ReceiptIds.AS_IS, notes::add));
    }

    private void use(SmppGateway other) {
        gateway.stop();
        gateway = other;
        gateway.start();
    }

    @BeforeEach
    void start() {
        gateway.start();
    }

    @AfterEach
    void stop() throws IOException {
        gateway.stop();
        centre.close();
    }

    private Gateway.Answer send(String text) {
        return gateway.prepare(TestMessages.sms("d~1", text, Encoding.GSM_UNACCENTED)).submit();
    }

    private static ScriptedCentre.Reaction take(String id) {
        return new ScriptedCentre.Reaction.Take(id, Duration.ZERO);
    }

    private static ScriptedCentre.Reaction refuse(int status) {
        return new ScriptedCentre.Reaction.Refuse(status);
    }

    @Test
    void aLongTextGoesInPartsThatAPhoneJoinsAndEachWillBeConfirmed() {
        assertThat(gateway.available()).isTrue();
        assertThat(
                        gateway.prepare(
                                        TestMessages.sms(
                                                "d~1", THREE_PARTS, Encoding.GSM_UNACCENTED))
                                .parts())
                .isEqualTo(3);

        assertThat(send(THREE_PARTS))
                .isEqualTo(new Gateway.Answer.Taken(List.of("m1", "m2", "m3"), true));
        String reference = centre.parts().getFirst().split(" ", -1)[0];
        assertThat(centre.parts())
                .containsExactly(reference + " 1/3", reference + " 2/3", reference + " 3/3");
    }

    @Test
    void aLineThatIsLostIsBoundAgainAndNothingIsTakenMeanwhile() throws Exception {
        centre.close();
        await().until(() -> !gateway.available());
        assertThat(send(SHORT)).isEqualTo(new Gateway.Answer.NotTaken("NOT_BOUND"));

        centre.open();
        await().atMost(Duration.ofSeconds(15)).until(gateway::available);
        assertThat(send(SHORT)).isInstanceOf(Gateway.Answer.Taken.class);
    }

    @Test
    void aGatewayThatWasStoppedMayBeStartedAgain() {
        gateway.stop();
        assertThat(gateway.available()).isFalse();
        gateway.start();
        await().until(gateway::available);
        assertThat(send(SHORT)).isInstanceOf(Gateway.Answer.Taken.class);
        gateway.stop();
        await().until(() -> centre.bound() == 0);
    }

    @Test
    void moreThanTheWindowNeverWaitsForAnswersHoweverManyLinesThereAre() throws Exception {
        use(gateway(2, 3, Duration.ofSeconds(10)));
        centre.pace(Duration.ofMillis(100));
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Gateway.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                answers.add(senders.submit(() -> send(SHORT)));
            }
            for (Future<Gateway.Answer> answer : answers) {
                assertThat(answer.get()).isInstanceOf(Gateway.Answer.Taken.class);
            }
        }
        assertThat(centre.mostAtOnce()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL})
    void aThrottledTextIsNotTakenAndLaterIs(int status) {
        centre.next(refuse(status));
        assertThat(send(THREE_PARTS))
                .isEqualTo(new Gateway.Answer.Throttled("SMPP 0x%02X".formatted(status)));
        assertThat(send(THREE_PARTS)).isInstanceOf(Gateway.Answer.Taken.class);
    }

    @Test
    void aTextThatWasBegunGoesOnAfterAThrottledPart() {
        centre.next(
                take("a"),
                refuse(SMPPConstant.STAT_ESME_RTHROTTLED),
                refuse(SMPPConstant.STAT_ESME_RSYSERR),
                refuse(SMPPConstant.STAT_ESME_RMSGQFUL),
                take("b"),
                take("c"));

        assertThat(send(THREE_PARTS))
                .isEqualTo(new Gateway.Answer.Taken(List.of("a", "b", "c"), true));
        assertThat(centre.parts().stream().map(part -> part.split(" ", -1)[1]))
                .containsExactly("1/3", "2/3", "2/3", "2/3", "2/3", "3/3");
    }

    @Test
    void aPartThatIsThrottledForEverIsGivenUpInTime() {
        use(gateway(1, 10, Duration.ofSeconds(2)));
        centre.next(take("a"));
        for (int i = 0; i < 50; i++) {
            centre.next(refuse(SMPPConstant.STAT_ESME_RTHROTTLED));
        }
        long begin = System.nanoTime();
        assertThat(send(THREE_PARTS)).isInstanceOf(Gateway.Answer.Throttled.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void noAnswerInTimeIsUnknownAndTheLineStays() {
        use(gateway(1, 10, Duration.ofSeconds(1)));
        centre.next(new ScriptedCentre.Reaction.Hang());
        assertThat(send(SHORT)).isEqualTo(new Gateway.Answer.Unknown("TIMEOUT"));
        assertThat(send(SHORT)).isInstanceOf(Gateway.Answer.Taken.class);
    }

    @Test
    void aLineThatBreaksBeforeTheAnswerLeavesItUnknownAtOnce() {
        centre.next(take("a"), new ScriptedCentre.Reaction.Break());
        long begin = System.nanoTime();
        assertThat(send(THREE_PARTS)).isEqualTo(new Gateway.Answer.Unknown("LINE_BROKEN"));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aCentreInTroubleHasTakenNothing() {
        for (int status :
                new int[] {
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RINVBNDSTS,
                    SMPPConstant.STAT_ESME_RX_T_APPN
                }) {
            centre.next(refuse(status));
            assertThat(send(SHORT))
                    .isEqualTo(new Gateway.Answer.NotTaken("SMPP 0x%02X".formatted(status)));
        }
    }

    @Test
    void whatIsWrongWithTheAddressOrTheTextIsRefusedForGood() {
        for (int status :
                new int[] {
                    SMPPConstant.STAT_ESME_RSUBMITFAIL,
                    SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVMSGLEN
                }) {
            centre.next(take("a"), refuse(status));
            assertThat(send(THREE_PARTS))
                    .isEqualTo(new Gateway.Answer.Refused("SMPP 0x%02X".formatted(status)));
        }
    }

    @Test
    void severalLinesAreKeptBoundAndOneAloneIsEnough() throws Exception {
        use(gateway(3, 10, Duration.ofSeconds(5)));
        await().until(() -> gateway.bound() == 3);
        int before = centre.sessions();
        centre.cutOne();
        assertThat(gateway.available()).isTrue();
        await().until(() -> centre.sessions() == before + 1);
        await().until(() -> gateway.bound() == 3);

        // A door that is closed while two lines stay: the third tries in vain, and nobody waits.
        centre.closeDoor();
        centre.cutOne();
        await().until(() -> gateway.bound() == 2);
        assertThat(send(SHORT)).isInstanceOf(Gateway.Answer.Taken.class);
        assertThat(gateway.available()).isTrue();
    }

    @Test
    void aCentreThatIsAwayDoesNotHoldUpTheStart() throws Exception {
        centre.close();
        long begin = System.nanoTime();
        use(gateway(2, 10, Duration.ofSeconds(5)));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(gateway.available()).isFalse();
    }
}
