package vn.lienthong.system.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import vn.lienthong.system.SystemCopy;

/// `./lienthong bench pages`: how long the portal takes to answer with each of its pages, and how
/// heavy they are, while a whole province has its dossiers open.
///
/// The system is the one of `./lienthong up`, on ports and in a folder of its own. Every page that
/// the menu of a role offers is opened, and the pages of dossiers that lists lead to; one request
/// at a time, in turns, so that no page is measured on a machine warmer than the others'.
public final class PagesBench {

    private static final int SHIFT = 10_000;
    private static final int PORTAL = 8080;
    private static final int DOSSIERS_OF_A_ROLE = 5;
    private static final double DEMAND_MILLIS = 300;
    private static final double QUANTILE = 95;
    private static final Pattern DOSSIER = Pattern.compile("/ho-so/[0-9.H]+-[0-9-]+");

    /// Signs out, leaves for another place or only prints.
    private static final Pattern NOT_A_PAGE =
            Pattern.compile(".*\\.(pdf|csv|xlsx|css|svg|js)|/oauth2/.*|/local.*|/");

    private static final Map<String, String> ACCOUNTS =
            new LinkedHashMap<>(
                    Map.of(
                            "motcua.binhan", "binhan-2026",
                            "chuyenvien.binhan", "binhan-2026",
                            "lanhdao.binhan", "binhan-2026",
                            "lanhdao.tinh", "tinh-2026",
                            "baocao.tinh", "tinh-2026",
                            "vanhanh.tinh", "tinh-2026"));

    private final SystemCopy system;
    private final int requests;
    private final Map<String, Histogram> times = new TreeMap<>();
    private final Map<String, Integer> bytes = new TreeMap<>();

    private PagesBench(SystemCopy system, int requests) {
        this.system = system;
        this.requests = requests;
    }

    /// Runs the benchmark; ends with 1 when a page is too slow.
    ///
    /// @param arguments `--dossiers N` open ones (default 50000), `--requests R` for each page (40)
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("lienthong.root", ".")).toAbsolutePath();
        SystemCopy system = new SystemCopy(root, SHIFT);
        PagesBench bench =
                new PagesBench(system, DeadlinesBench.option(arguments, "--requests", 40));
        boolean fast;
        try {
            fast = bench.run(DeadlinesBench.option(arguments, "--dossiers", 50_000));
        } finally {
            system.stop();
        }
        System.exit(fast ? 0 : 1);
    }

    private boolean run(int dossiers) throws Exception {
        system.start();
        OpenDossiers open = new OpenDossiers(system.shift());
        open.bring(dossiers);
        open.awaitOnDesks(dossiers);
        for (Map.Entry<String, String> account : ACCOUNTS.entrySet()) {
            measure(account.getKey(), account.getValue());
        }
        return report(dossiers);
    }

    private void measure(String account, String password) throws IOException {
        PortalSession session = new PortalSession("http://localhost:" + (PORTAL + system.shift()));
        session.signIn(account, password);
        List<String> pages = pages(session);
        for (int round = -1; round < requests; round++) {
            for (String path : pages) {
                PortalSession.Page page = session.open(path);
                if (page.status() != 200) {
                    throw new IllegalStateException(path + " answered " + page.status());
                }
                String name = account + " " + DOSSIER.matcher(path).replaceFirst("/ho-so/…");
                bytes.merge(name, page.bytes(), Math::max);
                // The first round warms up.
                if (round >= 0) {
                    times.computeIfAbsent(name, _ -> new Histogram(3))
                            .recordValue(page.took().toNanos() / 1_000);
                }
            }
        }
    }

    /// What the menu offers, and some dossiers.
    private static List<String> pages(PortalSession session) throws IOException {
        Set<String> pages = new LinkedHashSet<>();
        Set<String> dossiers = new LinkedHashSet<>();
        pages.add("/lam-viec");
        for (String path : session.open("/lam-viec").links()) {
            if (!NOT_A_PAGE.matcher(path).matches()) {
                pages.add(path);
            }
        }
        for (String path : List.copyOf(pages)) {
            Matcher found = DOSSIER.matcher(session.open(path).text());
            while (found.find() && dossiers.size() < DOSSIERS_OF_A_ROLE) {
                dossiers.add(found.group());
            }
        }
        List<String> all = new ArrayList<>(pages);
        all.addAll(dossiers);
        return all;
    }

    private boolean report(int dossiers) {
        boolean fast = true;
        System.out.printf(
                "%n%,d hồ sơ đang mở / open dossiers, %d lần mỗi trang / requests a page%n",
                dossiers, requests);
        System.out.printf(
                "%8s %8s %8s %8s  %s%n", "p50 ms", "p95 ms", "max ms", "kB", "trang / page");
        for (Map.Entry<String, Histogram> page : times.entrySet()) {
            Histogram took = page.getValue();
            boolean slow = millis(took.getValueAtPercentile(QUANTILE)) > DEMAND_MILLIS;
            fast &= !slow;
            System.out.printf(
                    "%8.1f %8.1f %8.1f %8.1f  %s%s%n",
                    millis(took.getValueAtPercentile(50)),
                    millis(took.getValueAtPercentile(QUANTILE)),
                    millis(took.getMaxValue()),
                    bytes.getOrDefault(page.getKey(), 0) / 1_000.0,
                    page.getKey(),
                    slow ? "  ← chậm / slow" : "");
        }
        return fast;
    }

    private static double millis(long micros) {
        return micros / 1_000.0;
    }
}
