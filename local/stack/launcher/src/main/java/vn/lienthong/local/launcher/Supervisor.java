package vn.lienthong.local.launcher;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Watches the members while the launcher stays in the foreground: who dies is started again.
final class Supervisor {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Settings settings;
    private final Stack stack;
    private final Plan plan;
    private final Screen screen;
    private final Map<Member, Integer> deaths = new EnumMap<>(Member.class);
    private final Map<Member, Long> notBefore = new EnumMap<>(Member.class);

    Supervisor(Settings settings, Stack stack, Plan plan, Screen screen) {
        this.settings = settings;
        this.stack = stack;
        this.plan = plan;
        this.screen = screen;
    }

    /// Returns when somebody has called `down`.
    void watch() {
        var wanted = new Wanted(settings);
        while (wanted.now().isPresent()) {
            stack.ours().forEach(this::look);
            Pause.of(LOOK);
        }
    }

    private void look(Member member) {
        new LogFile(settings.log(member)).empty();
        if (stack.runs(member)
                || System.nanoTime() < notBefore.getOrDefault(member, Long.MIN_VALUE)) {
            return;
        }
        try (var _ = Lock.take(settings)) {
            if (new Wanted(settings).now().isPresent() && !stack.runs(member)) {
                mend(member);
            }
        }
    }

    private void mend(Member member) {
        screen.line("  ! " + member.label() + " đã chết, đang chạy lại / died, starting it again");
        // A member that cannot live is not started over and over without a breath.
        var times = deaths.merge(member, 1, Integer::sum);
        var pause = Math.min(LONGEST_PAUSE.toSeconds(), (long) times * times);
        notBefore.put(member, System.nanoTime() + Duration.ofSeconds(pause).toNanos());
        try {
            stack.start(List.of(member), plan);
        } catch (Stopped e) {
            screen.line(e.sentences());
        }
    }
}
