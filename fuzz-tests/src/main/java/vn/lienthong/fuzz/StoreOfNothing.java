package vn.lienthong.fuzz;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// Stands in for a store in which nothing is found, and counts what is put into it.
public final class StoreOfNothing {

    private final Map<String, Object> answers = new HashMap<>();
    private int held;

    /// The same store, but for one question.
    ///
    /// @param method of the operations
    public StoreOfNothing with(String method, Object answer) {
        answers.put(method, answer);
        return this;
    }

    /// Documents put in and not taken out again; deleting takes out all.
    public int held() {
        return held;
    }

    public MongoOperations operations() {
        return proxy(MongoOperations.class, this::operation);
    }

    private @Nullable Object operation(Object self, Method method, Object @Nullable [] arguments) {
        if (answers.containsKey(method.getName())) {
            held += method.getName().startsWith("findAnd") ? 1 : 0;
            return answers.get(method.getName());
        }
        return method.getName().equals("getCollection")
                ? proxy(MongoCollection.class, this::onCollection)
                : onCollection(self, method, arguments);
    }

    private @Nullable Object onCollection(
            Object self, Method method, Object @Nullable [] arguments) {
        String name = method.getName();
        if (name.startsWith("insert")
                || name.startsWith("save")
                || name.startsWith("replace")
                || name.startsWith("update")
                || name.startsWith("upsert")
                || name.startsWith("bulk")
                || name.startsWith("findOneAnd")
                || name.startsWith("findAnd")) {
            held++;
        }
        if (name.startsWith("delete") || name.startsWith("remove")) {
            held = 0;
        }
        return nothing(self, method);
    }

    private static @Nullable Object nothing(Object self, Method method) {
        Class<?> type = method.getReturnType();
        return switch (method.getName()) {
            case "toString" -> "StoreOfNothing";
            case "hashCode" -> System.identityHashCode(self);
            case "hasNext" -> false;
            case "into" -> new ArrayList<>();
            default -> {
                if (type == boolean.class) {
                    yield false;
                } else if (type == long.class) {
                    yield 0L;
                } else if (type == int.class) {
                    yield 0;
                } else if (type == List.class) {
                    yield List.of();
                } else if (type == FindIterable.class || type == MongoCursor.class) {
                    yield proxy(type, (other, called, _) -> nothing(other, called));
                } else {
                    yield null;
                }
            }
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        StoreOfNothing.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
