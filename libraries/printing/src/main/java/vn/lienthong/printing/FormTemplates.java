package vn.lienthong.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/// The templates `/forms/<name>.html`, first of the service, then of this library.
///
/// Unescaped output (`th:utext` and its inlined form) is refused when a template is read, so that
/// no value of a model can ever become markup.
final class FormTemplates {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final TemplateEngine engine;

    FormTemplates(Class<?> owner) {
        engine = new TemplateEngine();
        engine.setTemplateResolver(new ClassPathForms(owner));
    }

    String fill(String template, Map<String, @Nullable Object> model) {
        try {
            return engine.process(template, new Context(VIETNAMESE, model));
        } catch (TemplateEngineException e) {
            throw new PrintingException("Form '%s' cannot be filled".formatted(template), e);
        }
    }

    private static final class ClassPathForms extends AbstractTemplateResolver {

        private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
        private static final Pattern UNESCAPED = Pattern.compile("utext|\\[\\(");

        private final Class<?> owner;

        ClassPathForms(Class<?> owner) {
            this.owner = owner;
        }

        @Override
        protected boolean computeResolvable(
                IEngineConfiguration configuration,
                @Nullable String ownerTemplate,
                String template,
                @Nullable Map<String, Object> attributes) {
            return NAME.matcher(template).matches();
        }

        @Override
        protected ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration,
                @Nullable String ownerTemplate,
                String template,
                @Nullable Map<String, Object> attributes) {
            String text = CleanText.of(read(template));
            if (UNESCAPED.matcher(text).find()) {
                throw new PrintingException(
                        "Form '%s' prints unescaped text, which is not allowed"
                                .formatted(template));
            }
            return new StringTemplateResource(text);
        }

        @Override
        protected TemplateMode computeTemplateMode(
                IEngineConfiguration configuration,
                @Nullable String ownerTemplate,
                String template,
                @Nullable Map<String, Object> attributes) {
            return TemplateMode.HTML;
        }

        @Override
        protected ICacheEntryValidity computeValidity(
                IEngineConfiguration configuration,
                @Nullable String ownerTemplate,
                String template,
                @Nullable Map<String, Object> attributes) {
            return AlwaysValidCacheEntryValidity.INSTANCE;
        }

        private String read(String template) {
            String path = "/forms/" + template + ".html";
            return Stream.of(owner, FormTemplates.class)
                    .flatMap(place -> Stream.ofNullable(place.getResourceAsStream(path)))
                    .findFirst()
                    .map(ClassPathForms::text)
                    .orElseThrow(() ->
                            new PrintingException(
                                    "There is no form '%s' on the class path".formatted(template)));
        }

        private static String text(InputStream resource) {
            try (resource) {
                return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
