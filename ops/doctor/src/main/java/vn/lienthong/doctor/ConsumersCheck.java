package vn.lienthong.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Whether somebody reads for every group, and none is far behind.
record ConsumersCheck(Limits limits, Map<String, Object> settings) implements Check {

    private static final String OURS = "lienthong.";

    @Override
    public String name() {
        return "consumers";
    }

    @Override
    public List<Finding> look() throws Exception {
        try (Admin kafka = Admin.create(settings)) {
            List<String> groups =
                    kafka.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                            .map(GroupListing::groupId)
                            .sorted()
                            .toList();
            Map<String, Long> behind = behind(kafka, groups);
            var described = kafka.describeConsumerGroups(behind.keySet()).all().get();
            List<Finding> found = new ArrayList<>();
            for (String group : groups) {
                long events = behind.getOrDefault(group, 0L);
                if (events == 0) {
                    continue;
                }
                var description = described.get(group);
                if (description == null || description.members().isEmpty()) {
                    found.add(Finding.fault("group.nobody", group, events));
                } else if (events > limits.events()) {
                    found.add(Finding.warning("group.behind", group, events));
                }
            }
            return found;
        }
    }

    /// How many events each group that reads topics of ours has before it.
    private static Map<String, Long> behind(Admin kafka, List<String> groups) throws Exception {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> read =
                kafka.listConsumerGroupOffsets(
                                groups.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Function.identity(),
                                                        _ -> new ListConsumerGroupOffsetsSpec())))
                        .all()
                        .get();
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        read.values()
                .forEach(offsets ->
                        offsets.keySet().stream()
                                .filter(one -> one.topic().startsWith(OURS))
                                .forEach(one -> asked.put(one, OffsetSpec.latest())));
        var ends = kafka.listOffsets(asked).all().get();
        Map<String, Long> behind = new HashMap<>();
        read.forEach((group, offsets) ->
                offsets.forEach((partition, offset) -> {
                    var end = ends.get(partition);
                    if (end != null && offset != null) {
                        behind.merge(group, Math.max(0, end.offset() - offset.offset()), Long::sum);
                    }
                }));
        return behind;
    }
}
