package vn.lienthong.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;

/// Whether there is room on the disks of Kafka's brokers, which keep everything for ever.
record BrokerDiskCheck(Limits limits, Map<String, Object> settings) implements Check {

    @Override
    public String name() {
        return "broker-disk";
    }

    @Override
    public List<Finding> look() throws Exception {
        try (Admin kafka = Admin.create(settings)) {
            List<Integer> brokers =
                    kafka.describeCluster().nodes().get().stream().map(Node::id).toList();
            List<Finding> found = new ArrayList<>();
            for (var broker : kafka.describeLogDirs(brokers).allDescriptions().get().entrySet()) {
                for (LogDirDescription folder : broker.getValue().values()) {
                    OptionalLong free = folder.usableBytes();
                    if (folder.error() != null) {
                        found.add(Finding.fault("broker-disk.broken", broker.getKey()));
                    } else if (free.isPresent() && free.getAsLong() < limits.free()) {
                        found.add(
                                Finding.fault(
                                        "broker-disk.full",
                                        broker.getKey(),
                                        free.getAsLong() / DiskCheck.MEGABYTE));
                    }
                }
            }
            return found;
        }
    }
}
