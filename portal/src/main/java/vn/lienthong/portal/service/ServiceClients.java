package vn.lienthong.portal.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.portal.PortalSettings;

/// One client a service: finite timeouts, the officer's token, the visitor's language and address.
@Configuration(proxyBeanMethods = false)
class ServiceClients {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final Map<ServiceName, ServiceClient> clients = new EnumMap<>(ServiceName.class);

    ServiceClients(
            RestClient.Builder builder,
            PortalSettings settings,
            JsonMapper json,
            BearerToken token) {
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_WITHIN)
                        .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(ANSWER_WITHIN);
        for (ServiceName name : ServiceName.values()) {
            RestClient rest =
                    builder.clone()
                            .baseUrl(address(name, settings))
                            .requestFactory(requests)
                            .defaultRequest(request ->
                                    request.headers(headers -> introduce(headers, token)))
                            .build();
            clients.put(name, new ServiceClient(name, rest, json));
        }
    }

    private static URI address(ServiceName name, PortalSettings settings) {
        return switch (name) {
            case INTAKE -> settings.intake();
            case ROUTING -> settings.routing();
            case DEADLINE -> settings.deadline();
            case NOTIFICATION -> settings.notification();
        };
    }

    private static void introduce(HttpHeaders headers, BearerToken token) {
        token.current().ifPresent(headers::setBearerAuth);
        Visitor.address().ifPresent(address -> headers.set("X-Forwarded-For", address));
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag());
    }

    @Bean
    Intake intake() {
        return new Intake(client(ServiceName.INTAKE));
    }

    @Bean
    Routing routing() {
        return new Routing(client(ServiceName.ROUTING));
    }

    @Bean
    Papers papers() {
        return new Papers(client(ServiceName.ROUTING));
    }

    @Bean
    Deadlines deadlines() {
        return new Deadlines(client(ServiceName.DEADLINE));
    }

    @Bean
    Notifications notifications() {
        return new Notifications(client(ServiceName.NOTIFICATION));
    }

    /// Intake consumes from the others too, so every service may have parked something.
    @Bean
    ParkedDossiers parkedDossiers() {
        return new ParkedDossiers(clients);
    }

    private ServiceClient client(ServiceName name) {
        return Objects.requireNonNull(clients.get(name));
    }
}
