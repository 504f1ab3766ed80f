package vn.lienthong.portal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/// Every address that the portal answers at, found and not listed, so that a new page is looked at
/// by the same tests as all others.
///
/// @param names of the parameters that the method asks for by name
record Handlers(String method, String pattern, List<String> names) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /// What the services of the tests know.
    private static final Map<String, String> USUAL =
            Map.of(
                    "code", "000.10.17.H99-261123-0001",
                    "id", "000.10.17.H99-261118-0012-XL1",
                    "step", "tham-dinh",
                    "action", "hoan-thanh",
                    "version", "1",
                    "place", "deadline",
                    "channel", "SMS",
                    "reference", "TT-7KM4W9QXHB");

    /// All of them, in the order of their addresses.
    static List<Handlers> all(RequestMappingHandlerMapping mapping) {
        List<Handlers> all = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
                mapping.getHandlerMethods().entrySet()) {
            if (one.getValue().getBeanType().getName().startsWith("vn.lienthong.")) {
                List<String> names =
                        Stream.of(one.getValue().getMethodParameters())
                                .flatMap(parameter -> name(parameter).stream())
                                .toList();
                for (String pattern : one.getKey().getPatternValues()) {
                    for (RequestMethod method : one.getKey().getMethodsCondition().getMethods()) {
                        all.add(new Handlers(method.name(), pattern, names));
                    }
                }
            }
        }
        all.sort(Comparator.comparing(Handlers::pattern).thenComparing(Handlers::method));
        return all;
    }

    private static Optional<String> name(MethodParameter parameter) {
        RequestParam wanted = parameter.getParameterAnnotation(RequestParam.class);
        if (wanted == null || Map.class.isAssignableFrom(parameter.getParameterType())) {
            return Optional.empty();
        }
        return Optional.of(wanted.name())
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.ofNullable(parameter.getParameter().getName()));
    }

    boolean changesSomething() {
        return !method.equals("GET");
    }

    /// The address with what the services know in the places of its variables.
    String address() {
        return VARIABLE.matcher(pattern)
                .replaceAll(
                        found -> Matcher.quoteReplacement(USUAL.getOrDefault(found.group(1), "x")));
    }

    boolean hasVariables() {
        return pattern.contains("{");
    }

    /// The address with the same text in the place of every variable.
    String address(String text) {
        String encoded = UriUtils.encode(text, StandardCharsets.UTF_8);
        return VARIABLE.matcher(pattern).replaceAll(_ -> Matcher.quoteReplacement(encoded));
    }

    /// Every parameter that the method reads, and those that programs like to be led away by, with
    /// the same text.
    Map<String, String> parameters(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        names.forEach(name -> parameters.put(name, text));
        Stream.of("next", "return", "redirect", "continue", "url", "to", "from", "text", "address")
                .forEach(name -> parameters.putIfAbsent(name, text));
        return parameters;
    }
}
