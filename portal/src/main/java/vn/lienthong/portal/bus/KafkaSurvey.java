package vn.lienthong.portal.bus;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/// One round of questions to Kafka. What belongs together is asked at once; what may be withheld
/// from us (sizes, settings, the controller) is left out when it is.
final class KafkaSurvey {
    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final Admin admin;
    private final Predicate<String> ours;
    private Map<String, Long> sizes = Map.of();
    private Map<String, Config> configs = Map.of();
    private Instant seldomAskedAt = Instant.MIN;

    KafkaSurvey(Admin admin, Predicate<String> ours) {
        this.admin = admin;
        this.ours = ours;
    }

    void close() {
        admin.close(Duration.ofSeconds(1));
    }

    /// @throws BusAway when it does not answer in time
    Measurement take(Instant at) {
        KafkaFuture<Collection<Node>> nodes = admin.describeCluster().nodes();
        KafkaFuture<Integer> leader =
                admin.describeMetadataQuorum().quorumInfo().thenApply(quorum -> quorum.leaderId());
        KafkaFuture<Collection<TopicListing>> listed =
                admin.listTopics(new ListTopicsOptions().listInternal(true)).listings();
        KafkaFuture<Collection<GroupListing>> groupsListed =
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all();
        List<String> names =
                answer(listed).stream()
                        .filter(topic -> topic.isInternal() || ours.test(topic.name()))
                        .map(TopicListing::name)
                        .toList();
        Map<String, TopicDescription> topics = answer(admin.describeTopics(names).allTopicNames());
        askSeldom(at, topics.keySet(), answer(nodes));
        // The ends are read after the positions: nobody is ahead of an end.
        List<String> groups = answer(groupsListed).stream().map(GroupListing::groupId).toList();
        Read read = read(groups);
        Map<TopicPartition, Long> begins = offsets(topics.values(), OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(topics.values(), OffsetSpec.latest());
        return new Measurement(
                at,
                answer(nodes).stream()
                        .map(node ->
                                new Measurement.Node(node.id(), node.host() + ":" + node.port()))
                        .toList(),
                controller(leader),
                topics.values().stream()
                        .sorted(Comparator.comparing(TopicDescription::name))
                        .map(topic -> topic(topic, begins, ends))
                        .toList(),
                groups.stream()
                        .sorted()
                        .flatMap(name -> group(name, read, topics.keySet(), begins, ends))
                        .toList());
    }

    /// It may be none of the brokers: controllers can be machines of their own.
    private static @Nullable Integer controller(KafkaFuture<Integer> leader) {
        @Nullable Integer id = perhaps(leader, null);
        return id == null || id < 0 ? null : id;
    }

    /// What changes seldom and costs the brokers more.
    private void askSeldom(Instant at, Set<String> topics, Collection<Node> nodes) {
        if (!configs.keySet().equals(topics) || at.isAfter(seldomAskedAt.plus(SELDOM))) {
            List<ConfigResource> resources =
                    topics.stream()
                            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                            .toList();
            KafkaFuture<Map<ConfigResource, Config>> settings =
                    admin.describeConfigs(resources).all();
            KafkaFuture<Map<Integer, Map<String, LogDirDescription>>> logs =
                    admin.describeLogDirs(nodes.stream().map(Node::id).toList()).allDescriptions();
            configs =
                    perhaps(settings, Map.<ConfigResource, Config>of()).entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            one -> one.getKey().name(), Map.Entry::getValue));
            Map<String, Long> bytes = new HashMap<>();
            perhaps(logs, Map.<Integer, Map<String, LogDirDescription>>of()).values().stream()
                    .flatMap(ofNode -> ofNode.values().stream())
                    .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                    .forEach(one ->
                            bytes.merge(one.getKey().topic(), one.getValue().size(), Long::sum));
            sizes = bytes;
            seldomAskedAt = at;
        }
    }

    private Measurement.Topic topic(
            TopicDescription topic,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends) {
        return new Measurement.Topic(
                topic.name(),
                topic.isInternal(),
                topic.partitions().stream()
                        .map(part -> partition(topic.name(), part, begins, ends))
                        .toList(),
                keeping(configs.get(topic.name())),
                sizes.get(topic.name()));
    }

    private static Measurement.@Nullable Keeping keeping(@Nullable Config config) {
        if (config == null) {
            return null;
        }
        Long millis = number(config, TopicConfig.RETENTION_MS_CONFIG);
        return new Measurement.Keeping(
                millis == null ? null : Duration.ofMillis(millis),
                number(config, TopicConfig.RETENTION_BYTES_CONFIG),
                text(config, TopicConfig.CLEANUP_POLICY_CONFIG)
                        .contains(TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    private static Measurement.Partition partition(
            String topic,
            TopicPartitionInfo part,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends) {
        TopicPartition at = new TopicPartition(topic, part.partition());
        return new Measurement.Partition(
                part.partition(),
                part.leader() == null || part.leader().isEmpty() ? null : part.leader().id(),
                part.replicas().stream().map(Node::id).toList(),
                part.isr().stream().map(Node::id).toList(),
                begins.getOrDefault(at, 0L),
                ends.getOrDefault(at, 0L));
    }

    /// Absent when it is without a limit.
    private static @Nullable Long number(Config config, String setting) {
        String text = text(config, setting);
        return text.isEmpty() || text.startsWith("-") ? null : Long.valueOf(text);
    }

    private static String text(Config config, String setting) {
        ConfigEntry entry = config.get(setting);
        return entry == null || entry.value() == null ? "" : entry.value();
    }

    /// Partitions without a leader have nobody to ask.
    private Map<TopicPartition, Long> offsets(
            Collection<TopicDescription> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (TopicDescription topic : topics) {
            for (TopicPartitionInfo part : topic.partitions()) {
                if (part.leader() != null && !part.leader().isEmpty()) {
                    wanted.put(new TopicPartition(topic.name(), part.partition()), which);
                }
            }
        }
        return answer(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().offset()));
    }

    private record Read(
            Map<String, KafkaFuture<ConsumerGroupDescription>> described,
            Function<String, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>>> positions) {}

    private Read read(List<String> groups) {
        var positions =
                admin.listConsumerGroupOffsets(
                        groups.stream()
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(),
                                                _ -> new ListConsumerGroupOffsetsSpec())));
        return new Read(
                admin.describeConsumerGroups(groups).describedGroups(),
                positions::partitionsToOffsetAndMetadata);
    }

    /// None when it reads nothing of ours, or went away meanwhile.
    private static Stream<Measurement.Group> group(
            String name,
            Read read,
            Set<String> topics,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends) {
        KafkaFuture<ConsumerGroupDescription> asked = read.described().get(name);
        ConsumerGroupDescription described = asked == null ? null : perhaps(asked, null);
        if (described == null) {
            return Stream.empty();
        }
        Map<TopicPartition, OffsetAndMetadata> offsets =
                perhaps(read.positions().apply(name), Map.of());
        Set<Place> places = new TreeSet<>();
        Stream.concat(
                        offsets.keySet().stream(),
                        described.members().stream().flatMap(KafkaSurvey::assigned))
                .filter(at -> topics.contains(at.topic()))
                .forEach(at -> places.add(new Place(at.topic(), at.partition())));
        if (places.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                new Measurement.Group(
                        name,
                        described.groupState().name(),
                        described.members().stream().map(KafkaSurvey::member).toList(),
                        places.stream()
                                .map(place -> position(place.partition(), offsets, begins, ends))
                                .toList()));
    }

    private record Place(String topic, int number) implements Comparable<Place> {
        TopicPartition partition() {
            return new TopicPartition(topic, number);
        }

        @Override
        public int compareTo(Place other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic == 0 ? Integer.compare(number, other.number) : byTopic;
        }
    }

    /// Who has read nothing yet begins with the first message that is kept.
    private static Measurement.Position position(
            TopicPartition at,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends) {
        OffsetAndMetadata known = offsets.get(at);
        long begin = begins.getOrDefault(at, 0L);
        long next = known == null ? begin : Math.max(begin, known.offset());
        return new Measurement.Position(
                at.topic(),
                at.partition(),
                known == null ? null : known.offset(),
                Math.max(0, ends.getOrDefault(at, next) - next));
    }

    private static Measurement.Member member(MemberDescription member) {
        return new Measurement.Member(
                member.consumerId(),
                member.clientId(),
                member.host().startsWith("/") ? member.host().substring(1) : member.host(),
                assigned(member)
                        .map(at -> new Measurement.Place(at.topic(), at.partition()))
                        .toList());
    }

    private static Stream<TopicPartition> assigned(MemberDescription member) {
        return member.assignment() == null
                ? Stream.empty()
                : member.assignment().topicPartitions().stream();
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusAway("interrupted", e);
        } catch (TimeoutException e) {
            throw new BusAway("no answer within " + WITHIN, e);
        } catch (ExecutionException e) {
            throw new BusAway(KafkaBus.why(e.getCause() == null ? e : e.getCause()), e);
        }
    }

    /// What may be withheld.
    private static <T extends @Nullable Object> T perhaps(
            KafkaFuture<? extends T> question, T otherwise) {
        try {
            return question.get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (TimeoutException | ExecutionException _) {
            return otherwise;
        }
    }
}
