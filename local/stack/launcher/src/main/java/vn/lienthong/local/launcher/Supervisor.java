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
            members().forEach(member -> new LogFile(settings.log(member)).empty());
            if (!dead().isEmpty()) {
                mend(wanted);
            }
            Pause.of(LOOK);
        }
    }

    private List<Member> dead() {
        var wanted = new Wanted(settings);
        return members().stream()
                .filter(member -> !stack.runs(member))
                .filter(member -> !wanted.isLeftOut(member))
                .filter(member ->
                        System.nanoTime() >= notBefore.getOrDefault(member, Long.MIN_VALUE))
                .toList();
    }

    private List<Member> members() {
        return stack.ours(plan.layout().members());
    }

    /// All of them together: what a service needs is started before it.
    private void mend(Wanted wanted) {
        try (var _ = Lock.take(settings)) {
            var dead = dead();
            if (wanted.now().isPresent() && !dead.isEmpty()) {
                dead.forEach(this::announce);
                stack.mend(dead, plan);
            }
        } catch (Stopped e) {
            screen.line(e.sentences());
        }
    }

    private void announce(Member member) {
        screen.line("  ! " + member.label() + " đã chết, đang chạy lại / died, starting it again");
        // A member that cannot live is not started over and over without a breath.
        long times = deaths.merge(member, 1, Integer::sum);
        var pause = Math.min(LONGEST_PAUSE.toSeconds(), times * times);
        notBefore.put(member, System.nanoTime() + Duration.ofSeconds(pause).toNanos());
    }
}
