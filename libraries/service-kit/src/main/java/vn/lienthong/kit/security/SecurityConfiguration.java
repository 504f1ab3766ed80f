package vn.lienthong.kit.security;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.kit.web.ProblemWriter;

/// Every path needs a token of the configured issuer, but for those that are open to all.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// No script and nothing from elsewhere; papers for the screen bring their style and their code
    /// to scan with them.
    private static final String NOTHING_RUNS =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private static final List<String> OPEN =
            List.of(
                    "/actuator/health/**",
                    "/actuator/prometheus",
                    "/v3/api-docs/**",
                    "/public/**",
                    "/error",
                    // Exists in the local profile only; elsewhere nothing answers there.
                    "/local/**");

    @Bean
    SecurityFilterChain tokenOnEveryPath(HttpSecurity http, ProblemWriter problems)
            throws Exception {
        return http.authorizeHttpRequests(paths ->
                        paths.requestMatchers(OPEN.toArray(String[]::new))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(tokens ->
                        tokens.jwt(jwt -> {})
                                .authenticationEntryPoint((request, response, e) ->
                                        problems.write(
                                                request,
                                                response,
                                                Problem.of(
                                                        HttpStatus.UNAUTHORIZED,
                                                        "kit.unauthorized"))))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, e) ->
                                problems.write(
                                        request,
                                        response,
                                        Problem.of(HttpStatus.UNAUTHORIZED, "kit.unauthorized"))))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Answers are for programs: a browser that opens one shows it and runs nothing of
                // it.
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(NOTHING_RUNS))
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                                .crossOriginResourcePolicy(
                                        use -> use.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                // Nothing here trusts a cookie, so nothing can be forged across sites.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /// What looks like an attack on the way in never becomes a request; it is answered like other
    /// bad input, and browsers are told the same.
    @Bean
    RequestRejectedHandler refusedAtTheDoor(
            ObjectProvider<SecurityFilterChain> chain, ProblemWriter problems) {
        return (request, response, _) ->
                headers(chain.getObject())
                        .doFilter(
                                request,
                                response,
                                (_, answer) ->
                                        problems.write(
                                                request,
                                                (HttpServletResponse) answer,
                                                Problem.badRequest("kit.bad-input")));
    }

    private static Filter headers(SecurityFilterChain chain) {
        return chain.getFilters().stream()
                .filter(HeaderWriterFilter.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Bean
    @ConditionalOnMissingBean
    Guard guard(ObjectProvider<Hierarchy> hierarchy) {
        return new Guard(hierarchy.getIfAvailable(() -> String::equals));
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RoleCheck(OPEN, new AntPathMatcher()));
            }
        };
    }

    /// Who may call an endpoint stands in the OpenAPI document too: `x-roles`.
    @Bean
    OperationCustomizer rolesOfOperations() {
        return (operation, endpoint) -> {
            RoleCheck.of(endpoint)
                    .ifPresent(roles ->
                            operation.addExtension(
                                    "x-roles", Stream.of(roles.value()).map(Role::name).toList()));
            return operation;
        };
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String name) {
        return new OpenAPI()
                .info(new Info().title("Liên Thông: " + name).version("1"))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "token",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
