package vn.lienthong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// Starts, mends and stops the members.
final class Stack {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);
    private static final Duration LOOK = Duration.ofMillis(150);
    private static final long NEEDED_DISK = 512L * 1024 * 1024;

    private final Settings settings;
    private final Screen screen;
    private final Apps apps;
    private final Readiness readiness;
    private final Semaphore starting;
    private volatile boolean stopping;

    Stack(Settings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
        this.apps = new Apps(settings);
        this.readiness = new Readiness(settings);
        this.starting = new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4));
    }

    /// Of these, what is ours to start.
    List<Member> ours(List<Member> members) {
        return members.stream().filter(member -> !settings.runsElsewhere(member)).toList();
    }

    boolean runsAny() {
        return Arrays.stream(Member.values()).anyMatch(this::runs);
    }

    boolean runs(Member member) {
        return process(member).isPresent();
    }

    private Optional<ProcessHandle> process(Member member) {
        return new ProcessFile(settings, member).process();
    }

    /// Starts what does not run and returns when everything is ready. When it fails, what it
    /// started is stopped again; what ran before runs on.
    ///
    /// @throws Stopped when a port is taken, a program does not start, or there is no room
    void start(List<Member> wanted, Plan plan) {
        var missing = wanted.stream().filter(member -> !runs(member)).toList();
        try {
            mend(wanted, plan);
        } catch (RuntimeException e) {
            stop(missing);
            throw e;
        }
    }

    /// The same, but what has been started stays when something else fails.
    void mend(List<Member> wanted, Plan plan) {
        requireDisk();
        var missing = wanted.stream().filter(member -> !runs(member)).toList();
        missing.forEach(this::requireBuilt);
        missing.forEach(member -> Ports.requireFree(member, settings));
        for (var group : startingGroups(wanted)) {
            startTogether(group, plan);
        }
    }

    /// The infrastructure first; then everything that uses it, a few at a time.
    private static List<List<Member>> startingGroups(List<Member> wanted) {
        return List.of(
                wanted.stream().filter(member -> member.group() == 1).toList(),
                wanted.stream().filter(member -> member.group() > 1).toList());
    }

    private void startTogether(List<Member> members, Plan plan) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            members.forEach(member -> all.add(threads.submit(() -> startOne(member, plan))));
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Stopped stopped ? stopped : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void startOne(Member member, Plan plan) {
        starting.acquireUninterruptibly();
        try {
            var began = System.nanoTime();
            if (runs(member) && readiness.isReady(member)) {
                screen.line("  ✓ " + member.vietnamese() + " đang chạy sẵn");
                return;
            }
            var log = new LogFile(settings.log(member));
            // One that is just being started by itself, or just dying, is given its time first.
            if (!runs(member) || !becomesReady(member, 0, log)) {
                var offset = launch(member, plan, log);
                if (!becomesReady(member, offset, log)) {
                    throw notReady(
                            member,
                            "dừng ngay khi khởi động",
                            "stopped while it was starting",
                            log);
                }
            }
            screen.done(
                    member.vietnamese() + " sẵn sàng", Duration.ofNanos(System.nanoTime() - began));
        } finally {
            starting.release();
        }
    }

    /// Returns where its log begins.
    private long launch(Member member, Plan plan, LogFile log) {
        if (stopping) {
            throw notReady(member, "đã bị dừng", "was stopped", log);
        }
        var command = plan.command(member, apps.program(member));
        log.putAside();
        var offset = log.size();
        Detached.start(command, log.path(), settings.home())
                .ifPresent(new ProcessFile(settings, member)::remember);
        return offset;
    }

    /// False when it has ended.
    private boolean becomesReady(Member member, long offset, LogFile log) {
        var latest = System.nanoTime() + START_LIMIT.toNanos();
        while (!readiness.isReady(member, log.since(offset))) {
            if (!runs(member)) {
                return false;
            }
            if (System.nanoTime() > latest) {
                throw notReady(
                        member,
                        "không sẵn sàng sau " + START_LIMIT.toMinutes() + " phút",
                        "was not ready after " + START_LIMIT.toMinutes() + " minutes",
                        log);
            }
            Pause.of(LOOK);
        }
        return true;
    }

    private Stopped notReady(Member member, String vietnamese, String english, LogFile log) {
        if (!stopping) {
            log.lastWords(12).forEach(line -> screen.line("    │ " + line));
        }
        return new Stopped(
                Stopped.Why.NOT_READY,
                "Tiến trình " + member.label() + " " + vietnamese + "; xem " + log.path() + ".",
                "The process " + member.label() + " " + english + "; see " + log.path() + ".");
    }

    private void requireBuilt(Member member) {
        if (!settings.isBuilt(member)) {
            throw new Stopped(
                    Stopped.Why.NOT_READY,
                    "Chương trình " + member.label() + " chưa được dựng: " + settings.jar(member),
                    "The program " + member.label() + " is not built: " + settings.jar(member));
        }
    }

    private void requireDisk() {
        try {
            var free =
                    Files.getFileStore(Files.createDirectories(settings.home())).getUsableSpace();
            if (free < NEEDED_DISK) {
                throw new Stopped(
                        Stopped.Why.NO_DISK,
                        "Không đủ chỗ trên đĩa cho " + settings.home() + ".",
                        "Not enough disk space for " + settings.home() + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops everything, the last started first; returns when nothing runs any more.
    void stopAll() {
        stopping = true;
        stop(Arrays.asList(Member.values()));
    }

    /// Stops them in order, losing nothing.
    void stop(List<Member> members) {
        for (var group : Member.inStoppingOrder()) {
            var running = group.stream().filter(members::contains).filter(this::runs).toList();
            running.forEach(member -> process(member).ifPresent(ProcessHandle::destroy));
            running.forEach(this::awaitEnd);
        }
    }

    private void awaitEnd(Member member) {
        var file = new ProcessFile(settings, member);
        var began = System.nanoTime();
        while (file.process().isPresent()) {
            if (System.nanoTime() - began > STOP_LIMIT.toNanos()) {
                screen.line(
                        "  ! " + member.label() + " không tự dừng, buộc dừng / had to be killed");
                file.process().ifPresent(ProcessHandle::destroyForcibly);
            }
            Pause.of(Duration.ofMillis(50));
        }
        file.forget();
        screen.done(member.vietnamese() + " đã dừng", Duration.ofNanos(System.nanoTime() - began));
    }
}
