package vn.lienthong.local.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.lienthong.local.launcher.demo.Demonstration;
import vn.lienthong.local.launcher.demo.DemonstrationFailed;
import vn.lienthong.local.launcher.surface.Surface;
import vn.lienthong.local.launcher.surface.UnexpectedAnswer;

/// The command line: `--root=DIR demo|up|down|start|status|verify-history|rebuild|keys …`. Called
/// by the script `lienthong`.
public final class Launcher {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final Screen screen;
    private final Stack stack;
    private final Wanted wanted;
    private final Runs runs;

    private Launcher(Settings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
        this.stack = new Stack(settings, screen);
        this.wanted = new Wanted(settings);
        this.runs = new Runs(settings.home());
    }

    static void main(String... arguments) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var screen = new Screen(out);
        try {
            var rest = new ArrayList<>(Arrays.asList(arguments));
            var root = Path.of(option(rest, "--root").orElse("."));
            new Launcher(Settings.of(root, System.getenv()), screen).run(rest);
        } catch (Stopped e) {
            screen.line(e.sentences());
            System.exit(e.why().exitCode());
        }
    }

    private void run(List<String> arguments) {
        var command = arguments.isEmpty() ? "" : arguments.removeFirst();
        switch (command) {
            case "up" -> up(arguments);
            case "demo" -> demo(arguments);
            case "down" -> down(arguments);
            case "start" -> start(arguments);
            case "status" -> {
                requireNoMore(arguments);
                new Status(settings, screen).print();
            }
            case "verify-history" -> {
                requireNoMore(arguments);
                new HistoryCheck(new Surface(settings.portShift(), SHORT_PATIENCE), screen).run();
            }
            case "rebuild" -> {
                if (!arguments.remove("reports")) {
                    throw unknown(command);
                }
                requireNoMore(arguments);
                new ReportRebuild(new Surface(settings.portShift(), SHORT_PATIENCE), screen).run();
            }
            case "keys" -> {
                if (!arguments.remove("rotate")) {
                    throw unknown(command);
                }
                requireNoMore(arguments);
                new KeyRotation(new Surface(settings.portShift(), SHORT_PATIENCE), screen).run();
            }
            default -> throw unknown(command);
        }
    }

    private void up(List<String> arguments) {
        var detach = arguments.remove("--detach");
        var plan = plan(arguments);
        if (detach) {
            bringUp(plan);
            screen.line("Cổng thông tin / portal: " + settings.url(Member.PORTAL));
        } else {
            stopAtTheEnd();
            bringUp(plan);
            screen.line("Cổng thông tin / portal: " + settings.url(Member.PORTAL));
            screen.line("Ctrl-C để dừng tất cả / stops everything.");
            watch(plan);
        }
    }

    private void bringUp(Plan plan) {
        try (var _ = Lock.take(settings)) {
            requireSame(plan.layout());
            var began = System.nanoTime();
            stack.start(stack.ours(plan.layout().members()), plan);
            wanted.up(plan.layout());
            screen.line(
                    "Tất cả đã sẵn sàng sau "
                            + Screen.seconds(Duration.ofNanos(System.nanoTime() - began))
                            + " / everything is ready.");
        }
    }

    private void requireSame(Layout asked) {
        var running = wanted.now().filter(layout -> !layout.equals(asked));
        if (running.isPresent() && stack.runsAny()) {
            var label = running.get().label();
            throw new Stopped(
                    Stopped.Why.USAGE,
                    "Đang chạy phương án " + label + "; hãy ./lienthong down trước.",
                    "The variant " + label + " is running; ./lienthong down first.");
        }
    }

    private void watch(Plan plan) {
        new Supervisor(settings, stack, plan, screen).watch();
        screen.line("Đã được dừng bởi ./lienthong down. / Stopped by ./lienthong down.");
    }

    /// Ctrl-C, SIGTERM and failures end in `down`. Others wait until it is done.
    private void stopAtTheEnd() {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    if (stack.runsAny()) {
                                        screen.line("Đang dừng / stopping …");
                                    }
                                    wanted.down();
                                    stack.stopAll();
                                },
                                "stop-everything"));
    }

    private void demo(List<String> arguments) {
        var plan = plan(arguments);
        stopAtTheEnd();
        bringUp(plan);
        // The demonstration promises to go on when a process dies, so somebody must mend meanwhile.
        var watching = Thread.ofPlatform().name("supervisor").start(() -> watch(plan));
        perform();
        screen.line("");
        screen.line("Ctrl-C để dừng tất cả / stops everything.");
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void perform() {
        var began = System.nanoTime();
        screen.line("");
        screen.line("Ba hồ sơ, theo giờ nghiệp vụ / three dossiers, on the business clock");
        try {
            var surface = new Surface(settings.portShift(), PATIENCE);
            new Demonstration(surface, screen, runs.next()).play();
        } catch (DemonstrationFailed | UnexpectedAnswer e) {
            throw new Stopped(
                    Stopped.Why.DEMONSTRATION_FAILED,
                    "Màn trình diễn không giữ lời: " + e.getMessage(),
                    "The demonstration did not keep its promise; logs: "
                            + settings.home().resolve("logs"));
        }
        screen.line(
                "Màn trình diễn xong sau "
                        + Screen.seconds(Duration.ofNanos(System.nanoTime() - began))
                        + " / the demonstration is over.");
    }

    private void down(List<String> arguments) {
        if (!arguments.isEmpty()) {
            downOne(member(arguments.removeFirst()), arguments);
            return;
        }
        wanted.down();
        try (var _ = Lock.take(settings)) {
            var running = stack.runsAny();
            stack.stopAll();
            screen.line(
                    running
                            ? "Đã dừng tất cả. / Everything is stopped."
                            : "Không có gì đang chạy. / Nothing runs.");
        }
    }

    /// One process, until somebody starts it again.
    private void downOne(Member member, List<String> arguments) {
        requireNoMore(arguments);
        try (var _ = Lock.take(settings)) {
            wanted.leaveOut(member);
            stack.stop(List.of(member));
        }
    }

    private void start(List<String> arguments) {
        var member = member(arguments.isEmpty() ? "" : arguments.removeFirst());
        var plan = arguments.isEmpty() ? planOfLast() : plan(arguments);
        if (!plan.layout().members().contains(member)) {
            throw new Stopped(
                    Stopped.Why.USAGE,
                    "Tiến trình “%s” chỉ có khi chạy với %s."
                            .formatted(member.label(), option(member)),
                    "The process “%s” exists with %s only."
                            .formatted(member.label(), option(member)));
        }
        try (var _ = Lock.take(settings)) {
            requireSame(plan.layout());
            stack.start(List.of(member), plan);
            wanted.takeIn(member);
        }
    }

    private static String option(Member member) {
        return member.isSecond() ? "--twice" : "--by-level";
    }

    private static Member member(String name) {
        return Member.named(name)
                .orElseThrow(() ->
                        new Stopped(
                                Stopped.Why.USAGE,
                                "Không có tiến trình tên “" + name + "”.",
                                "There is no process “" + name + "”."));
    }

    private Plan planOfLast() {
        return new Plan(
                settings,
                wanted.last().orElse(new Layout(Variant.THREE_LEVEL, false, false)),
                JAVA);
    }

    private Plan plan(List<String> arguments) {
        var asked = option(arguments, "--variant").map(Variant::named);
        var byLevel = arguments.remove("--by-level");
        var twice = arguments.remove("--twice");
        requireNoMore(arguments);
        var variant =
                asked.or(() -> wanted.last().map(Layout::variant)).orElse(Variant.THREE_LEVEL);
        return new Plan(settings, new Layout(variant, byLevel, twice), JAVA);
    }

    /// Takes `--name=value` or `--name value` out of the arguments.
    private static Optional<String> option(List<String> arguments, String name) {
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith(name + "=")) {
                arguments.remove(i);
                return Optional.of(argument.substring(name.length() + 1));
            }
            if (argument.equals(name) && i + 1 < arguments.size()) {
                arguments.remove(i);
                return Optional.of(arguments.remove(i));
            }
        }
        return Optional.empty();
    }

    private static void requireNoMore(List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw unknown(arguments.getFirst());
        }
    }

    private static Stopped unknown(String argument) {
        return new Stopped(
                Stopped.Why.USAGE,
                "Không hiểu “" + argument + "”; xem ./lienthong help.",
                "Did not understand “" + argument + "”; see ./lienthong help.");
    }
}
