package vn.lienthong.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.notification.TestMessages;
import vn.lienthong.notification.receipts.ReceiptDesk;
import vn.lienthong.notification.receipts.ReceiptNote;
import vn.lienthong.notification.receipts.Verdict;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;

class SmppReceiptsTest {

    private static final int RECEIPT = SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT;

    private final Desk desk = new Desk();
    private final int port = freePort();
    private final ScriptedCentre centre = centre();
    private SmppGateway gateway = gateway(ReceiptIds.AS_IS);

    /// A desk that may be closed.
    private static final class Desk implements ReceiptDesk {
        private final List<ReceiptNote> notes = new ArrayList<>();
        private boolean closed;

        @Override
        public synchronized void take(ReceiptNote note) {
            if (closed) {
                throw new IllegalStateException("no store");
            }
            notes.add(note);
        }

        synchronized void close(boolean wanted) {
            closed = wanted;
        }

        synchronized List<ReceiptNote> notes() {
            return List.copyOf(notes);
        }
    }

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

    private SmppGateway gateway(ReceiptIds ids) {
        SmppSettings settings =
                new SmppSettings(
                        "localhost",
                        port,
                        "lienthong",
                        "lthong",
                        "",
                        "LIENTHONG",
                        1,
                        Duration.ofSeconds(15),
                        ids);
        SmppGateway opened =
                new SmppGateway(
                        "smpp",
                        TestMessages.provider(Channel.SMS, "smpp", 5, Duration.ofSeconds(5)),
                        settings,
                        new SmppReceipts("smpp", ids, desk));
        opened.start();
        await().until(() -> centre.bound() == 1);
        return opened;
    }

    @AfterEach
    void stop() throws IOException {
        gateway.stop();
        centre.close();
    }

    private static OptionalParameter[] parameters(String id, int state) {
        return new OptionalParameter[] {
            new OptionalParameter.Receipted_message_id(id),
            new OptionalParameter.Message_state((byte) state)
        };
    }

    private static String line(String id, String state) {
        return "id:%s sub:001 dlvrd:001 submit date:2611230800 done date:2611230801 stat:%s err:027 text:"
                .formatted(id, state);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, PENDING, ''",
        "ENROUTE, PENDING, ''",
        "ACCEPTED, PENDING, ''",
        "DELIVERED, DELIVERED, ''",
        "UNDELIVERABLE, PERMANENT_FAILURE, UNDELIVERABLE",
        "REJECTED, PERMANENT_FAILURE, REJECTED",
        "EXPIRED, TEMPORARY_FAILURE, EXPIRED",
        "DELETED, TEMPORARY_FAILURE, DELETED",
        "SKIPPED, TEMPORARY_FAILURE, SKIPPED",
        "UNKNOWN, TECHNICAL_FAILURE, UNKNOWN"
    })
    void everyStateInTheParametersHasItsMeaning(MessageState state, Verdict verdict, String reason)
            throws Exception {
        assertThat(centre.deliver(RECEIPT, "", parameters("m1", state.value()))).isZero();
        assertThat(desk.notes()).containsExactly(new ReceiptNote("smpp", "m1", verdict, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTD, PENDING, ''",
        "ENROUTE, PENDING, ''",
        "DELIVRD, DELIVERED, ''",
        "UNDELIV, PERMANENT_FAILURE, UNDELIVERABLE 027",
        "REJECTD, PERMANENT_FAILURE, REJECTED 027",
        "EXPIRED, TEMPORARY_FAILURE, EXPIRED 027",
        "DELETED, TEMPORARY_FAILURE, DELETED 027",
        "UNKNOWN, TECHNICAL_FAILURE, UNKNOWN 027"
    })
    void everyWordInTheTextHasItsMeaning(String word, Verdict verdict, String reason)
            throws Exception {
        assertThat(centre.deliver(RECEIPT, line("m1", word))).isZero();
        assertThat(desk.notes()).containsExactly(new ReceiptNote("smpp", "m1", verdict, reason));
    }

    @Test
    void theParametersSayMoreThanTheText() throws Exception {
        centre.deliver(
                RECEIPT, line("17", "DELIVRD"), parameters("m17", MessageState.EXPIRED.value()));
        assertThat(desk.notes())
                .containsExactly(
                        new ReceiptNote("smpp", "m17", Verdict.TEMPORARY_FAILURE, "EXPIRED 027"));
    }

    @Test
    void aStateOfTheCentresOwnIsReadFromTheText() throws Exception {
        centre.deliver(RECEIPT, line("m1", "DELIVRD"), parameters("m1", 99));
        assertThat(desk.notes())
                .containsExactly(new ReceiptNote("smpp", "m1", Verdict.DELIVERED, ""));
    }

    @Test
    void aReceiptIsAcknowledgedOnlyWhenItIsWrittenDown() throws Exception {
        desk.close(true);
        assertThat(centre.deliver(RECEIPT, line("m1", "DELIVRD")))
                .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
        desk.close(false);
        assertThat(centre.deliver(RECEIPT, line("m1", "DELIVRD"))).isZero();
        assertThat(desk.notes()).hasSize(1);
    }

    @Test
    void whatNobodyCanReadIsPutAwaySoThatItDoesNotComeForEver() throws Exception {
        assertThat(centre.deliver(RECEIPT, "hello")).isZero();
        assertThat(centre.deliver(RECEIPT, "")).isZero();
        assertThat(centre.deliver(0, line("m1", "DELIVRD"))).isZero();
        assertThat(desk.notes()).isEmpty();
    }

    @Test
    void aCentreThatWritesIdsInTwoWaysIsUnderstood() throws Exception {
        gateway.stop();
        await().until(() -> centre.bound() == 0);
        gateway = gateway(ReceiptIds.HEX_TO_DECIMAL);
        centre.next(new ScriptedCentre.Reaction.Take("0A1B", Duration.ZERO));

        assertThat(gateway.prepare(TestMessages.sms("d~1", "x", Encoding.GSM_UNACCENTED)).submit())
                .isEqualTo(new Gateway.Answer.Taken(List.of("2587"), true));
        centre.deliver(RECEIPT, line("0000002587", "DELIVRD"));
        centre.deliver(RECEIPT, "", parameters("0A1B", MessageState.DELIVERED.value()));
        centre.deliver(
                RECEIPT,
                line("2587", "DELIVRD"),
                parameters("0A1B", MessageState.DELIVERED.value()));
        assertThat(desk.notes())
                .hasSize(3)
                .allSatisfy(note -> assertThat(note.reference()).isEqualTo("2587"));
    }
}
