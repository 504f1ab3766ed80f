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
    private static final String ALL_HANDOFF_TOPICS = "lienthong.routing.all-handoff-topics";
    private static final String HAS_DESKS = "lienthong.routing.has-desks";
    private static final String NONE = "none";

    /// The part of the province's data that names the levels.
    record Province(List<String> levels) {}

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        List<String> all = ofProvince(environment);
        List<String> served = served(environment, all);
        if (served.equals(List.of(NONE))) {
            // Nothing is read; the binding still has to name a topic that exists.
            add(environment, all, List.of(), NONE, Topics.ROUTING);
        } else if (!served.isEmpty()) {
            add(environment, all, served, String.join("-", served), topics(served));
        }
    }

    private static void add(
            ConfigurableEnvironment environment,
            List<String> all,
            List<String> served,
            String key,
            String topics) {
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "served-levels",
                                Map.of(
                                        LEVELS,
                                        String.join(",", served),
                                        KEY,
                                        key,
                                        HANDOFF_TOPICS,
                                        topics,
                                        ALL_HANDOFF_TOPICS,
                                        all.isEmpty() ? topics : topics(all),
                                        HAS_DESKS,
                                        !served.isEmpty())));
    }

    // Last, so that every file of settings has been read.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static List<String> served(ConfigurableEnvironment environment, List<String> all) {
        String chosen = environment.getProperty("lienthong.routing.levels", "");
        return chosen.isBlank()
                ? all
                : Arrays.stream(chosen.split(",")).map(String::strip).toList();
    }

    private static List<String> ofProvince(ConfigurableEnvironment environment) {
        String folder = environment.getProperty("lienthong.province", "");
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
