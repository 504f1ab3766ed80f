package vn.lienthong.local.world.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.local.world.Journal;

/// One phone: the texts it shows, and the parts that wait for the rest of theirs.
final class Handset {

    /// Phones throw incomplete texts away some time; otherwise a stray part would one day complete
    /// a stranger's text.
    private static final Duration PATIENCE = Duration.ofHours(24);

    private final List<List<Journal.Place>> shown = new ArrayList<>();
    private final Map<Key, Waiting> waiting = new HashMap<>();

    private record Key(String from, Alphabet alphabet, int reference, int total) {}

    private record Waiting(Instant since, Map<Integer, Journal.Place> parts) {}

    void receive(Submission submission, Journal.Place place) {
        if (submission.total() == 1) {
            shown.add(List.of(place));
            return;
        }
        waiting.values().removeIf(text -> text.since().plus(PATIENCE).isBefore(submission.at()));
        Key key =
                new Key(
                        submission.from(),
                        submission.alphabet(),
                        submission.reference(),
                        submission.total());
        Waiting text =
                waiting.computeIfAbsent(key, _ -> new Waiting(submission.at(), new TreeMap<>()));
        text.parts().put(submission.number(), place);
        if (text.parts().size() == submission.total()) {
            shown.add(List.copyOf(text.parts().values()));
            waiting.remove(key);
        }
    }

    /// Each text as the places of its parts, in the order in which the texts were completed.
    List<List<Journal.Place>> shown() {
        return List.copyOf(shown);
    }
}
