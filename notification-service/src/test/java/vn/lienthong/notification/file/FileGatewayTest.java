package vn.lienthong.notification.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.notification.TestMessages;
import vn.lienthong.notification.providers.OwnSettings;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;

class FileGatewayTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir Path folder = Path.of("");

    private Gateway open(String path, Channel channel) {
        MockEnvironment environment =
                new MockEnvironment().withProperty("lienthong.providers.chat.file.path", path);
        JsonMapper indenting =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return new FileKind(
                        new OwnSettings(environment), indenting, Clock.fixed(AT, ZoneOffset.UTC))
                .open("chat", TestMessages.provider(channel, "file", 10, Duration.ofSeconds(5)));
    }

    private static Gateway.Answer send(Gateway gateway, String name, String text) {
        return gateway.prepare(
                        TestMessages.message(
                                Channel.CHAT, name, "0912000101", text, Encoding.UCS2_ACCENTED))
                .submit();
    }

    @Test
    void everyMessageIsOneLineAndARepeatHasTheSameName() throws Exception {
        Path path = folder.resolve("a/chat.ndjson");
        Gateway gateway = open(path.toString(), Channel.CHAT);
        gateway.start();
        assertThat(send(gateway, "d~1", "một\nhai \"ba\""))
                .isEqualTo(new Gateway.Answer.Taken(List.of("chat@0"), false));
        gateway.stop();
        gateway.start();
        send(gateway, "d~1", "một\nhai \"ba\"");
        gateway.stop();

        List<String> lines = Files.readAllLines(path);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).isEqualTo(lines.getLast());
        JsonNode line = JsonMapper.builder().build().readTree(lines.getFirst());
        assertThat(line.path("name").asString()).isEqualTo("d~1");
        assertThat(line.path("at").asString()).isEqualTo("2026-11-23T01:00:00Z");
        assertThat(line.path("channel").asString()).isEqualTo("CHAT");
        assertThat(line.path("to").asString()).isEqualTo("0912000101");
        assertThat(line.path("text").asString()).isEqualTo("một\nhai \"ba\"");
        assertThat(line.at("/values/code").asString()).isEqualTo(TestMessages.CODE);
    }

    @Test
    void aFileThatCannotBeOpenedTakesNothingUntilItCan() throws Exception {
        Path obstacle = Files.writeString(folder.resolve("a"), "no folder");
        Gateway gateway = open(obstacle.resolve("chat.ndjson").toString(), Channel.CHAT);
        gateway.start();
        assertThat(gateway.available()).isFalse();
        assertThat(send(gateway, "d~1", "x"))
                .isEqualTo(new Gateway.Answer.NotTaken("FILE NOT_OPEN"));
        Files.delete(obstacle);
        assertThat(gateway.available()).isTrue();
        assertThat(send(gateway, "d~1", "x")).isInstanceOf(Gateway.Answer.Taken.class);
        gateway.stop();
    }

    @Test
    void anInterruptLosesNobodyTheFile() throws Exception {
        Gateway gateway = open(folder.resolve("chat.ndjson").toString(), Channel.CHAT);
        Thread interrupted =
                Thread.ofVirtual()
                        .start(() -> {
                            Thread.currentThread().interrupt();
                            send(gateway, "d~1", "x");
                        });
        interrupted.join();
        assertThat(send(gateway, "d~2", "y")).isInstanceOf(Gateway.Answer.Taken.class);
        gateway.stop();
        assertThat(Files.readAllLines(folder.resolve("chat.ndjson"))).hasSize(2);
    }

    @Test
    void textMessagesAndMailAreNotKeptInFiles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("x", Channel.SMS))
                .withMessageContaining("CHAT and NATIONAL_PORTAL only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("", Channel.CHAT))
                .withMessage("lienthong.providers.chat.file: path is missing");
    }
}
