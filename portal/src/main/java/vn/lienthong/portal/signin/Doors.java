package vn.lienthong.portal.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import vn.lienthong.portal.PortalSettings;

/// Which page is open to whom, and what browsers are told to refuse.
///
/// Roles open pages here only as a courtesy: the services judge every request again by its token.
@Configuration(proxyBeanMethods = false)
class Doors {
    static final String SCANNING = "/quet";
    private static final String[] PUBLIC = {
        "/",
        "/tra-cuu/**",
        "/nop-ho-so/**",
        SignInPage.PATH,
        "/style.css",
        "/logo.svg",
        "/*.js",
        "/favicon.ico",
        "/error",
        "/actuator/health/**",
        "/actuator/prometheus"
    };

    /// The outside world's own pages and controls pass through as they are: no sign-in, no form
    /// token, none of our headers.
    @Bean
    @Order(1)
    @Profile("local")
    SecurityFilterChain openForLocalControls(HttpSecurity http) {
        return http.securityMatcher("/local/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            IssuerAddresses issuer,
            ClientRegistrationRepository registrations,
            PortalSettings settings) {
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ASYNC,
                                        DispatcherType.ERROR,
                                        DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                // Answered with 404 by no handler, in whatever method; see the
                                // profile `local` above.
                                .requestMatchers("/local/**")
                                .permitAll()
                                .requestMatchers("/mot-cua/**")
                                .hasRole(Role.COUNTER.name())
                                .requestMatchers(
                                        "/ban-lam-viec/**",
                                        "/ho-so/**",
                                        "/ho-so-giay/**",
                                        SCANNING,
                                        "/so-theo-doi/**")
                                .hasAnyRole(
                                        Role.COUNTER.name(),
                                        Role.SPECIALIST.name(),
                                        Role.LEADER.name())
                                .requestMatchers("/lanh-dao/**")
                                .hasRole(Role.LEADER.name())
                                .requestMatchers("/bao-cao/**")
                                .hasAnyRole(Role.REPORTS.name(), Role.LEADER.name())
                                .requestMatchers("/nhap-ho-so/**")
                                .hasAnyRole(Role.COUNTER.name(), Role.OPERATIONS.name())
                                .requestMatchers("/van-hanh/giao-dich-lech/**")
                                .hasAnyRole(Role.COUNTER.name(), Role.LEADER.name())
                                .requestMatchers("/van-hanh/**", "/quan-tri/**")
                                .hasRole(Role.OPERATIONS.name())
                                .anyRequest()
                                .authenticated())
                .oauth2Login(login ->
                        login.loginPage(SignInPage.PATH)
                                .defaultSuccessUrl("/lam-viec")
                                .failureUrl(SignInPage.PATH + "?reason=failed")
                                .userInfoEndpoint(
                                        user -> user.userAuthoritiesMapper(rolesOfTheToken())))
                .logout(logout ->
                        logout.logoutUrl("/dang-xuat")
                                .logoutSuccessHandler(afterwards(registrations)))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/local/**"))
                .exceptionHandling(refused -> refused.accessDeniedHandler(Doors::refuse))
                .headers(headers -> ToldToBrowsers.with(headers, issuer, settings))
                .build();
    }

    /// What looks like an attack on the way in never becomes a request; browsers are told the same
    /// about its answer.
    @Bean
    RequestRejectedHandler refusedAtTheDoor(
            @Qualifier("pages") ObjectProvider<SecurityFilterChain> pages) {
        return (request, response, _) ->
                ToldToBrowsers.by(pages.getObject())
                        .doFilter(
                                request,
                                response,
                                // Through what the filter hands on: it writes before the error is
                                // sent.
                                (_, answer) ->
                                        ((HttpServletResponse) answer)
                                                .sendError(HttpStatus.BAD_REQUEST.value()));
    }

    private static OidcClientInitiatedLogoutSuccessHandler afterwards(
            ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler afterwards =
                new OidcClientInitiatedLogoutSuccessHandler(registrations);
        afterwards.setPostLogoutRedirectUri("{baseUrl}/");
        afterwards.setDefaultTargetUrl(SignInPage.PATH + "?reason=signed-out");
        return afterwards;
    }

    private static GrantedAuthoritiesMapper rolesOfTheToken() {
        return granted -> {
            Set<GrantedAuthority> authorities = new HashSet<>();
            for (GrantedAuthority authority : granted) {
                if (authority instanceof OidcUserAuthority user) {
                    var claimed = user.getIdToken().getClaimAsStringList("roles");
                    if (claimed != null) {
                        claimed.forEach(role ->
                                authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
                    }
                }
            }
            return authorities;
        };
    }

    /// A form whose session has run out leads back to sign-in, a citizen's to where he can begin
    /// again; everything else is forbidden.
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && HttpMethod.POST.matches(request.getMethod())) {
            String context = request.getContextPath();
            String path = request.getRequestURI().substring(context.length());
            response.sendRedirect(context + whereToBeginAgain(path));
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static String whereToBeginAgain(String path) {
        if (path.startsWith("/nop-ho-so")) {
            return "/nop-ho-so/het-phien";
        }
        return path.startsWith("/tra-cuu") ? "/tra-cuu" : SignInPage.PATH + "?reason=expired";
    }
}
