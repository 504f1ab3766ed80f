package vn.lienthong.local.world.mail;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.world.Journal;
import vn.lienthong.local.world.Octets;
import vn.lienthong.local.world.WorldSettings;
import vn.lienthong.local.world.clock.BusinessClock;

/// Every accepted message, in `mail/messages.ndjson`; only where each stands is kept in memory.
@Component
class Mailboxes implements DisposableBean {

    private final Map<String, List<Journal.Place>> byAddress = new TreeMap<>();
    private final BusinessClock clock;
    private final JsonMapper json;
    private final Journal journal;

    Mailboxes(WorldSettings settings, BusinessClock clock, JsonMapper json) throws IOException {
        this.clock = clock;
        this.json = json;
        this.journal =
                new Journal(
                        settings.folder().resolve("mail/messages.ndjson"),
                        (place, line) -> deliver(json.readValue(line, Kept.class), place));
    }

    /// One accepted message: its envelope and, untouched, what came after DATA.
    private record Kept(Instant at, String from, List<String> to, Octets eml) {}

    /// A message as its reader sees it.
    record Received(Letter letter, Instant at) {}

    /// Returns after the message is on the disk.
    void accept(String from, List<String> to, byte[] eml) throws IOException {
        Kept kept = new Kept(clock.now(), from, List.copyOf(to), new Octets(eml));
        deliver(kept, journal.append(json.writeValueAsString(kept)));
    }

    private synchronized void deliver(Kept kept, Journal.Place place) {
        kept.to().stream()
                .map(Mailboxes::key)
                .distinct()
                .forEach(to -> byAddress.computeIfAbsent(to, _ -> new ArrayList<>()).add(place));
    }

    synchronized Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        byAddress.forEach((address, places) -> counts.put(address, places.size()));
        return counts;
    }

    /// Oldest first; an address that never got anything has an empty mailbox.
    List<Received> of(String address) throws IOException {
        List<Received> mailbox = new ArrayList<>();
        for (Journal.Place place : places(address)) {
            mailbox.add(read(place));
        }
        return mailbox;
    }

    Optional<Received> one(String address, int number) throws IOException {
        List<Journal.Place> places = places(address);
        return number >= 0 && number < places.size()
                ? Optional.of(read(places.get(number)))
                : Optional.empty();
    }

    private synchronized List<Journal.Place> places(String address) {
        return List.copyOf(byAddress.getOrDefault(key(address), List.of()));
    }

    private Received read(Journal.Place place) throws IOException {
        Kept kept = json.readValue(journal.read(place), Kept.class);
        return new Received(Letter.read(kept.from(), kept.eml().bytes()), kept.at());
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void destroy() throws IOException {
        journal.close();
    }
}
