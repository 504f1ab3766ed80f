package vn.lienthong.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import vn.lienthong.catalogue.ProvinceFolder;
import vn.lienthong.contracts.event.Topics;

/// Whether Kafka answers, and has every topic: as many partitions in each, and nothing ever thrown
/// away, because what is known is rebuilt from them.
record TopicsCheck(Installation installation, Map<String, Object> settings) implements Check {

    private static final String FOR_EVER = "-1";

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public List<Finding> look() throws Exception {
        try (Admin kafka = Admin.create(settings)) {
            Set<String> there = kafka.listTopics().names().get();
            Set<String> wanted = wanted();
            List<Finding> found = new ArrayList<>();
            wanted.stream()
                    .filter(topic -> !there.contains(topic))
                    .forEach(topic -> found.add(Finding.fault("topic.none", topic)));
            wanted.retainAll(there);
            partitions(kafka.describeTopics(wanted).allTopicNames().get(), found);
            retention(kafka, wanted, found);
            return found;
        }
    }

    private Set<String> wanted() {
        Set<String> wanted =
                new TreeSet<>(
                        Set.of(
                                Topics.INTAKE,
                                Topics.ROUTING,
                                Topics.DEADLINE,
                                Topics.NOTIFICATION));
        String province = installation.province();
        if (province != null && Files.exists(Path.of(province).resolve(ProvinceFolder.PROVINCE))) {
            ProvinceFolder.read(Path.of(province)).province().levels().stream()
                    .map(Topics::handoff)
                    .forEach(wanted::add);
        }
        return wanted;
    }

    private static void partitions(Map<String, TopicDescription> topics, List<Finding> found) {
        int most =
                topics.values().stream().mapToInt(one -> one.partitions().size()).max().orElse(0);
        topics.values().stream()
                .filter(one -> one.partitions().size() < most)
                .map(one ->
                        Finding.fault(
                                "topic.partitions", one.name(), one.partitions().size(), most))
                .forEach(found::add);
        topics.values().stream()
                .filter(one -> one.partitions().stream().anyMatch(p -> p.leader() == null))
                .map(one -> Finding.fault("topic.leaderless", one.name()))
                .forEach(found::add);
    }

    private static void retention(Admin kafka, Set<String> topics, List<Finding> found)
            throws Exception {
        List<ConfigResource> resources =
                topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                        .toList();
        for (Map.Entry<ConfigResource, Config> topic :
                kafka.describeConfigs(resources).all().get().entrySet()) {
            String kept = topic.getValue().get(TopicConfig.RETENTION_MS_CONFIG).value();
            if (!kept.equals(FOR_EVER)) {
                found.add(Finding.fault("topic.retention", topic.getKey().name(), kept));
            }
        }
    }
}
