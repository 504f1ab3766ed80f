package vn.lienthong.portal.operations;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.bus.Measurement;
import vn.lienthong.portal.page.Numbers;
import vn.lienthong.portal.page.Words;

/// What the settings of a topic mean, in words.
@Component("busWords")
class BusWords {
    private final Words words;
    private final Numbers numbers;

    BusWords(Words words, Numbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /// How long, and how much of it, is kept.
    public String retention(Measurement.Topic topic) {
        Measurement.Keeping keeping = topic.keeping();
        if (keeping == null) {
            return words.of("bus.unknown");
        }
        List<String> limits = new ArrayList<>();
        if (keeping.time() != null) {
            limits.add(numbers.duration(keeping.time()));
        }
        if (keeping.bytes() != null) {
            limits.add(words.of("bus.retention.bytes", numbers.bytes(keeping.bytes())));
        }
        if (keeping.compacted()) {
            limits.add(words.of("bus.retention.compacted"));
        }
        return limits.isEmpty() ? words.of("bus.retention.ever") : String.join(", ", limits);
    }
}
