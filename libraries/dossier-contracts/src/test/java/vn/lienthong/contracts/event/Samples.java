package vn.lienthong.contracts.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// One well-filled value of every event, made from its components, so that no type is forgotten.
final class Samples {

    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");

    private Samples() {}

    static DossierEvent of(Class<? extends DossierEvent> type) {
        return (DossierEvent) record(type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(Samples::value).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component) {
        return value(component.getName(), component.getGenericType());
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? Map.of(SuspensionGround.SUPPLEMENT, Resumption.RESTART)
                    : List.of(value(name, generic.getActualTypeArguments()[0]));
        }
        Class<?> of = (Class<?>) type;
        if (of == Instant.class) {
            return MONDAY_MORNING.plusSeconds(Math.floorMod(name.hashCode(), 240) * 3600L);
        }
        if (of == int.class || of == Integer.class) {
            return 1;
        }
        if (of == long.class) {
            return 8000L;
        }
        if (of == boolean.class) {
            return true;
        }
        if (of.isEnum()) {
            return of.getEnumConstants()[0];
        }
        return of.isRecord() ? record(of) : text(name);
    }

    private static String text(String name) {
        return switch (name) {
            case "code" -> "000.10.17.H99-261123-0001";
            case "office", "fromOffice", "toOffice" -> "000.10.17.H99";
            case "limit" -> "8wd";
            case "fullName" -> "Nguyễn Thị Hoà";
            case "phone" -> "0912000001";
            case "email" -> "hoa.nguyen@example.vn";
            case "reason" -> "Chờ kết quả đo đạc";
            default -> name;
        };
    }
}
