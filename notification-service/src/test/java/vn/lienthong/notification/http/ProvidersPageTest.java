package vn.lienthong.notification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.notification.TestMessages;
import vn.lienthong.notification.providers.OwnSettings;
import vn.lienthong.notification.receipts.ReceiptNote;
import vn.lienthong.notification.receipts.Verdict;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.templates.domain.Channel;

/// The worked example of the page for operators is one that works.
class ProvidersPageTest {

    private static final String NAME = "second-carrier";

    private static String example() throws Exception {
        String page = Files.readString(Path.of("../docs/providers.md"));
        String after = page.substring(page.indexOf("## A worked example"));
        String begin = "```yaml\n";
        String yaml = after.substring(after.indexOf(begin) + begin.length());
        return yaml.substring(0, yaml.indexOf("```"));
    }

    private static OwnSettings settings() throws Exception {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("page", new ByteArrayResource(example().getBytes(StandardCharsets.UTF_8)))
                .forEach(environment.getPropertySources()::addLast);
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "secrets",
                                Map.of(
                                        "SECOND_CARRIER_TOKEN", "token",
                                        "SECOND_CARRIER_SECRET", "sixteen-characters")));
        return new OwnSettings(environment);
    }

    @Test
    void theWorkedExampleReadsTheAnswersAndReceiptsThatThePageShows() throws Exception {
        JsonMapper json = JsonMapper.builder().build();
        HttpKind kind = new HttpKind(settings(), json);
        kind.open(NAME, TestMessages.provider(Channel.SMS, "http", 20, Duration.ofSeconds(10)))
                .stop();
        HttpSettings sheet = settings().read(NAME, "http", HttpSettings.class);

        Gateway.Answer taken =
                new AnswerReader(sheet.answer(), true, json)
                        .read(
                                200,
                                HttpHeaders.of(Map.of(), (_, _) -> true),
                                "{\"status\": {\"code\": \"OK\"}, \"message\": {\"id\": \"7f3a\"}}"
                                        .getBytes(StandardCharsets.UTF_8),
                                "d~1");
        assertThat(taken).isEqualTo(new Gateway.Answer.Taken(List.of("7f3a"), true));
        ReceiptReader.Read read =
                kind.receipts(NAME)
                        .orElseThrow()
                        .read(
                                ("{\"results\": [{\"messageId\": \"7f3a\", \"status\": \"DELIVRD\","
                                                + " \"errorCode\": \"0\"}]}")
                                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read.notes())
                .containsExactly(new ReceiptNote(NAME, "7f3a", Verdict.DELIVERED, ""));
    }
}
