package vn.lienthong.system.transport;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.lienthong.system.Project;

/// What a service reads from Kafka, according to its `application.yaml`.
///
/// @param topics handovers of all levels or of some as `lienthong.handoff.*`
/// @param groups what follows from the deployment as `*`
record Bindings(Set<String> topics, Set<String> groups) {

    private static final Pattern HANDOFFS = Pattern.compile("\\$\\{[\\w.-]*handoff-topics}");

    static Bindings of(String service) throws IOException {
        JsonNode settings = Project.yaml(service + "/src/main/resources/application.yaml");
        Set<String> topics = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        settings.at("/spring/cloud/stream/bindings")
                .forEach(binding -> {
                    String destination = binding.path("destination").asString("");
                    Arrays.stream(
                                    HANDOFFS.matcher(destination)
                                            .replaceAll("lienthong.handoff.*")
                                            .split(","))
                            .filter(topic -> !topic.isBlank())
                            .forEach(topics::add);
                    groups.add(binding.path("group").asString("").replaceAll("\\$\\{.*}", "*"));
                });
        return new Bindings(topics, groups);
    }
}
