package vn.lienthong.local.world.sms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.world.Journal;
import vn.lienthong.local.world.WorldSettings;

/// Everything the centre and the gateway accepted and every receipt it still owes, in
/// `sms/messages.ndjson`; only where each part stands is kept in memory.
@Component
class Handsets implements DisposableBean {

    private final Map<String, Handset> byNumber = new TreeMap<>();
    private final Map<String, Receipt> owed = new LinkedHashMap<>();
    private final JsonMapper json;
    private final Journal journal;

    Handsets(WorldSettings settings, JsonMapper json) throws IOException {
        this.json = json;
        this.journal =
                new Journal(
                        settings.folder().resolve("sms/messages.ndjson"),
                        (place, line) -> take(json.readValue(line, Line.class), place));
    }

    /// One of the two: a message came, or the receipt for one was taken.
    private record Line(@Nullable Submission accepted, @Nullable String receipted) {}

    /// A text as its reader sees it.
    record Text(String from, String text, Instant at) {}

    /// Returns after the part is on the disk.
    void accept(Submission submission) throws IOException {
        Line line = new Line(submission, null);
        take(line, journal.append(json.writeValueAsString(line)));
    }

    /// The sender has its receipt; after a restart it is not sent again.
    void receipted(String id) throws IOException {
        Line line = new Line(null, id);
        take(line, journal.append(json.writeValueAsString(line)));
    }

    private synchronized void take(Line line, Journal.Place place) {
        if (line.receipted() != null) {
            owed.remove(line.receipted());
        }
        Submission submission = line.accepted();
        if (submission == null) {
            return;
        }
        Fate fate = Fate.of(submission.to());
        if (submission.receipt()) {
            owed.put(submission.id(), Receipt.of(submission, fate));
        }
        if (fate == Fate.DELIVERED) {
            byNumber.computeIfAbsent(submission.to(), _ -> new Handset())
                    .receive(submission, place);
        }
    }

    /// The receipts that nobody has taken yet, of the messages that came in there.
    synchronized Collection<Receipt> owed(Submission.Door door) {
        return owed.values().stream().filter(receipt -> receipt.door() == door).toList();
    }

    synchronized Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        byNumber.forEach((number, handset) -> counts.put(number, handset.shown().size()));
        return counts;
    }

    /// Oldest first; a phone that never got anything shows nothing.
    List<Text> of(String number) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (List<Journal.Place> parts : shown(number)) {
            texts.add(read(parts));
        }
        return texts;
    }

    private synchronized List<List<Journal.Place>> shown(String number) {
        Handset handset = byNumber.get(number);
        return handset == null ? List.of() : handset.shown();
    }

    /// The octets are joined before they are read: a character may have been cut in two at the end
    /// of a part.
    private Text read(List<Journal.Place> parts) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        List<Submission> submissions = new ArrayList<>();
        for (Journal.Place place : parts) {
            Line line = json.readValue(journal.read(place), Line.class);
            if (line.accepted() != null) {
                submissions.add(line.accepted());
                octets.writeBytes(line.accepted().octets().bytes());
            }
        }
        Submission first = submissions.getFirst();
        Instant complete =
                submissions.stream().map(Submission::at).max(Instant::compareTo).orElseThrow();
        return new Text(first.from(), first.alphabet().read(octets.toByteArray()), complete);
    }

    @Override
    public void destroy() throws IOException {
        journal.close();
    }
}
