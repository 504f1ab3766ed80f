package vn.lienthong.routing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.contracts.event.Topics;

/// Works out, before anything starts, which levels' desks this deployment serves: those of
/// `lienthong.routing.levels`, or all of the province's data; `none` where journeys are followed
/// and the desks are others' business. The handoff topics to bind and the key of the consumer group
/// follow from them.
public final class ServedLevels implements EnvironmentPostProcessor, Ordered {

    /// The levels served, with commas between.
    public static final String LEVELS = "lienthong.routing.served-levels";

    /// What tells the desks of one deployment from those of another.
    public static final String KEY = "lienthong.routing.desk-key";

    private static final String HANDOFF_TOPICS = "lienthong.routing.handoff-topics";
    private static final String HAS_DESKS = "lienthong.routing.has-desks";
    private static final String NONE = "none";

    /// The part of the province's data that names the levels.
    record Province(List<String> levels) {}

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        List<String> levels = levels(environment);
        if (levels.equals(List.of(NONE))) {
            // Nothing is read; the binding still has to name a topic that exists.
            add(environment, "", NONE, Topics.ROUTING, false);
        } else if (!levels.isEmpty()) {
            add(
                    environment,
                    String.join(",", levels),
                    String.join("-", levels),
                    topics(levels),
                    true);
        }
    }

    private static void add(
            ConfigurableEnvironment environment,
            String levels,
            String key,
            String topics,
            boolean hasDesks) {
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "served-levels",
                                Map.of(
                                        LEVELS, levels,
                                        KEY, key,
                                        HANDOFF_TOPICS, topics,
                                        HAS_DESKS, hasDesks)));
    }

    // Last, so that every file of settings has been read.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static List<String> levels(ConfigurableEnvironment environment) {
        String chosen = environment.getProperty("lienthong.routing.levels", "");
        String folder = environment.getProperty("lienthong.province", "");
        if (!chosen.isBlank()) {
            return Arrays.stream(chosen.split(",")).map(String::strip).toList();
        }
        return folder.isEmpty() ? List.of() : ofProvince(Path.of(folder, "province.yaml"));
    }

    private static List<String> ofProvince(Path file) {
        return YAMLMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(file, Province.class)
                .levels();
    }

    private static String topics(List<String> levels) {
        return levels.stream().map(Topics::handoff).collect(Collectors.joining(","));
    }
}
