package vn.lienthong.connections;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.util.PlaceholderResolutionException;

/// The settings as they hold after everything that gives some has been read.
record Effective(ConfigurableEnvironment environment) {

    /// Empty when it is not set, or refers to something that is not.
    String get(String name) {
        try {
            return environment.getProperty(name, "").strip();
        } catch (PlaceholderResolutionException _) {
            return "";
        }
    }

    boolean isOn(String name) {
        return Boolean.parseBoolean(get(name));
    }

    /// Everything of ours and of Spring's, by the name under which it was given, but for what was
    /// made of it.
    Map<String, String> ours() {
        Map<String, String> all = new TreeMap<>();
        environment.getPropertySources().stream()
                .filter(source -> !source.getName().equals(ConnectionSettings.SOURCE))
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .flatMap(source -> Arrays.stream(source.getPropertyNames()))
                .filter(Effective::isOurs)
                .forEach(name -> all.put(name, get(name)));
        return all;
    }

    private static boolean isOurs(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("lienthong") || lower.startsWith("spring");
    }
}
