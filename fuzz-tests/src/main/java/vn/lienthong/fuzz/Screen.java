package vn.lienthong.fuzz;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is printed while targets are tried, and afterwards.
final class Screen {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final PrintStream out;
    private final Target target;
    private final Effort effort;
    private final long begun = System.nanoTime();
    private @Nullable Long shownAt;

    Screen(PrintStream out, Target target, Effort effort) {
        this.out = out;
        this.target = target;
        this.effort = effort;
    }

    /// Says how far it is, not too often.
    void progress(long inputs) {
        long now = System.nanoTime();
        if (shownAt == null || now - shownAt > EVERY.toNanos()) {
            shownAt = now;
            out.printf(
                    Locale.ROOT,
                    "  %-18s %,11d / %,d   %4d s%n",
                    target.name(),
                    inputs,
                    effort.runs(),
                    Duration.ofNanos(now - begun).toSeconds());
        }
    }

    void ended(Outcome outcome) {
        out.printf(
                Locale.ROOT,
                "%s %-18s %,11d   %6.1f s%n",
                outcome.isGood() ? "✓" : "✗",
                target.name(),
                outcome.inputs(),
                seconds(outcome));
        outcome.findings().forEach(finding -> out.println("    " + finding));
        if (outcome.broken()) {
            out.println("    " + outcome.log());
        }
    }

    static String list(List<Target> targets) {
        StringBuilder list = new StringBuilder();
        for (Target target : targets) {
            list.append("  %-18s %s%n".formatted(target.name(), target.what()));
        }
        return list.toString();
    }

    /// Everything at a glance.
    static String table(List<Outcome> outcomes) {
        StringBuilder table = new StringBuilder();
        table.append(
                "%n| %-18s | %11s | %8s | %8s | %9s |%n| --- | ---: | ---: | ---: | ---: |%n"
                        .formatted("target", "inputs", "s", "1/s", "findings"));
        for (Outcome one : outcomes) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "| %-18s | %,11d | %8.1f | %,8d | %9s |%n",
                            one.target().name(),
                            one.inputs(),
                            seconds(one),
                            Math.round(one.inputs() / Math.max(0.1, seconds(one))),
                            one.broken() ? "✗" : one.findings().size()));
        }
        long inputs = outcomes.stream().mapToLong(Outcome::inputs).sum();
        long findings = outcomes.stream().mapToLong(one -> one.findings().size()).sum();
        table.append(
                String.format(
                        Locale.ROOT,
                        "| %-18s | %,11d | %8.1f |          | %9d |%n",
                        "all",
                        inputs,
                        outcomes.stream().mapToDouble(Screen::seconds).sum(),
                        findings));
        return table.toString();
    }

    private static double seconds(Outcome outcome) {
        return outcome.took().toMillis() / 1000.0;
    }
}
