package vn.lienthong.kit.sealing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Data keys that are gone with the process: for what is measured or tried without a store.
public final class KeysInMemory implements KeyShelf {

    private final Map<String, Wrapped> keys = new ConcurrentHashMap<>();
    private final Map<String, Dropped> gone = new ConcurrentHashMap<>();

    @Override
    public Map<String, Wrapped> find(Collection<String> subjects) {
        Map<String, Wrapped> found = new HashMap<>();
        for (String subject : subjects) {
            @Nullable Wrapped key = keys.get(subject);
            if (key != null) {
                found.put(subject, key);
            }
        }
        return found;
    }

    @Override
    public Collection<String> add(Map<String, Wrapped> added) {
        List<String> own = new ArrayList<>();
        added.forEach((subject, key) -> {
            if (!gone.containsKey(subject) && keys.putIfAbsent(subject, key) == null) {
                own.add(subject);
            }
        });
        return own;
    }

    @Override
    public boolean drop(String subject, Dropped dropped) {
        if (keys.remove(subject) == null) {
            return false;
        }
        gone.put(subject, dropped);
        return true;
    }

    @Override
    public @Nullable Dropped dropped(String subject) {
        return gone.get(subject);
    }

    @Override
    public void remove(Collection<String> subjects) {
        subjects.forEach(subject -> {
            keys.remove(subject);
            gone.remove(subject);
        });
    }

    @Override
    public Map<String, Wrapped> under(String master, int most) {
        Map<String, Wrapped> found = new LinkedHashMap<>();
        keys.entrySet().stream()
                .filter(entry -> entry.getValue().master().equals(master))
                .limit(most)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    @Override
    public void replace(String subject, Wrapped before, Wrapped after) {
        keys.computeIfPresent(
                subject, (_, now) -> now.master().equals(before.master()) ? after : now);
    }

    @Override
    public long count(String master) {
        return keys.values().stream().filter(key -> key.master().equals(master)).count();
    }
}
