package vn.lienthong.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

class SecretFilesTest {

    @TempDir private Path secrets;

    @SpringBootConfiguration(proxyBeanMethods = false)
    static class Nothing {}

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=classpath:service-kit.yaml",
                        "--LIENTHONG_SECRETS=" + secrets);
    }

    @Test
    void aFileCalledAsASettingIsThatSetting() throws IOException {
        Files.writeString(secrets.resolve("lienthong.mongo-password"), "of-the-province\n");
        Files.writeString(secrets.resolve("lienthong.kafka-user"), "intake-service");
        Files.writeString(secrets.resolve("lienthong.kafka-password"), "also-of-the-province");

        try (ConfigurableApplicationContext context = start()) {
            Environment settings = context.getEnvironment();
            assertThat(settings.getProperty("lienthong.mongo-password"))
                    .isEqualTo("of-the-province");
            assertThat(settings.getProperty("spring.kafka.properties.sasl.jaas.config"))
                    .contains("password=\"also-of-the-province\"");
        }
    }

    @Test
    void withoutTheFolderTheSettingsAreAsTheyWere() throws IOException {
        Files.delete(secrets);

        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getEnvironment().getProperty("lienthong.mongo-password")).isEmpty();
        }
    }
}
