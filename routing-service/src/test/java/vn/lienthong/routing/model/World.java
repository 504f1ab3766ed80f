package vn.lienthong.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRecalled;
import vn.lienthong.contracts.event.Topics;
import vn.lienthong.routing.journey.domain.Custody;
import vn.lienthong.routing.journey.domain.Decision;
import vn.lienthong.routing.journey.domain.Fact;
import vn.lienthong.routing.journey.domain.HistoryEntry;
import vn.lienthong.routing.journey.domain.Journey;
import vn.lienthong.routing.journey.domain.JourneyState;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Rejected;
import vn.lienthong.routing.journey.domain.JourneyState.ResultReturned;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;
import vn.lienthong.routing.journey.domain.JourneyState.Withdrawn;
import vn.lienthong.routing.journey.domain.Leg;

/// The journey and the desks on their wires. After every fact that the journey takes in, it is held
/// against the oracle, and what it wrote and published against what it took in.
final class World {

    private static final String SUPPLEMENT_REPEATED = "supplement.repeated";

    private final Wires wires;
    private final Desks desks;
    private final Oracle oracle = new Oracle();
    private final Memory memory = new Memory();
    private final Map<String, Integer> offers = new TreeMap<>();
    private final JourneyReader journeyReader = new JourneyReader();
    private @Nullable JourneyState journey;

    World(Wires wires, Desks desks) {
        this.wires = wires;
        this.desks = desks;
        wires.subscribe("journey", List.of(Topics.INTAKE, Topics.ROUTING, Topics.DEADLINE));
        Set.copyOf(RandomPlan.LEVELS.values()).stream()
                .sorted()
                .forEach(level ->
                        wires.subscribe(
                                level,
                                List.of(
                                        Topics.INTAKE,
                                        Topics.ROUTING,
                                        Topics.DEADLINE,
                                        Topics.handoff(level))));
    }

    Oracle oracle() {
        return oracle;
    }

    Memory memory() {
        return memory;
    }

    @Nullable JourneyState journey() {
        return journey;
    }

    void deliver() {
        Wires.Delivery delivery = wires.next();
        Reader reader =
                delivery.reader().equals("journey")
                        ? journeyReader
                        : desks.reader(delivery.reader());
        reader.hear(delivery.sent());
    }

    void deliverAll() {
        while (!wires.isQuiet()) {
            deliver();
        }
        assertThat(journeyReader.isWaiting()).as("something waits for ever").isFalse();
    }

    private final class JourneyReader extends Reader {

        @Override
        Taken take(Sent sent) {
            DossierEvent event = sent.event();
            boolean tooEarly = oracle.isTooEarly(event);
            Decision decision = Journey.decide(journey, event);
            same("too early", decision instanceof Decision.TooEarly, tooEarly);
            if (tooEarly) {
                return Taken.TOO_EARLY;
            }
            oracle.hear(event);
            if (decision instanceof Decision.Accepted accepted) {
                accepted(event, accepted);
            }
            assertJourneyIsAsTheOracleSays();
            return decision instanceof Decision.Accepted ? Taken.CHANGED : Taken.UNCHANGED;
        }
    }

    /// A recall is decided on at once, and told only if it has its effect.
    void recall(StepRecalled event) {
        JourneyState state = journey;
        if (state == null) {
            return;
        }
        boolean may = oracle.mayBeRecalled(event);
        Decision decision = Journey.decide(state, event);
        same("may be recalled", decision instanceof Decision.Accepted, may);
        if (decision instanceof Decision.Accepted accepted) {
            oracle.hear(event);
            wires.publish(new Sent("journey", event));
            accepted(event, accepted);
            assertJourneyIsAsTheOracleSays();
        }
    }

    private void accepted(DossierEvent event, Decision.Accepted accepted) {
        JourneyState before = journey;
        JourneyState next = accepted.next();
        assertEveryEntryHasItsCause(before, event, accepted);
        assertStatusMovesAsThePortalAllows(before, event, accepted);
        journey = next;
        memory.keep(next, whenKnown(event));
        for (DossierEvent told : accepted.events()) {
            if (told instanceof StepOffered offer) {
                same(
                        "a later visit of " + offer.step(),
                        offer.visit() > offers.getOrDefault(offer.step(), 0),
                        true);
                offers.put(offer.step(), offer.visit());
            }
            wires.publish(new Sent("journey", told));
        }
    }

    private static Instant whenKnown(DossierEvent event) {
        ImportedStanding imported =
                event instanceof DossierReceived received ? received.imported() : null;
        return imported == null ? event.at() : imported.at();
    }

    private void assertEveryEntryHasItsCause(
            @Nullable JourneyState before, DossierEvent event, Decision.Accepted accepted) {
        List<HistoryEntry> entries = accepted.next().course().history().entries();
        int known = before == null ? 0 : before.course().history().entries().size();
        List<String> written = new ArrayList<>();
        for (HistoryEntry entry : entries.subList(known, entries.size())) {
            Fact fact = entry.fact();
            boolean repeated = fact.type().equals(SUPPLEMENT_REPEATED);
            if (repeated) {
                assertThat(event)
                        .isInstanceOfSatisfying(
                                DossierSuspended.class,
                                e -> assertThat(e.ground()).isEqualTo(SuspensionGround.SUPPLEMENT));
            } else {
                written.add(fact.at() + " " + fact.type() + ".v1");
            }
        }
        List<String> caused = new ArrayList<>();
        if (isTold(event)) {
            caused.add(event.at() + " " + EventTypes.wireName(event));
        }
        if (event instanceof DossierReceived received && received.imported() != null) {
            caused.add(received.imported().at() + " dossier.imported.v1");
        }
        // That a desk's work is called off follows from the entry that says why.
        accepted.events().stream()
                .filter(e -> !(e instanceof StepCalledOff))
                .forEach(e -> caused.add(e.at() + " " + EventTypes.wireName(e)));
        Collections.sort(written);
        Collections.sort(caused);
        same("entries of the history", written, caused);
    }

    // Asked for some million times, so without the comfort of a library.
    private static void same(String what, @Nullable Object actual, @Nullable Object expected) {
        if (!Objects.equals(actual, expected)) {
            throw new AssertionError(
                    "%s: expected %s but was %s".formatted(what, expected, actual));
        }
    }

    private static boolean isTold(DossierEvent event) {
        return !(event instanceof DeadlineSet)
                && !(event instanceof DeadlineRescheduled moved
                        && moved.clock() == ClockScope.STEP);
    }

    /// One fact may lead through several statuses: what stood still goes on, or an office's
    /// rejection is heard of after the papers were given back.
    private static void assertStatusMovesAsThePortalAllows(
            @Nullable JourneyState before, DossierEvent event, Decision.Accepted accepted) {
        if (before == null) {
            return;
        }
        List<DossierStatus> way = new ArrayList<>(List.of(before.status()));
        boolean stoodStill =
                way.getFirst() == DossierStatus.SUPPLEMENT_REQUIRED
                        || way.getFirst() == DossierStatus.PAYMENT_REQUIRED;
        if (stoodStill && accepted.events().stream().anyMatch(DossierResumed.class::isInstance)) {
            way.add(DossierStatus.BEING_PROCESSED);
        }
        if (event instanceof DossierResultReturned && !isEnd(before)) {
            way.add(DossierStatus.PROCESSING_STOPPED);
        }
        way.add(accepted.next().status());
        for (int i = 1; i < way.size(); i++) {
            DossierStatus from = way.get(i - 1);
            DossierStatus to = way.get(i);
            same(from + " becomes " + to, from == to || from.mayBecome(to), true);
        }
    }

    private static boolean isEnd(JourneyState state) {
        return !(state instanceof UnderWay) && !(state instanceof Suspended);
    }

    private void assertJourneyIsAsTheOracleSays() {
        JourneyState state = journey;
        if (state == null) {
            return;
        }
        same("end", end(state), oracle.end());
        same("holders", open(state), oracle.open());
        Set<String> done = new TreeSet<>();
        state.course().legs().stream()
                .filter(Leg::isDone)
                .forEach(leg -> done.add(leg.plan().step()));
        same("done", done, oracle.done());
        Set<String> stops = new TreeSet<>();
        state.suspensions()
                .forEach(one -> stops.add(Oracle.word(one.step(), one.visit(), one.ground())));
        same("suspensions", stops, oracle.stops());
    }

    private static Map<String, Oracle.Open> open(JourneyState state) {
        Map<String, Oracle.Open> open = new TreeMap<>();
        state.course()
                .everyLeg()
                .forEach(leg ->
                        leg.open()
                                .ifPresent(visit ->
                                        open.put(
                                                leg.plan().step(),
                                                new Oracle.Open(
                                                        visit.number(),
                                                        visit.office(),
                                                        visit.custody() == Custody.HELD))));
        return open;
    }

    private static @Nullable String end(JourneyState state) {
        return switch (state) {
            case UnderWay _, Suspended _ -> null;
            case Processed _ -> "PROCESSED";
            case Rejected _ -> "REJECTED";
            case Withdrawn _ -> "WITHDRAWN";
            case ResultReturned _ -> "RETURNED";
        };
    }

    /// When nothing is on its way any more, the desks hold what the plan says, and nothing else.
    void assertDesksHoldWhatThePlanSays() {
        Set<String> said = new TreeSet<>();
        oracle.open()
                .forEach((step, at) ->
                        said.add(
                                "%s %d at %s %s"
                                        .formatted(
                                                step, at.visit(), at.office(), state(step, at))));
        Set<String> held = new TreeSet<>();
        desks.open()
                .forEach(seat ->
                        held.add(
                                "%s %d at %s %s"
                                        .formatted(
                                                seat.step(),
                                                seat.visit(),
                                                seat.office(),
                                                seat.state())));
        assertThat(held).as("what lies at the desks").isEqualTo(said);
    }

    private String state(String step, Oracle.Open at) {
        boolean stopped =
                oracle.stops().stream()
                        .anyMatch(one -> one.startsWith(step + " " + at.visit() + " "));
        if (stopped) {
            return "SUSPENDED";
        }
        return at.held() ? "HELD" : "OFFERED";
    }
}
