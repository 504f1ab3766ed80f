package vn.lienthong.doctor;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/// What is said, in one language.
final class Words {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final Locale language;

    Words(Locale language) {
        this.language = language;
        texts.setBasename("doctor-messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    String of(String key) {
        return of(key, List.of());
    }

    String of(String key, List<Object> args) {
        return texts.getMessage(key, args.toArray(), language);
    }
}
