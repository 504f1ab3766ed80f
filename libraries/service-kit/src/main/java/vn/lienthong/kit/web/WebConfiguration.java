package vn.lienthong.kit.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.lienthong.kit.sealing.Seals;

/// The REST interface's common parts.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyLimits.class)
class WebConfiguration {

    @Bean
    ProblemWriter problemWriter(
            MessageSource messages, LocaleResolver localeResolver, JsonMapper json) {
        return new ProblemWriter(messages, localeResolver, json);
    }

    @Bean
    WebMvcConfigurer subjectInLogs() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new SubjectInLogs()).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemWriter problems) {
        return new ProblemAdvice(problems);
    }

    /// Behind Spring Security's chain, whose order is below zero.
    @Bean
    FilterRegistrationBean<RepeatedPostFilter> repeatedPosts(
            MongoOperations mongo,
            ObjectProvider<Seals> seals,
            ProblemWriter problems,
            BodyLimits limits) {
        AnswerSeal seal = new AnswerSeal(seals.getIfAvailable());
        var registration =
                new FilterRegistrationBean<>(
                        new RepeatedPostFilter(new Answers(mongo, seal), problems, limits));
        registration.setOrder(0);
        return registration;
    }

    /// Instants are written with the offset that people here live by, which is the same all year.
    @Bean
    JsonMapperBuilderCustomizer instantsWithOffset() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(new InstantWithOffset());
        return builder -> builder.addModule(module);
    }

    private static final class InstantWithOffset extends StdSerializer<Instant> {

        private static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

        InstantWithOffset() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(FORMAT.format(value));
        }
    }
}
