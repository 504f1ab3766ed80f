package vn.lienthong.kit.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;

/// Every body that an endpoint of a program takes, found by the endpoints themselves: what cannot
/// be read is refused by the mapper, and by nothing else.
public final class BodyTrial {

    private final List<JavaType> bodies;

    /// @param program package of the program
    public BodyTrial(String program) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        this.bodies =
                scanner.findCandidateComponents(program).stream()
                        .map(found ->
                                ClassUtils.resolveClassName(
                                        String.valueOf(found.getBeanClassName()),
                                        BodyTrial.class.getClassLoader()))
                        .sorted((one, other) -> one.getName().compareTo(other.getName()))
                        .map(Class::getDeclaredMethods)
                        .flatMap(Arrays::stream)
                        .map(Method::getParameters)
                        .flatMap(Arrays::stream)
                        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                        .map(Parameter::getParameterizedType)
                        .filter(type -> type != byte[].class)
                        .map(Type.class::cast)
                        .distinct()
                        .map(RestTrial.JSON.getTypeFactory()::constructType)
                        .toList();
        if (bodies.isEmpty()) {
            throw new IllegalStateException("No endpoint of " + program + " takes a body");
        }
    }

    public void of(byte[] input) {
        for (JavaType body : bodies) {
            try {
                Object read = RestTrial.JSON.readValue(input, body);
                if (read != null) {
                    // What is logged of a body is its text.
                    String _ = read.toString();
                }
            } catch (JacksonException _) {
                // 400, with the field.
            }
        }
    }
}
