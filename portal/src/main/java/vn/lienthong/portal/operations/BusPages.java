package vn.lienthong.portal.operations;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lienthong.portal.bus.BusWatch;
import vn.lienthong.portal.bus.Measurement;
import vn.lienthong.portal.bus.Measurement.Group;
import vn.lienthong.portal.bus.Measurement.Topic;
import vn.lienthong.portal.chart.Sparkline;

/// The bus (Kafka): its topics, those who read them and how far, and its brokers, as they were
/// measured last.
@Controller
class BusPages {
    private static final String PAGE = "/van-hanh/kafka";

    private final BusWatch watch;

    BusPages(BusWatch watch) {
        this.watch = watch;
    }

    /// A topic as the list shows it.
    ///
    /// @param rate messages a minute
    record TopicLine(Topic topic, @Nullable Long rate, @Nullable Sparkline course) {}

    /// A group as lists show it.
    ///
    /// @param lag on the topic in question, or on all
    record GroupLine(Group group, long lag, Check.Level level, @Nullable Sparkline course) {
        public String colour() {
            return level.colour();
        }
    }

    /// @param internal whether the topics in which the bus keeps its own books are shown too
    @GetMapping(PAGE)
    String topics(@RequestParam(defaultValue = "") String internal, Model model) {
        BusWatch.Seen seen = frame(model);
        boolean all = internal.equals("true");
        model.addAttribute("internal", all);
        seen.latest()
                .ifPresent(last -> {
                    model.addAttribute(
                            "topics",
                            last.topics().stream()
                                    .filter(topic -> all || !topic.internal())
                                    .map(topic ->
                                            new TopicLine(
                                                    topic,
                                                    seen.rate(topic.name()),
                                                    Sparkline.of(seen.rates(topic.name()))))
                                    .toList());
                    model.addAttribute(
                            "groups",
                            last.groups().stream()
                                    .map(group ->
                                            line(seen, group, group.lag(), seen.lags(group.name())))
                                    .toList());
                });
        return "operations/bus";
    }

    private static GroupLine line(BusWatch.Seen seen, Group group, long lag, List<Long> course) {
        return new GroupLine(group, lag, BusChecks.level(seen, group), Sparkline.of(course));
    }

    /// A partition of the topic in question.
    record PartitionLine(Measurement.Partition partition, @Nullable Long rate) {}

    /// How far a group has read one partition.
    record Reader(String group, Measurement.Position at) {}

    @GetMapping(PAGE + "/{topic}")
    String topic(@PathVariable String topic, Model model) {
        BusWatch.Seen seen = frame(model);
        model.addAttribute("name", topic);
        if (seen.latest().isPresent()) {
            Measurement last = seen.latest().get();
            Topic found = last.topic(topic).orElseThrow(BusPages::unknown);
            model.addAttribute("topic", found);
            model.addAttribute("rate", seen.rate(topic));
            model.addAttribute("course", Sparkline.of(seen.rates(topic)));
            model.addAttribute(
                    "partitions",
                    found.partitions().stream()
                            .map(part -> new PartitionLine(part, seen.rate(topic, part.id())))
                            .toList());
            model.addAttribute(
                    "readers",
                    last.groups().stream()
                            .flatMap(group ->
                                    group.positions().stream()
                                            .filter(at -> at.topic().equals(topic))
                                            .map(at -> new Reader(group.name(), at)))
                            .toList());
            model.addAttribute(
                    "groups",
                    last.groups().stream()
                            .filter(group ->
                                    group.positions().stream()
                                            .anyMatch(at -> at.topic().equals(topic)))
                            .map(group -> line(seen, group, group.lagOn(topic), List.of()))
                            .toList());
        }
        return "operations/bus-topic";
    }

    /// One partition that a group reads.
    ///
    /// @param reader the member that it is assigned to, absent while it is nobody's
    record Assigned(Measurement.Position at, @Nullable String reader, @Nullable Sparkline course) {}

    @GetMapping(PAGE + "/nhom/{group}")
    String group(@PathVariable String group, Model model) {
        BusWatch.Seen seen = frame(model);
        model.addAttribute("name", group);
        if (seen.latest().isPresent()) {
            Group found = seen.latest().get().group(group).orElseThrow(BusPages::unknown);
            model.addAttribute("group", line(seen, found, found.lag(), seen.lags(group)));
            model.addAttribute("stuck", seen.isStuck(group));
            model.addAttribute(
                    "partitions",
                    found.positions().stream()
                            .map(at ->
                                    new Assigned(
                                            at,
                                            reader(found, at),
                                            Sparkline.of(
                                                    seen.lags(group, at.topic(), at.partition()))))
                            .toList());
        }
        return "operations/bus-group";
    }

    private static @Nullable String reader(Group group, Measurement.Position at) {
        Measurement.Place place = new Measurement.Place(at.topic(), at.partition());
        return group.members().stream()
                .filter(member -> member.assigned().contains(place))
                .findFirst()
                .map(member -> Objects.requireNonNullElse(member.client(), member.id()))
                .orElse(null);
    }

    private BusWatch.Seen frame(Model model) {
        BusWatch.Seen seen = watch.seen();
        model.addAttribute("seen", seen);
        model.addAttribute("last", seen.latest().orElse(null));
        model.addAttribute("width", Sparkline.WIDTH);
        model.addAttribute("height", Sparkline.HEIGHT);
        model.addAttribute("refresh", HealthPage.EVERY_SECONDS);
        return seen;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
