package vn.lienthong.portal.bus;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bus at one moment.
///
/// @param at by the machine's clock
/// @param controller who leads the cluster, absent while nobody does
/// @param topics in the order of their names
/// @param groups those that read topics of this system, in the order of their names
public record Measurement(
        Instant at,
        List<Node> nodes,
        @Nullable Integer controller,
        List<Topic> topics,
        List<Group> groups) {

    /// A broker.
    public record Node(int id, String address) {}

    /// A topic.
    ///
    /// @param internal the bus keeps its own books in it
    /// @param keeping what becomes of its messages, absent when the brokers do not tell
    /// @param bytes on the disks of all brokers, absent when they do not tell
    public record Topic(
            String name,
            boolean internal,
            List<Partition> partitions,
            @Nullable Keeping keeping,
            @Nullable Long bytes) {

        /// How many messages it holds.
        public long messages() {
            return partitions.stream().mapToLong(Partition::messages).sum();
        }

        /// How many it has ever been given.
        long end() {
            return partitions.stream().mapToLong(Partition::end).sum();
        }

        /// How many copies of it there should be.
        public int replicas() {
            return partitions.stream().mapToInt(p -> p.replicas().size()).max().orElse(0);
        }

        /// How many copies are whole, where there are the fewest.
        public int inSync() {
            return partitions.stream().mapToInt(p -> p.inSync().size()).min().orElse(0);
        }

        public long underReplicated() {
            return partitions.stream().filter(Partition::isUnderReplicated).count();
        }

        public long leaderless() {
            return partitions.stream().filter(p -> p.leader() == null).count();
        }
    }

    /// How long messages are kept.
    ///
    /// @param time absent when for ever
    /// @param bytes how much of a partition, absent when all
    /// @param compacted whether only the last message of each key is kept
    public record Keeping(@Nullable Duration time, @Nullable Long bytes, boolean compacted) {}

    /// A part of a topic.
    ///
    /// @param leader the broker that is asked, absent while there is none
    /// @param replicas brokers that should have a copy
    /// @param inSync those of them whose copy is whole
    /// @param begin the first offset that is kept
    /// @param end the offset of the next message
    public record Partition(
            int id,
            @Nullable Integer leader,
            List<Integer> replicas,
            List<Integer> inSync,
            long begin,
            long end) {

        public long messages() {
            return end - begin;
        }

        public boolean isUnderReplicated() {
            return inSync.size() < replicas.size();
        }
    }

    /// Those who share the reading of some topics.
    ///
    /// @param state as the bus calls it, `STABLE` when all is well
    public record Group(String name, String state, List<Member> members, List<Position> positions) {

        public long lag() {
            return lag(positions);
        }

        /// How far it is behind on one topic.
        public long lagOn(String topic) {
            return lag(positions.stream().filter(at -> at.topic().equals(topic)).toList());
        }

        /// How many messages it has read, so far as it says.
        long read() {
            return positions.stream().mapToLong(at -> at.offset() == null ? 0 : at.offset()).sum();
        }

        public Optional<Position> at(String topic, int partition) {
            return positions.stream().filter(at -> at.isOn(topic, partition)).findFirst();
        }

        private static long lag(Collection<Position> positions) {
            return positions.stream().mapToLong(Position::lag).sum();
        }
    }

    /// One of a group.
    ///
    /// @param client what the program calls itself
    public record Member(String id, String client, String host, List<Place> assigned) {}

    /// A partition, named.
    public record Place(String topic, int partition) {}

    /// How far a group has read a partition.
    ///
    /// @param offset of the next message that it will read, absent before it has read any
    /// @param lag how many messages it has yet to read
    public record Position(String topic, int partition, @Nullable Long offset, long lag) {

        boolean isOn(String which, int part) {
            return topic.equals(which) && partition == part;
        }
    }

    public Optional<Topic> topic(String name) {
        return topics.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    public Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /// How many messages wait for all the groups together.
    public long lag() {
        return groups.stream().mapToLong(Group::lag).sum();
    }
}
