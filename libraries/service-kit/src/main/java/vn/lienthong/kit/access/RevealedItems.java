package vn.lienthong.kit.access;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Reads in the lists that go out whose their items are, as [Reveals#each] says.
@ControllerAdvice
final class RevealedItems implements ResponseBodyAdvice<Object> {

    /// More codes than this stand in no record; how many there were does.
    static final int MOST = 100;

    private static final String ITEMS = "items";

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return !each(returned).isEmpty();
    }

    private static String each(MethodParameter returned) {
        Reveals reveals =
                AnnotatedElementUtils.findMergedAnnotation(
                        returned.getAnnotatedElement(), Reveals.class);
        return reveals == null ? "" : reveals.each();
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null) {
            Revealed.items(items(body, each(returned)));
        }
        return body;
    }

    static Revealed.Items items(Object body, String each) {
        List<String> codes =
                list(body).stream().flatMap(item -> text(item, each).stream()).toList();
        return new Revealed.Items(
                codes.stream().distinct().limit(MOST).toList(), codes.stream().distinct().count());
    }

    private static List<?> list(Object body) {
        return read(body, ITEMS).orElse(body) instanceof List<?> items ? items : List.of(body);
    }

    private static Optional<String> text(@Nullable Object item, String name) {
        return Optional.ofNullable(item).flatMap(one -> read(one, name)).map(Object::toString);
    }

    private static Optional<Object> read(Object from, String name) {
        return Stream.ofNullable(from.getClass().getRecordComponents())
                .flatMap(Arrays::stream)
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> value(component, from));
    }

    private static @Nullable Object value(RecordComponent component, Object from) {
        try {
            // Answers are records of the services' own, which nobody else sees.
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
