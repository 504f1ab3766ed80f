package vn.lienthong.portal.page;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import vn.lienthong.portal.PortalSettings;

/// Vietnamese unless the visitor chose English with `?lang=en`; the choice is remembered for a
/// year.
///
/// The browser's own preference is not asked: the pages of an authority speak the country's
/// language until somebody says otherwise.
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    static final Locale VIETNAMESE = Locale.of("vi");
    static final Locale ENGLISH = Locale.ENGLISH;

    @Bean
    LocaleResolver localeResolver(PortalSettings settings) {
        CookieLocaleResolver resolver =
                new CookieLocaleResolver("lienthong-lang") {
                    @Override
                    protected Locale parseLocaleValue(String value) {
                        return known(value);
                    }
                };
        resolver.setDefaultLocale(VIETNAMESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(settings.https());
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change =
                new LocaleChangeInterceptor() {
                    @Override
                    protected Locale parseLocaleValue(String value) {
                        return known(value);
                    }
                };
        change.setParamName("lang");
        // Reading a parameter would swallow the body of a form that is to be passed on.
        registry.addInterceptor(change).excludePathPatterns("/local/**");
    }

    private static Locale known(String tag) {
        return tag.equals("en") ? ENGLISH : VIETNAMESE;
    }
}
