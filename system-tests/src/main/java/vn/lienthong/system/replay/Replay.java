package vn.lienthong.system.replay;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lienthong.system.SystemCopy;
import vn.lienthong.system.replay.Surface.Service;

/// `./lienthong replay`: plays periods whose figures were published, each at a counter of its own,
/// all on one business clock, and prints the report beside what was published.
public final class Replay {

    private static final int SHIFT = 5_000;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /// Before offices close, so that what is due today is in time.
    private static final LocalTime EVENING = LocalTime.of(17, 15);

    private static final int LOOKS = 40;
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(250);

    private final Surface surface;
    private final PrintStream out;
    private final BusinessClock clock;
    private final Staff staff;
    private final Map<Commission, Stretch> stretches = new LinkedHashMap<>();
    private final List<Case> cases = new ArrayList<>();
    private boolean holds = true;

    private Replay(List<Commission> commissions, int shift, PrintStream out) {
        this.surface = new Surface(shift);
        this.out = out;
        this.clock = new BusinessClock(surface);
        this.staff = new Staff(surface);
        WorkingDays calendar =
                WorkingDays.of(
                        surface.get(Service.DEADLINE, "/api/calendars/province", staff.reports()));
        LocalDate today = clock.today();
        for (Commission one : commissions) {
            Stretch stretch = Stretch.of(one.plan(), calendar, today);
            stretches.put(one, stretch);
            cases.addAll(Caseload.of(one.played(), stretch));
            announce(one, stretch);
        }
    }

    /// Ends with 1 when a published figure and the report differ, with 2 when nothing such can be
    /// played.
    ///
    /// @param arguments names of periods, `all` or `NAME:SHARE`; `--share S` (default 1)
    public static void main(String[] arguments) throws Exception {
        List<Commission> commissions;
        try {
            commissions = Commission.read(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.printf(
                    "✗ Không có kỳ nào như vậy để diễn lại; có thể diễn lại:%n  %s; there are:%n%s",
                    e.getMessage(), names());
            System.exit(2);
            return;
        }
        System.exit(run(commissions, root(), System.out) ? 0 : 1);
    }

    private static Path root() {
        return Path.of(System.getProperty("lienthong.root", ".")).toAbsolutePath();
    }

    private static String names() {
        StringBuilder names = new StringBuilder();
        for (Plan plan : Plans.ALL) {
            names.append(
                    "  %-20s %s · %,d hồ sơ / dossiers%n"
                            .formatted(plan.name(), plan.title(), plan.received()));
        }
        return names.toString();
    }

    /// Starts a fresh copy of the system, plays, and stops it.
    ///
    /// @return whether everything published that is reported is equal, and follows from the events
    ///   alone
    static boolean run(List<Commission> commissions, Path root, PrintStream out) throws Exception {
        return run(commissions, root, out, (_, _) -> {}, (_, _) -> {});
    }

    /// Looks at the system that plays.
    public interface Look {

        /// Looks.
        ///
        /// @param dossiers that have been played by then
        void at(SystemCopy system, long dossiers) throws Exception;
    }

    /// The same, with a look at the system before and after.
    public static boolean run(
            List<Commission> commissions, Path root, PrintStream out, Look before, Look after)
            throws Exception {
        SystemCopy system = new SystemCopy(root, SHIFT);
        Thread stopping = new Thread(() -> stop(system));
        Runtime.getRuntime().addShutdownHook(stopping);
        boolean holds;
        try {
            out.println("Khởi động một bản mới của hệ thống / starting a fresh copy of the system");
            system.start();
            Replay replay = new Replay(commissions, system.shift(), out);
            before.at(system, 0);
            holds = replay.play();
            after.at(system, replay.cases.size());
        } finally {
            Runtime.getRuntime().removeShutdownHook(stopping);
            system.stop();
        }
        system.forget();
        return holds;
    }

    private static void stop(SystemCopy system) {
        try {
            system.stop();
        } catch (Exception e) {
            System.err.println(e);
        }
    }

    private void announce(Commission one, Stretch stretch) {
        Plan plan = one.plan();
        out.printf("%n%s · %s%n", plan.name(), plan.title());
        out.printf(
                "  kỳ công bố / published %s … %s → chạy / played %s … %s%n",
                plan.from(), plan.to(), stretch.from(), stretch.to());
        out.printf(
                "  mức / share %s: %,d hồ sơ / dossiers, tại / at %s %s%n",
                one.share().of(),
                one.played().received(),
                plan.counter(),
                staff.name(plan.counter()));
        plan.notes().forEach(note -> out.println("  – " + note));
    }

    private boolean play() {
        out.println();
        Bar bar = new Bar(out, cases.size());
        try (Crew crew = new Crew()) {
            Workshop workshop =
                    new Workshop(crew, new Counter(surface, staff), new Desks(surface, staff), bar);
            for (LocalDate day : days()) {
                Instant now = clock.moveTo(day, MORNING);
                workshop.work(received(day), now);
                sign(day);
                close(day);
            }
        }
        out.printf(
                "%n%,d hồ sơ trong / dossiers in %.0f s: %.1f hồ sơ/giây / dossiers a second%n",
                cases.size(), bar.seconds(), cases.size() / bar.seconds());
        rebuild();
        return holds;
    }

    /// What was reported must follow from the events alone.
    private void rebuild() {
        Rebuilt rebuilt = Rebuilt.now(surface, staff);
        holds &= rebuilt.different() == 0 && rebuilt.dossiers() == cases.size();
        out.printf(
                "số liệu dựng lại chỉ từ các sự kiện / figures rebuilt from the events alone: %s%n",
                rebuilt.told());
    }

    /// The evening of that day: the reports of the periods that end with it.
    private void close(LocalDate day) {
        List<Commission> ending =
                stretches.keySet().stream().filter(one -> stretch(one).last().equals(day)).toList();
        if (!ending.isEmpty()) {
            Instant _ = clock.moveTo(day, EVENING);
            ending.forEach(one -> report(one, stretch(one)));
            owed(day);
        }
    }

    private void owed(LocalDate day) {
        List<String> owed = new Reports(surface, staff).owedApologies();
        if (!owed.isEmpty()) {
            out.printf(
                    "%nthư xin lỗi còn nợ đến %s (không kiểm tra) / letters of apology owed by then"
                            + " (not checked)%n",
                    day);
            owed.forEach(line -> out.println("  " + line));
        }
    }

    private Stretch stretch(Commission one) {
        return Objects.requireNonNull(stretches.get(one));
    }

    private SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        cases.forEach(one -> days.add(one.received()));
        stretches.values().forEach(stretch -> days.add(stretch.last()));
        return days;
    }

    private List<Case> received(LocalDate day) {
        return cases.stream().filter(one -> one.received().equals(day)).toList();
    }

    /// The letters that the day's results have brought, where the office signs such letters.
    private void sign(LocalDate day) {
        CourtesyDesk desk = new CourtesyDesk(surface, staff);
        for (Commission one : stretches.keySet()) {
            long wanted = letters(one.plan(), day);
            for (int looks = 0; wanted > 0 && looks < LOOKS * 10; looks++) {
                long signed = desk.sign(one.plan().counter());
                wanted -= signed;
                if (signed == 0) {
                    Pause.of(LOOK_AGAIN_AFTER);
                }
            }
        }
    }

    private long letters(Plan plan, LocalDate day) {
        return plan.letters().sum() == 0
                ? 0
                : received(day).stream()
                        .filter(one ->
                                one.plan().equals(plan.name()) && one.matter().bringsLetter())
                        .count();
    }

    /// Looks again for a while when something differs: what was said a moment ago is on its way.
    private void report(Commission one, Stretch stretch) {
        Reports reports = new Reports(surface, staff);
        Comparison comparison = compared(one, stretch, reports);
        for (int looks = 0; !comparison.holds() && looks < LOOKS; looks++) {
            Pause.of(LOOK_AGAIN_AFTER);
            comparison = compared(one, stretch, reports);
        }
        holds &= comparison.holds();
        out.printf(
                "%n%s · %s, mức / share %s · %s%n%s",
                one.plan().name(),
                one.plan().title(),
                one.share().of(),
                comparison.holds()
                        ? "báo cáo bằng số công bố / the report equals what was published"
                        : "✗ BÁO CÁO KHÁC SỐ CÔNG BỐ / THE REPORT DIFFERS",
                comparison.table());
    }

    private static Comparison compared(Commission one, Stretch stretch, Reports reports) {
        return Comparison.of(one.plan(), one.played(), reports.of(one.plan().counter(), stretch));
    }
}
