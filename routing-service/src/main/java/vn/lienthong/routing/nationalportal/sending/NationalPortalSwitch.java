package vn.lienthong.routing.nationalportal.sending;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Works out, before anything starts, whether and how the national portal is told from here: by
/// `lienthong.national-portal.adapter`, or into files where only a folder is given, and only where
/// journeys are followed. Where it is not, nothing is consumed and nothing kept.
public final class NationalPortalSwitch implements EnvironmentPostProcessor, Ordered {

    private static final String PREFIX = "lienthong.national-portal.";
    private static final String NONE = "none";
    private static final String FILE = "file";
    private static final Set<String> WAYS = Set.of(NONE, FILE, "http");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        String way = way(environment);
        boolean follows = environment.getProperty("lienthong.routing.journey", Boolean.class, true);
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "national-portal",
                                Map.of(
                                        PREFIX + "way",
                                        way,
                                        PREFIX + "on",
                                        follows && !way.equals(NONE))));
    }

    // Last, so that every file of settings has been read.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static String way(ConfigurableEnvironment environment) {
        String chosen = environment.getProperty(PREFIX + "adapter", "").strip();
        if (chosen.isEmpty()) {
            return environment.getProperty(PREFIX + "folder", "").isBlank() ? NONE : FILE;
        }
        if (!WAYS.contains(chosen)) {
            throw new IllegalArgumentException(
                    PREFIX + "adapter must be none, file or http, not " + chosen);
        }
        return chosen;
    }
}
