package vn.lienthong.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.env.MockEnvironment;
import vn.lienthong.notification.TestMessages;
import vn.lienthong.notification.providers.OwnSettings;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.templates.domain.Channel;

class SmppKindTest {

    private static final String OWN = "lienthong.providers.first.smpp.";

    private final MockEnvironment environment =
            new MockEnvironment()
                    .withProperty(OWN + "host", "localhost")
                    .withProperty(OWN + "system-id", "lienthong")
                    .withProperty(OWN + "password", "lthong")
                    .withProperty(OWN + "sender", "LIENTHONG")
                    .withProperty(OWN + "binds", "2");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private SmppKind kind() {
        return new SmppKind(new OwnSettings(environment), _ -> {}, meters);
    }

    private Gateway open(SmppKind kind, Channel channel) {
        return kind.open("first", TestMessages.provider(channel, "smpp", 5, Duration.ofSeconds(5)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void healthAndGaugeNameTheLinesAndNoLineTakesTheServiceOut() throws Exception {
        int port = freePort();
        environment.withProperty(OWN + "port", String.valueOf(port));
        SmppKind kind = kind();
        SmppHealth health = new SmppHealth(kind);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        Gateway gateway = open(kind, Channel.SMS);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UNBOUND");
        assertThat(meters.get("lienthong.provider.bound").tag("provider", "first").gauge().value())
                .isZero();
        try (ScriptedCentre centre = new ScriptedCentre(port)) {
            gateway.start();
            await().until(() -> centre.bound() == 2);
            await().until(() -> meters.get("lienthong.provider.bound").gauge().value() == 2.0);
            Health up = health.health();
            assertThat(up.getStatus()).isEqualTo(Status.UP);
            assertThat(up.getDetails()).containsEntry("first", "2 of 2 bound");
        } finally {
            gateway.stop();
        }
    }

    @Test
    void settingsThatCannotWorkAreRefusedInWordsForAnOperator() {
        environment.withProperty(OWN + "password", "too-long-for-smpp");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(kind(), Channel.SMS))
                .withMessage(
                        "lienthong.providers.first.smpp: password must have at most 8 characters");
        environment.withProperty(OWN + "password", "lthong").withProperty(OWN + "binds", "many");
        assertThatIllegalArgumentException().isThrownBy(() -> open(kind(), Channel.SMS));
        environment.withProperty(OWN + "binds", "0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(kind(), Channel.SMS))
                .withMessageContaining("binds must be 1 to 32");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(kind(), Channel.EMAIL))
                .withMessageContaining("SMS only");
    }
}
