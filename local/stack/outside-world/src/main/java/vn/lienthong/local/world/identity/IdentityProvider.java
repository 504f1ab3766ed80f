package vn.lienthong.local.world.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import vn.lienthong.local.world.WorldSettings;

/// The protocol itself comes from Spring Security; this says who the accounts are and what their
/// tokens tell.
@Configuration(proxyBeanMethods = false)
class IdentityProvider {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Accounts accounts) throws Exception {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        MediaTypeRequestMatcher browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, it -> it.oidc(oidc -> openId(oidc, accounts)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors ->
                        errors.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), browsers))
                .build();
    }

    private static void openId(OidcConfigurer oidc, Accounts accounts) {
        oidc.userInfoEndpoint(info ->
                info.userInfoMapper(
                        asked -> userInfo(accounts, asked.getAuthorization().getPrincipalName())));
        oidc.logoutEndpoint(
                logout -> logout.errorResponseHandler(IdentityProvider::signedOutAnyway));
    }

    /// A browser that signs out with a token from before a restart has no session here any more: it
    /// is signed out.
    private static void signedOutAnyway(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException unknownToken)
            throws IOException {
        request.getSession().invalidate();
        response.sendRedirect("/login?logout");
    }

    /// Everything else is open: the program listens on the loopback address only. JSON bodies are
    /// what keeps other sites' pages from posting to it, since a browser asks before it sends them
    /// across origins.
    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http, WorldSettings settings) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form ->
                        form.loginPage("/login")
                                .defaultSuccessUrl(settings.portal().toString())
                                .permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/local/**"))
                .logout(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService people(Accounts accounts) {
        return name ->
                accounts.named(name)
                        .map(account ->
                                User.withUsername(account.name())
                                        .password(account.password())
                                        .roles(account.roles().toArray(String[]::new))
                                        .build())
                        .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Bean
    PasswordEncoder passwords() {
        return new SamplePasswords();
    }

    @Bean
    RegisteredClientRepository clients(Accounts accounts, WorldSettings settings) {
        return new Clients(accounts, settings.portal());
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new RecentAuthorizations();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(WorldSettings settings)
            throws IOException, ParseException, JOSEException {
        return new ImmutableJWKSet<>(SigningKey.keptIn(settings.folder()));
    }

    @Bean
    AuthorizationServerSettings addresses(WorldSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> whatTokensTell(Accounts accounts) {
        return token -> {
            Authentication bearer = Objects.requireNonNull(token.getPrincipal());
            if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())
                    || OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                accounts.named(bearer.getName())
                        .map(IdentityProvider::claims)
                        .ifPresent(told -> token.getClaims().claims(all -> all.putAll(told)));
            }
        };
    }

    private static Map<String, Object> claims(Account account) {
        return Map.of(
                "name", account.fullName(), "office", account.office(), "roles", account.roles());
    }

    private static OidcUserInfo userInfo(Accounts accounts, String name) {
        OidcUserInfo.Builder info = OidcUserInfo.builder().subject(name);
        accounts.named(name).ifPresent(account -> claims(account).forEach(info::claim));
        return info.build();
    }
}
