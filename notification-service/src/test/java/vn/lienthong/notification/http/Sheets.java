package vn.lienthong.notification.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.notification.TestMessages;
import vn.lienthong.notification.providers.OwnSettings;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.templates.domain.Channel;

/// The example sheets, opened as the service would.
final class Sheets {

    static final Map<String, Object> SECRETS =
            Map.of(
                    "CODE_RESULT_KEY", "key-1",
                    "CODE_RESULT_SECRET", "secret-1",
                    "CODE_RESULT_CALLBACK", "callback-secret-1",
                    "REFERENCE_ID_TOKEN", "token-1",
                    "REFERENCE_ID_SECRET", "signing-secret-1");

    private Sheets() {}

    static HttpKind kind(String sheet, Map<String, Object> more) {
        try {
            StandardEnvironment environment = new StandardEnvironment();
            new YamlPropertySourceLoader()
                    .load(sheet, new ClassPathResource("sheets/" + sheet + ".yaml"))
                    .forEach(environment.getPropertySources()::addLast);
            environment.getPropertySources().addFirst(new MapPropertySource("secrets", SECRETS));
            environment.getPropertySources().addFirst(new MapPropertySource("more", more));
            return new HttpKind(new OwnSettings(environment), JsonMapper.builder().build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Gateway open(String sheet, String url, Channel channel, Duration timeLimit) {
        return kind(sheet, Map.of("lienthong.providers." + sheet + ".http.url", url))
                .open(sheet, TestMessages.provider(channel, "http", 10, timeLimit));
    }
}
