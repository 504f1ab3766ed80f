package vn.lienthong.portal.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.portal.PortalSettings;

/// One client a service: finite timeouts, the officer's token and purpose, the visitor's language
/// and address.
@Configuration(proxyBeanMethods = false)
class ServiceClients {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /// For what is counted over every open dossier while somebody watches.
    private static final Duration COUNTED_WITHIN = Duration.ofMinutes(3);

    private final Map<ServiceName, ServiceClient> clients = new EnumMap<>(ServiceName.class);
    private final Map<String, ServiceClient> routingByLevel = new TreeMap<>();
    private final ServiceClient patientWithDeadlines;

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
        Clients client =
                (name, address, within) ->
                        new ServiceClient(
                                name,
                                builder.clone()
                                        .baseUrl(address)
                                        .requestFactory(requests(http, within))
                                        .defaultRequest(request ->
                                                request.headers(
                                                        headers -> introduce(headers, token)))
                                        .build(),
                                json);
        for (ServiceName name : ServiceName.values()) {
            clients.put(name, client.of(name, address(name, settings), ANSWER_WITHIN));
        }
        settings.services()
                .routingByLevel()
                .forEach((level, address) ->
                        routingByLevel.put(
                                level, client.of(ServiceName.ROUTING, address, ANSWER_WITHIN)));
        patientWithDeadlines =
                client.of(
                        ServiceName.DEADLINE,
                        address(ServiceName.DEADLINE, settings),
                        COUNTED_WITHIN);
    }

    /// Makes clients.
    private interface Clients {

        /// @param within how long an answer may take
        ServiceClient of(ServiceName name, URI address, Duration within);
    }

    private static JdkClientHttpRequestFactory requests(HttpClient http, Duration within) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(within);
        return requests;
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
        Purpose.said().ifPresent(purpose -> headers.set(Purpose.HEADER, purpose));
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag());
    }

    @Bean
    Intake intake() {
        return new Intake(client(ServiceName.INTAKE));
    }

    @Bean
    People people() {
        return new People(
                client(ServiceName.INTAKE),
                client(ServiceName.ROUTING),
                client(ServiceName.DEADLINE),
                client(ServiceName.NOTIFICATION));
    }

    @Bean
    Online online() {
        return new Online(client(ServiceName.INTAKE));
    }

    @Bean
    Catalogue catalogue() {
        return new Catalogue(client(ServiceName.INTAKE));
    }

    @Bean
    WorkCalendars workCalendars() {
        return new WorkCalendars(client(ServiceName.DEADLINE), patientWithDeadlines);
    }

    @Bean
    Routing routing(Intake intake) {
        ServiceClient journeys = client(ServiceName.ROUTING);
        return new Routing(
                journeys, new RoutingDesks(journeys, routingByLevel, new OfficeLevels(intake)));
    }

    /// Who follows the journeys counts them.
    @Bean
    ProvinceReports provinceReports() {
        return new ProvinceReports(client(ServiceName.ROUTING));
    }

    @Bean
    ReportForms reportForms() {
        return new ReportForms(client(ServiceName.ROUTING));
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

    @Bean
    Unreached unreached() {
        return new Unreached(client(ServiceName.NOTIFICATION));
    }

    @Bean
    Recipients recipients() {
        return new Recipients(client(ServiceName.NOTIFICATION));
    }

    @Bean
    Providers providers() {
        return new Providers(client(ServiceName.NOTIFICATION));
    }

    @Bean
    Templates templates() {
        return new Templates(client(ServiceName.NOTIFICATION));
    }

    @Bean
    Courtesies courtesies() {
        return new Courtesies(client(ServiceName.NOTIFICATION));
    }

    @Bean
    NationalPortal nationalPortal() {
        return new NationalPortal(client(ServiceName.ROUTING));
    }

    @Bean
    Payments payments() {
        return new Payments(client(ServiceName.INTAKE));
    }

    @Bean
    Ratings ratings() {
        return new Ratings(client(ServiceName.INTAKE));
    }

    @Bean
    RatingReports ratingReports() {
        return new RatingReports(client(ServiceName.INTAKE));
    }

    @Bean
    OddPayments oddPayments() {
        return new OddPayments(client(ServiceName.INTAKE));
    }

    /// Intake consumes from the others too, so every service may have parked something.
    @Bean
    ParkedDossiers parkedDossiers() {
        return new ParkedDossiers(clients, routingByLevel);
    }

    @Bean
    Conditions conditions(ParkedDossiers parked) {
        return new Conditions(parked.clients());
    }

    @Bean
    Accesses accesses(ParkedDossiers parked) {
        return new Accesses(parked.clients());
    }

    private ServiceClient client(ServiceName name) {
        return Objects.requireNonNull(clients.get(name));
    }
}
