package vn.lienthong.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.StepRecalled;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.desk.domain.DeskCommand;
import vn.lienthong.routing.journey.domain.JourneyState;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.Promise;

/// One random life of one dossier, from the receipt until nothing is left to do.
final class Life {

    private static final int LONGEST_END = 2000;

    // Neighbouring seeds begin alike.
    private static final long SCATTER = 6_364_136_223_846_793_005L;

    private final Random random;
    private final RandomPlan plans;
    private final boolean mayBeReplanned;
    private final Wires wires;
    private final Desks desks;
    private final World world;
    private List<PlannedStep> plan;
    private int minutes;
    private int asked;
    private int supplied;
    private boolean rejected;
    private boolean overAtTheCounter;

    Life(long seed) {
        this.random = new Random(seed * SCATTER);
        this.plans = new RandomPlan(random);
        this.plan = plans.first();
        this.mayBeReplanned = random.nextInt(3) == 0;
        boolean imported = random.nextInt(8) == 0;
        this.wires = new Wires(random);
        this.desks = random.nextInt(8) == 0 ? new DeafDesks() : new RealDesks();
        this.world = new World(wires, desks);
        wires.publish(new Sent("intake", imported ? imported() : Story.received(plan)));
    }

    void live() {
        int acts = 5 + random.nextInt(60);
        for (int i = 0; i < acts; i++) {
            if (random.nextInt(100) < 65 && !wires.isQuiet()) {
                world.deliver();
            } else {
                act();
            }
        }
        world.deliverAll();
        if (desks instanceof RealDesks) {
            world.assertDesksHoldWhatThePlanSays();
        }
        finish();
        JourneyState last = Objects.requireNonNull(world.journey());
        assertThat(last.course().history().verify()).isEmpty();
        assertNothingIsDoneTwice(last);
        world.memory().compareWith(last, random);
    }

    /// Whatever happened, the offices can always finish it.
    private void finish() {
        for (int i = 0; world.oracle().end() == null; i++) {
            assertThat(i).as("acts to the end").isLessThan(LONGEST_END);
            Seat seat =
                    desks.open().stream()
                            .filter(one -> {
                                Oracle.Open at = world.oracle().open().get(one.step());
                                return at != null && at.visit() == one.visit();
                            })
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("Nobody holds the dossier"));
            order(
                    seat,
                    switch (seat.state()) {
                        case "OFFERED" -> new DeskCommand.Accept();
                        case "SUSPENDED" -> new DeskCommand.Resume();
                        default -> new DeskCommand.Complete(null);
                    });
            world.deliverAll();
        }
        assertThat(world.oracle().open()).isEmpty();
    }

    private static void assertNothingIsDoneTwice(JourneyState last) {
        List<String> done = new ArrayList<>();
        last.course()
                .history()
                .entries()
                .forEach(entry -> {
                    switch (entry.fact().type()) {
                        case "step.completed" -> {
                            assertThat(done).doesNotContain(entry.fact().step());
                            done.add(Objects.requireNonNull(entry.fact().step()));
                        }
                        case "step.recalled" -> done.remove(entry.fact().step());
                        case "step.returned", "step.refused", "dossier.replanned" -> done.clear();
                        default -> {}
                    }
                });
    }

    private Instant now() {
        return Story.START.plusSeconds(60L * ++minutes);
    }

    private void act() {
        int dice = random.nextInt(100);
        List<Seat> open = desks.open();
        if (dice < 70 && !open.isEmpty()) {
            atTheDesk(open.get(random.nextInt(open.size())));
        } else if (dice < 74) {
            recall();
        } else if (dice < 88) {
            atTheCounter();
        } else if (dice < 94) {
            clock();
        } else {
            papers();
        }
    }

    private void atTheDesk(Seat seat) {
        int dice = random.nextInt(100);
        switch (seat.state()) {
            case "OFFERED" -> {
                if (dice < 85) {
                    order(seat, new DeskCommand.Accept());
                } else if (dice < 98 || !seat.first()) {
                    order(seat, new DeskCommand.Refuse("không thuộc thẩm quyền"));
                } else {
                    order(seat, new DeskCommand.Reject("không đủ điều kiện"));
                }
            }
            case "HELD" -> {
                if (dice < 50) {
                    order(seat, new DeskCommand.Complete(null));
                } else if (dice < 65 && !seat.first()) {
                    order(seat, new DeskCommand.Return(toStep(seat), "thiếu bản vẽ"));
                } else if (dice < 82) {
                    SuspensionGround[] grounds = SuspensionGround.values();
                    order(
                            seat,
                            new DeskCommand.Suspend(
                                    grounds[random.nextInt(grounds.length)], "chờ", null, true));
                } else if (dice < 90) {
                    order(seat, new DeskCommand.Assign("chuyenvien." + random.nextInt(3)));
                } else if (dice < 98) {
                    order(seat, new DeskCommand.Examine(null));
                } else {
                    order(seat, new DeskCommand.Reject("không đủ điều kiện"));
                }
            }
            default -> {
                if (dice < 50) {
                    order(seat, new DeskCommand.Resume());
                }
            }
        }
    }

    private @Nullable String toStep(Seat seat) {
        return seat.earlier().isEmpty() || random.nextInt(3) == 0
                ? null
                : seat.earlier().get(random.nextInt(seat.earlier().size()));
    }

    private void order(Seat seat, DeskCommand command) {
        Optional<Sent> told = desks.order(seat, command, now());
        told.ifPresent(sent -> {
            if (sent.event() instanceof DossierSuspended suspended
                    && suspended.ground() == SuspensionGround.SUPPLEMENT) {
                asked++;
            }
            rejected |= sent.event() instanceof DossierRejected;
            wires.publish(sent);
        });
    }

    private void atTheCounter() {
        if (overAtTheCounter) {
            return;
        }
        int dice = random.nextInt(100);
        if (rejected || world.journey() instanceof Processed) {
            if (dice < 50) {
                overAtTheCounter = true;
                counter(new DossierResultReturned(Story.CODE, now(), Story.COUNTER, Story.ACTOR));
            }
        } else if (supplied < asked && dice < 40) {
            supplied++;
            counter(
                    new DossierSupplemented(
                            Story.CODE, now(), Story.COUNTER, Story.ACTOR, List.of(), null));
        } else if (dice < 65) {
            counter(new DossierPaid(Story.CODE, now(), Story.COUNTER, Story.ACTOR, 1000, "CASH"));
        } else if (dice < 69) {
            overAtTheCounter = true;
            counter(new DossierWithdrawn(Story.CODE, now(), Story.COUNTER, Story.ACTOR, "đổi ý"));
        } else if (mayBeReplanned && dice < 85) {
            counter(replanned());
        }
    }

    private void counter(DossierEvent event) {
        wires.publish(new Sent("intake", event));
    }

    private DossierReplanned replanned() {
        plan = plans.changed(plan);
        ReplanCause[] causes = ReplanCause.values();
        ReplanCause cause = causes[random.nextInt(causes.length)];
        return Story.replanned(now(), cause, plan);
    }

    private DossierReceived imported() {
        List<String> done = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (PlannedStep step : plan) {
            if (done.containsAll(step.after())) {
                int dice = random.nextInt(10);
                if (dice < 5) {
                    done.add(step.step());
                } else if (dice < 8) {
                    held.add(step.step());
                }
            }
        }
        SuspensionGround[] grounds = SuspensionGround.values();
        SuspensionGround ground =
                random.nextInt(3) == 0 ? grounds[random.nextInt(grounds.length)] : null;
        if (ground == SuspensionGround.SUPPLEMENT && !held.isEmpty()) {
            asked++;
        }
        Instant stopped = ground == null ? null : Story.START.minusSeconds(3600);
        return Story.imported(plan, new ImportedStanding(now(), done, held, ground, stopped));
    }

    /// deadline-service follows what the journey published.
    private void clock() {
        JourneyState journey = world.journey();
        if (journey == null) {
            return;
        }
        Instant due = Story.PROMISED.plusSeconds(60L * random.nextInt(10_000));
        Promise promise = journey.course().promise();
        String cause = random.nextBoolean() ? "APOLOGY_LETTER" : "RESUMED";
        DossierEvent event =
                world.oracle().open().entrySet().stream()
                        .skip(random.nextInt(3))
                        .findFirst()
                        .<DossierEvent>map(at ->
                                new DeadlineSet(
                                        Story.CODE,
                                        now(),
                                        ClockScope.STEP,
                                        at.getKey(),
                                        at.getValue().visit(),
                                        at.getValue().office(),
                                        Story.START,
                                        due,
                                        "1wd",
                                        "province",
                                        1))
                        .orElseGet(() ->
                                new DeadlineRescheduled(
                                        Story.CODE,
                                        now(),
                                        ClockScope.DOSSIER,
                                        null,
                                        0,
                                        Story.LAND,
                                        promise.dueAt(),
                                        due,
                                        cause));
        wires.publish(new Sent("deadline", event));
    }

    private void recall() {
        PlannedStep step = plan.get(random.nextInt(plan.size()));
        world.recall(
                new StepRecalled(
                        Story.CODE,
                        now(),
                        step.step(),
                        world.oracle().visits(step.step()),
                        step.office(),
                        Story.ACTOR,
                        null));
    }

    private void papers() {
        List<Seat> open = desks.open();
        Seat seat = open.isEmpty() ? null : open.get(random.nextInt(open.size()));
        String step = seat == null ? null : seat.step();
        int visit = seat == null ? 0 : seat.visit();
        wires.publish(
                new Sent(
                        "paper",
                        random.nextBoolean()
                                ? new PaperHandedOver(
                                        Story.CODE,
                                        now(),
                                        Story.COUNTER,
                                        Story.ACTOR,
                                        step,
                                        visit,
                                        Story.LAND)
                                : new PaperReceived(
                                        Story.CODE,
                                        now(),
                                        Story.LAND,
                                        Story.ACTOR,
                                        step,
                                        visit,
                                        null)));
    }
}
