package vn.lienthong.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalStackIT {

    /// Processes of our own, whatever servers the environment names.
    private static final LocalStack STACK =
            new LocalStack(
                    Map.of(),
                    () -> start(Program.BROKER, "local-stack-it"),
                    () -> start(Program.STORE, "local-stack-it"));

    @Test
    void a_killed_broker_comes_back_on_the_same_port() throws IOException {
        var address = STACK.kafka();
        connect(address);

        STACK.broker().kill();
        assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class);

        STACK.broker().restart();
        connect(address);
        assertThat(STACK.kafka()).isEqualTo(address);
    }

    @Test
    void a_killed_store_comes_back_on_the_same_port() throws IOException {
        var address = STACK.store().address();
        connect(address);

        STACK.store().kill();
        assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class);

        STACK.store().restart();
        connect(address);
        assertThat(STACK.mongoUri("intake"))
                .isEqualTo("mongodb://" + address + "/intake?retryWrites=false");
    }

    @Test
    void only_what_is_asked_for_is_started() {
        var storeOnly =
                new LocalStack(
                        Map.of(),
                        LocalStackIT::nothing,
                        () -> start(Program.STORE, "local-stack-it-store"));

        assertThat(storeOnly.mongoUri("intake")).startsWith("mongodb://127.0.0.1:");
    }

    private static void connect(String address) throws IOException {
        var port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    private static LocalProcess start(Program program, String folder) {
        var here = Path.of("").toAbsolutePath();
        return LocalProcess.start(
                Programs.around(here), program, here.resolve("target").resolve(folder));
    }

    private static LocalProcess nothing() {
        throw new AssertionError("started something");
    }
}
