package vn.lienthong.routing.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepRecalled;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;

/// What must be, told by the rules alone and kept in plain sets: which steps are done, which are
/// open and taken, why the clock stands still, and how it ended. It knows what it was told before.
final class Oracle {

    record Open(int visit, String office, boolean held) {}

    private record Stop(String step, int visit, SuspensionGround ground, Instant since) {}

    private final Set<DossierEvent> told = new HashSet<>();
    private final Map<String, PlannedStep> plan = new LinkedHashMap<>();
    private final Map<String, PlannedStep> former = new HashMap<>();
    private final Set<String> done = new TreeSet<>();
    private final Map<String, Open> open = new TreeMap<>();
    private final Map<String, Integer> visits = new HashMap<>();

    /// Where the latest visit of a step is or was; nowhere, where other software took it over.
    private final Map<String, String> places = new HashMap<>();

    private final List<Stop> stops = new ArrayList<>();
    private @Nullable String end;
    private int asked;
    private int supplied;

    /// The steps of the plan that are done; a step that it does not have may come back done.
    Set<String> done() {
        Set<String> planned = new TreeSet<>(done);
        planned.retainAll(plan.keySet());
        return planned;
    }

    Map<String, Open> open() {
        return open;
    }

    /// `step visit ground` of what makes the clock stand still.
    Set<String> stops() {
        Set<String> words = new TreeSet<>();
        stops.forEach(one -> words.add(word(one.step(), one.visit(), one.ground())));
        return words;
    }

    static String word(String step, int visit, SuspensionGround ground) {
        return step + " " + visit + " " + ground;
    }

    /// PROCESSED, REJECTED, WITHDRAWN, RETURNED; null while it goes on.
    @Nullable String end() {
        return end;
    }

    /// Whether it must wait: for the receipt, or papers until somebody is known to have asked for
    /// them.
    boolean isTooEarly(DossierEvent event) {
        return switch (event) {
            case DossierReceived _ -> false;
            case DossierSupplemented e ->
                    plan.isEmpty() || (end == null && !told.contains(e) && supplied >= asked);
            case DossierEvent _ -> plan.isEmpty();
        };
    }

    void hear(DossierEvent event) {
        if (!told.add(event)) {
            return;
        }
        switch (event) {
            case DossierResultReturned _ when !"WITHDRAWN".equals(end) -> ends("RETURNED");
            case DossierWithdrawn _ when end == null || end.equals("PROCESSED") ->
                    ends("WITHDRAWN");
            case DossierEvent _ when end != null -> {}
            case DossierReceived e -> received(e);
            case DossierReplanned e -> replanned(e);
            case StepAccepted e -> {
                if (stands(e.step(), e.visit(), false)) {
                    open.computeIfPresent(
                            e.step(), (_, at) -> new Open(at.visit(), at.office(), true));
                }
            }
            case StepCompleted e -> {
                if (stands(e.step(), e.visit(), true)) {
                    leaves(e.step());
                    done.add(e.step());
                    goOn();
                }
            }
            case StepRefused e -> {
                if (stands(e.step(), e.visit(), false)) {
                    leaves(e.step());
                    done.removeAll(before(e.step()));
                    goOn();
                }
            }
            case StepReturned e -> {
                if (stands(e.step(), e.visit(), true)) {
                    returned(e);
                }
            }
            case StepRecalled e -> {
                if (mayBeRecalled(e)) {
                    done.remove(e.step());
                    callOff(after(e.step()));
                    offer(e.step(), true);
                }
            }
            case DossierSuspended e -> {
                asked += e.ground() == SuspensionGround.SUPPLEMENT ? 1 : 0;
                if (stands(e.step(), e.visit(), true)) {
                    stops.add(new Stop(e.step(), e.visit(), e.ground(), e.at()));
                }
            }
            case DossierResumed e -> resumed(e);
            case DossierSupplemented e -> {
                supplied++;
                liftFirst(SuspensionGround.SUPPLEMENT, e.at());
            }
            case DossierPaid e -> liftFirst(SuspensionGround.FINANCIAL_OBLIGATION, e.at());
            case DossierRejected _ -> ends("REJECTED");
            case DossierEvent _ -> {}
        }
    }

    private void received(DossierReceived e) {
        e.steps().forEach(step -> plan.put(step.step(), step));
        ImportedStanding imported = e.imported();
        if (imported != null) {
            imported.done().forEach(step -> visits.put(step, 1));
            done.addAll(imported.done());
            imported.held().forEach(step -> offer(step, true));
            SuspensionGround ground = imported.ground();
            if (ground != null && !imported.held().isEmpty()) {
                asked += ground == SuspensionGround.SUPPLEMENT ? 1 : 0;
                stops.add(new Stop(imported.held().getFirst(), 1, ground, e.at()));
            }
            places.clear();
        }
        goOn();
    }

    private void replanned(DossierReplanned e) {
        former.putAll(plan);
        plan.clear();
        e.steps().forEach(step -> plan.put(step.step(), step));
        callOff(
                open.keySet().stream()
                        .filter(step -> {
                            PlannedStep now = plan.get(step);
                            Open at = open.get(step);
                            return now == null || at == null || !now.office().equals(at.office());
                        })
                        .toList());
        goOn();
    }

    private void returned(StepReturned e) {
        leaves(e.step());
        String to = e.toStep();
        Collection<String> targets =
                to != null && ancestors(e.step()).contains(to) ? Set.of(to) : before(e.step());
        List<String> again = fromOn(targets);
        again.forEach(done::remove);
        callOff(again);
        goOn();
    }

    private List<String> fromOn(Collection<String> targets) {
        List<String> steps = new ArrayList<>(plan.keySet());
        steps.removeIf(step ->
                !targets.contains(step) && ancestors(step).stream().noneMatch(targets::contains));
        return steps;
    }

    boolean mayBeRecalled(StepRecalled e) {
        PlannedStep planned = plan.get(e.step());
        return end == null
                && planned != null
                && done.contains(e.step())
                && visits.getOrDefault(e.step(), 0) == e.visit()
                && planned.office().equals(places.get(e.step()))
                && planned.office().equals(e.office())
                && after(e.step()).stream()
                        .noneMatch(step -> {
                            Open at = open.get(step);
                            return done.contains(step) || (at != null && at.held());
                        });
    }

    private List<String> after(String step) {
        return plan.values().stream()
                .filter(one -> one.after().contains(step))
                .map(PlannedStep::step)
                .toList();
    }

    /// The latest visit of a step, 0 when there was none.
    int visits(String step) {
        return visits.getOrDefault(step, 0);
    }

    private void leaves(String step) {
        open.remove(step);
        stops.removeIf(stop -> stop.step().equals(step));
    }

    private void callOff(Collection<String> steps) {
        steps.forEach(open::remove);
        stops.removeIf(stop -> steps.contains(stop.step()));
    }

    private void goOn() {
        for (String step : plan.keySet()) {
            if (!done.contains(step) && !open.containsKey(step) && done.containsAll(before(step))) {
                offer(step, false);
            }
        }
        if (done.containsAll(plan.keySet())) {
            ends("PROCESSED");
        }
    }

    private void offer(String step, boolean held) {
        PlannedStep planned = plan.get(step);
        if (planned == null) {
            throw new IllegalStateException("Not planned: " + step);
        }
        places.put(step, planned.office());
        open.put(step, new Open(visits.merge(step, 1, Integer::sum), planned.office(), held));
    }

    private void ends(String how) {
        end = how;
        open.clear();
        stops.clear();
    }

    private void resumed(DossierResumed e) {
        stops.removeIf(stop ->
                stop.step().equals(e.step())
                        && stop.visit() == e.visit()
                        && !stop.since().isAfter(e.at()));
    }

    private void liftFirst(SuspensionGround ground, Instant at) {
        stops.stream()
                .filter(stop -> stop.ground() == ground && !stop.since().isAfter(at))
                .findFirst()
                .ifPresent(stops::remove);
    }

    private boolean stands(String step, int visit, boolean held) {
        Open at = open.get(step);
        return at != null && at.visit() == visit && at.held() == held;
    }

    private List<String> before(String step) {
        PlannedStep planned = plan.getOrDefault(step, former.get(step));
        return planned == null ? List.of() : planned.after();
    }

    private Set<String> ancestors(String step) {
        Set<String> found = new HashSet<>();
        List<String> left = new ArrayList<>(before(step));
        while (!left.isEmpty()) {
            String one = left.removeLast();
            if (found.add(one)) {
                left.addAll(before(one));
            }
        }
        return found;
    }
}
