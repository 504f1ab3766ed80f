package vn.lienthong.kit.web;

import static vn.lienthong.fuzz.Trial.require;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.fuzz.Messages;
import vn.lienthong.fuzz.StoreOfNothing;
import vn.lienthong.kit.security.Caller;

/// Requests to controllers as the web brings them: through the real reading of JSON, the real
/// refusals and their texts. Whatever is refused is refused as a problem, and never stored.
///
/// An input is a line and a body. The line holds, between bars, the number of the endpoint, what
/// stands in its path, and last what it is asked for, as `name=value&…`.
public final class RestTrial {

    /// The mapper of the services' REST interface, as Spring Boot makes it.
    public static final JsonMapper JSON = json();

    private static final Caller CALLER =
            new Caller(
                    "fuzz",
                    "Fuzz",
                    "000.00.00.H99",
                    Set.of("COUNTER", "SPECIALIST", "LEADER", "OPERATIONS", "REPORTS"));

    private final StoreOfNothing store;
    private final List<Endpoint> endpoints;
    private final MockMvc web;

    /// What may be asked.
    ///
    /// @param path with a name in braces for each part that the input gives
    public record Endpoint(HttpMethod method, String path) {}

    /// @param program a class of the program whose texts are meant
    public RestTrial(
            StoreOfNothing store,
            Class<?> program,
            List<Endpoint> endpoints,
            Object... controllers) {
        this.store = store;
        this.endpoints = List.copyOf(endpoints);
        AcceptHeaderLocaleResolver locales = new AcceptHeaderLocaleResolver();
        locales.setDefaultLocale(Locale.of("vi"));
        this.web =
                MockMvcBuilders.standaloneSetup(controllers)
                        .setControllerAdvice(
                                new ProblemAdvice(
                                        new ProblemWriter(
                                                Messages.of(program, Problem.class),
                                                locales,
                                                JSON)))
                        .setCustomArgumentResolvers(new Somebody())
                        .setLocaleResolver(locales)
                        .setMessageConverters(
                                new ByteArrayHttpMessageConverter(),
                                new StringHttpMessageConverter(StandardCharsets.UTF_8),
                                new JacksonJsonHttpMessageConverter(JSON))
                        .build();
    }

    private static JsonMapper json() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "service-kit.yaml",
                                    Map.of(
                                            "spring.jackson.default-property-inclusion",
                                            "non_null")));
            context.registerBean(
                    JsonMapperBuilderCustomizer.class,
                    () -> new WebConfiguration().instantsWithOffset());
            context.register(JacksonAutoConfiguration.class);
            context.refresh();
            return context.getBean(JsonMapper.class);
        }
    }

    private static final class Somebody implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return CALLER;
        }
    }

    /// Sends what the input says.
    ///
    /// @throws AssertionError when the answer is a fault, or a refusal that is no problem or that
    ///   left something stored
    public void send(byte[] input) throws Exception {
        String text = new String(input, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String[] line = (end < 0 ? text : text.substring(0, end)).split("\\|", -1);
        String body = end < 0 ? "" : text.substring(end + 1);
        Endpoint asked = endpoints.get(Math.floorMod(number(line[0]), endpoints.size()));
        int inPath = (int) asked.path().chars().filter(c -> c == '{').count();
        Object[] parts = new Object[inPath];
        for (int at = 0; at < inPath; at++) {
            parts[at] = at + 1 < line.length ? line[at + 1] : "x";
        }
        var request =
                MockMvcRequestBuilders.request(asked.method(), asked.path(), parts)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.getBytes(StandardCharsets.UTF_8));
        if (line.length > inPath + 1) {
            for (String pair : line[inPath + 1].split("&", -1)) {
                int is = pair.indexOf('=');
                if (is > 0) {
                    request.param(pair.substring(0, is), pair.substring(is + 1));
                }
            }
        }
        int before = store.held();
        judge(web.perform(request).andReturn(), before);
    }

    private void judge(MvcResult result, int before) throws Exception {
        int status = result.getResponse().getStatus();
        if (status >= 500) {
            throw new AssertionError("Answered " + status, result.getResolvedException());
        }
        if (status < 400) {
            return;
        }
        require(store.held() == before, "Refused, and stored", status);
        byte[] body = result.getResponse().getContentAsByteArray();
        if (body.length > 0) {
            JsonNode problem = JSON.readTree(body);
            require(
                    problem.path("status").asInt() == status
                            && !problem.path("title").asString("").isEmpty(),
                    "Refused by what is no problem",
                    status);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
