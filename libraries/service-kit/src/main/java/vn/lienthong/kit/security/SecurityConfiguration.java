package vn.lienthong.kit.security;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
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
import org.springframework.util.AntPathMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.kit.web.ProblemWriter;

/// Every path needs a token of the configured issuer, but for those that are open to all.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

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
                // Nothing here trusts a cookie, so nothing can be forged across sites.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
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
