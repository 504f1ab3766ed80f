package vn.lienthong.portal.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import vn.lienthong.portal.PortalSettings;

/// The portal as a client of the OpenID Connect issuer: authorization code with PKCE, finite
/// timeouts, tokens kept in the session.
@Configuration(proxyBeanMethods = false)
class IssuerClient {
    static final String REGISTRATION = "lienthong";

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    @Bean
    IssuerAddresses issuerAddresses(PortalSettings settings) {
        return IssuerAddresses.of(settings);
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(
            PortalSettings settings, IssuerAddresses issuer) {
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(REGISTRATION)
                        .clientId(settings.signIn().clientId())
                        .clientSecret(settings.signIn().clientSecret())
                        .clientAuthenticationMethod(
                                settings.signIn().clientSecret().isEmpty()
                                        ? ClientAuthenticationMethod.NONE
                                        : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .clientSettings(
                                ClientRegistration.ClientSettings.builder()
                                        .requireProofKey(true)
                                        .build())
                        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                        .scope("openid", "profile")
                        .issuerUri(issuer.issuer())
                        .authorizationUri(issuer.authorization().toString())
                        .tokenUri(issuer.token().toString())
                        .jwkSetUri(issuer.jwkSet().toString())
                        .userNameAttributeName("sub")
                        .providerConfigurationMetadata(
                                issuer.endSession()
                                        .<Map<String, Object>>map(address ->
                                                Map.of("end_session_endpoint", address.toString()))
                                        .orElse(Map.of()))
                        .build());
    }

    /// Tokens live and end with the officer's session.
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
        RestClientRefreshTokenTokenResponseClient refresh =
                new RestClientRefreshTokenTokenResponseClient();
        refresh.setRestClient(tokenRequests());
        DefaultOAuth2AuthorizedClientManager manager =
                new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .authorizationCode()
                        .refreshToken(token -> token.accessTokenResponseClient(refresh))
                        .build());
        return manager;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForToken() {
        RestClientAuthorizationCodeTokenResponseClient client =
                new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(tokenRequests());
        return client;
    }

    /// The issuer's keys are fetched when the first id token arrives, not at start.
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(IssuerAddresses issuer) {
        RestTemplate http = new RestTemplate(requests());
        return registration -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withJwkSetUri(issuer.jwkSet().toString())
                            .restOperations(http)
                            .build();
            decoder.setJwtValidator(
                    new DelegatingOAuth2TokenValidator<>(
                            List.of(
                                    new JwtTimestampValidator(),
                                    new OidcIdTokenValidator(registration))));
            return decoder;
        };
    }

    private static RestClient tokenRequests() {
        return RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(converters ->
                        converters
                                .addCustomConverter(new FormHttpMessageConverter())
                                .addCustomConverter(
                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static SimpleClientHttpRequestFactory requests() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT_WITHIN);
        requests.setReadTimeout(ANSWER_WITHIN);
        return requests;
    }
}
