package vn.lienthong.intake.registration.domain;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DossierEvent;

/// One event of every type, with nothing particular in it.
final class AnyEvent {

    private AnyEvent() {}

    static Stream<DossierEvent> ofEveryType() {
        return Arrays.stream(DossierEvent.class.getPermittedSubclasses())
                .map(type -> (DossierEvent) of(type));
    }

    private static Object of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components).map(c -> value(c.getType())).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static @Nullable Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return of(type);
        }
        return Map.<Class<?>, Object>of(
                        String.class,
                        "x",
                        Instant.class,
                        Instant.EPOCH,
                        LocalDate.class,
                        LocalDate.EPOCH,
                        int.class,
                        1,
                        long.class,
                        1L,
                        boolean.class,
                        false,
                        List.class,
                        List.of(),
                        Map.class,
                        Map.of())
                .get(type);
    }
}
