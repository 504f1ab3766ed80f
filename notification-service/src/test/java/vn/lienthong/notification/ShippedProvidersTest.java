package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.notification.receipts.ReceiptDesk;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.GatewayKind;
import vn.lienthong.notification.sending.ProviderSettings;
import vn.lienthong.notification.templates.domain.Channel;

/// Every provider of the shipped settings can be opened on one's own machine, two for each channel
/// that leaves the house.
class ShippedProvidersTest {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "vn.lienthong.notification.providers",
                "vn.lienthong.notification.sms",
                "vn.lienthong.notification.mail",
                "vn.lienthong.notification.http",
                "vn.lienthong.notification.file"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ANNOTATION,
                            classes = RestController.class))
    static class Kinds {
        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        ReceiptDesk desk() {
            return _ -> {};
        }
    }

    private static AnnotationConfigApplicationContext shipped(Map<String, Object> more)
            throws IOException {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        for (String file : List.of("application-local.yaml", "application.yaml")) {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(context.getEnvironment().getPropertySources()::addLast);
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", more));
        context.register(Kinds.class);
        context.refresh();
        return context;
    }

    private static ProviderSettings settings(AnnotationConfigApplicationContext context) {
        return Binder.get(context.getEnvironment()).bind("lienthong", ProviderSettings.class).get();
    }

    @Test
    void everyShippedProviderIsOpenedByItsKind() throws IOException {
        try (AnnotationConfigApplicationContext context = shipped(Map.of())) {
            Map<String, ProviderSettings.Provider> providers = settings(context).providers();
            assertThat(providers)
                    .containsOnlyKeys(
                            "smpp",
                            "sms-http",
                            "smtp",
                            "smtp-relay",
                            "chat-file",
                            "chat-file-spare",
                            "portal-file",
                            "portal-file-spare");
            providers.forEach((name, provider) -> {
                Gateway gateway =
                        context.getBeansOfType(GatewayKind.class).values().stream()
                                .filter(kind -> kind.kind().equals(provider.kind()))
                                .findFirst()
                                .orElseThrow()
                                .open(name, provider);
                assertThat(gateway.provider()).isEqualTo(name);
                assertThat(gateway.channel()).isEqualTo(provider.channel());
                gateway.stop();
            });
            assertThat(providers.values().stream().map(ProviderSettings.Provider::channel))
                    .contains(Channel.values());
        }
    }

    @Test
    void oneSettingIsOverriddenWithoutTheOthers() throws IOException {
        try (AnnotationConfigApplicationContext context =
                shipped(Map.of("lienthong.providers.smtp-relay.share", "50"))) {
            assertThat(settings(context).providers())
                    .hasEntrySatisfying(
                            "smtp-relay",
                            relay -> {
                                assertThat(relay.share()).isEqualTo(50);
                                assertThat(relay.kind()).isEqualTo("smtp");
                                assertThat(relay.window()).isEqualTo(20);
                            });
        }
    }
}
