package vn.lienthong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsNamedWithTheProcessThatHoldsIt() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var shift = socket.getLocalPort() - Member.PORTAL.port();
            var settings =
                    new Settings(
                            Path.of("."),
                            Path.of("."),
                            shift,
                            1,
                            Optional.empty(),
                            Optional.empty());

            assertThatExceptionOfType(Stopped.class)
                    .isThrownBy(() -> Ports.requireFree(Member.PORTAL, settings))
                    .satisfies(stopped -> {
                        assertThat(stopped.why()).isEqualTo(Stopped.Why.PORT_TAKEN);
                        assertThat(stopped.sentences())
                                .contains(Integer.toString(socket.getLocalPort()))
                                .contains("pid " + ProcessHandle.current().pid());
                    });
        }
    }

    @Test
    void aPortIsFreeAgainWhenItsHolderHasGone() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
            assertThat(Ports.isFree(port)).isFalse();
        }

        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void noTwoMembersShareAPort() {
        var settings = Settings.of(Path.of("."), Map.of());

        assertThat(
                        Arrays.stream(Member.values())
                                .flatMap(member -> Ports.of(member, settings).stream()))
                .doesNotHaveDuplicates();
    }
}
