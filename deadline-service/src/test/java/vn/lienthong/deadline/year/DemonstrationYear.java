package vn.lienthong.deadline.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contracts.event.DossierEvent;

/// Lets the year pass, month by month, and compares what is told with what the oracle expects.
final class DemonstrationYear {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationYear.class);

    private final PlainCalendar calendar = new PlainCalendar();
    private final Desks desks = new Desks();
    private final List<Dossier> dossiers = new ArrayList<>();
    private final List<Instant> receipts;
    private final Timekeeping timekeeping;
    private final Heads heads;
    private long facts;

    DemonstrationYear(int dossiers, Timekeeping timekeeping) {
        this.receipts = Receipts.of(dossiers);
        this.timekeeping = timekeeping;
        this.heads = new Heads(timekeeping, calendar);
    }

    void passes() throws Exception {
        long began = System.nanoTime();
        timekeeping.passTo(Almanac.begin());
        for (Almanac.Stop stop : Almanac.stops()) {
            happensUntil(stop.at());
            passTo(stop.at());
            for (DayOrder order : stop.orders()) {
                isOrdered(order);
                passTo(stop.at());
            }
            for (Dossier dossier : dossiers) {
                heads.act(dossier, stop.at());
            }
            for (Month month : stop.month()) {
                long told = compareWhatWasTold(month);
                LOG.info(
                        "{}: {} dossiers, {} facts, {} events told, {} s",
                        month,
                        dossiers.size(),
                        facts,
                        told,
                        Duration.ofNanos(System.nanoTime() - began).toSeconds());
            }
        }
        compareClocks();
        Occurrences.require(dossiers);
        LOG.info("The year took {}", Duration.ofNanos(System.nanoTime() - began));
    }

    private void happensUntil(Instant at) throws Exception {
        while (dossiers.size() < receipts.size() && !receipts.get(dossiers.size()).isAfter(at)) {
            int number = dossiers.size();
            List<DossierEvent> story = new StoryTeller(number, calendar).tell(receipts.get(number));
            dossiers.add(new Dossier(number, story, calendar, desks));
        }
        List<List<DossierEvent>> factsOfEach =
                dossiers.stream()
                        .map(dossier -> dossier.factsUntil(at))
                        .filter(happened -> !happened.isEmpty())
                        .toList();
        facts += factsOfEach.stream().mapToInt(List::size).sum();
        timekeeping.happened(factsOfEach);
    }

    private void passTo(Instant at) {
        timekeeping.passTo(at);
        dossiers.forEach(dossier -> dossier.reckoning.passTo(at));
    }

    private void isOrdered(DayOrder order) throws Exception {
        assertThat(timekeeping.order(order)).as(order.name()).isEqualTo(200);
        calendar.order(order);
        for (Dossier dossier : dossiers) {
            if (dossier.reckoning.book.isOpen()) {
                dossier.note(order.at(), "%s becomes %s".formatted(order.date(), order.kind()));
                dossier.reckoning.calendarChanged(order.at());
            }
        }
    }

    private long compareWhatWasTold(Month month) {
        timekeeping.settle();
        Comparison comparison = new Comparison();
        long told = 0;
        for (Dossier dossier : dossiers) {
            List<DossierEvent> actual = timekeeping.told(dossier.code());
            comparison.compare(dossier, dossier.reckoning.book.told, actual);
            told += actual.size();
        }
        assertThat(comparison.isEqual()).as("%s: %s", month, comparison.report()).isTrue();
        return told;
    }

    private void compareClocks() throws Exception {
        Comparison comparison = new Comparison();
        for (Dossier dossier : dossiers) {
            comparison.compare(
                    dossier,
                    dossier.reckoning.book.lines(Almanac.end()),
                    timekeeping.clocks(dossier.code()));
        }
        assertThat(comparison.isEqual()).as(comparison.report()).isTrue();
    }
}
