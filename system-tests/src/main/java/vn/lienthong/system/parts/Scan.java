package vn.lienthong.system.parts;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// `./lienthong scan`: whether the parts of the programs have known weaknesses.
final class Scan {

    /// How it ended, as an exit code of the command.
    enum Result {
        NOTHING(0),
        FOUND(1),
        NO_ANSWER(9);

        final int code;

        Result(int code) {
            this.code = code;
        }
    }

    private final Weaknesses weaknesses;
    private final Reviews reviews;
    private final Severity threshold;
    private final LocalDate today;
    private final PrintStream out;
    private final Set<Reviews.Review> needed = new HashSet<>();
    private int counted;

    Scan(
            Weaknesses weaknesses,
            Reviews reviews,
            Severity threshold,
            LocalDate today,
            PrintStream out) {
        this.weaknesses = weaknesses;
        this.reviews = reviews;
        this.threshold = threshold;
        this.today = today;
        this.out = out;
    }

    /// Asks an OSV service.
    static Weaknesses asking(URI service, Map<String, String> environment) {
        return new OsvService(service, OsvService.proxy(environment, service));
    }

    /// Reads a copy of the database.
    static Weaknesses reading(Path mirror) {
        return new OsvMirror(mirror);
    }

    /// Says what is known about every part, worst first.
    Result of(List<Program> programs) {
        Map<Part, SortedSet<String>> where = new TreeMap<>();
        for (Program program : programs) {
            program.parts()
                    .forEach(part ->
                            where.computeIfAbsent(part, _ -> new TreeSet<>()).add(program.name()));
        }
        Map<Part, List<Weakness>> found;
        try {
            found = weaknesses.of(where.keySet());
        } catch (NoAnswerException e) {
            out.printf(
                    "✗ Không hỏi được nơi lưu các lỗ hổng đã biết (%1$s).%n  Qua proxy: đặt"
                            + " HTTPS_PROXY. Không có mạng: --mirror TỆP.%n  The known weaknesses"
                            + " could not be asked for (%1$s).%n  Through a proxy: set HTTPS_PROXY."
                            + " Without network: --mirror FILE.%n",
                    e.getMessage());
            return Result.NO_ANSWER;
        }
        found.entrySet().stream()
                .flatMap(one ->
                        one.getValue().stream().map(weakness -> new Found(one.getKey(), weakness)))
                .sorted()
                .forEach(one -> tell(one, where.getOrDefault(one.part(), new TreeSet<>())));
        reviews.all().stream()
                .filter(review -> !needed.contains(review))
                .forEach(review ->
                        out.printf(
                                "· %s %s: không còn thấy, bỏ khỏi %s được / not found any more, can"
                                        + " go from there%n",
                                review.weakness(), review.part(), Reviews.FILE));
        out.printf(
                "%s %d thư viện trong %d chương trình, %d lỗ hổng từ mức %s / %d libraries in %d"
                        + " programs, %d weaknesses of that severity or worse%n",
                counted == 0 ? "✓" : "✗",
                where.size(),
                programs.size(),
                counted,
                threshold,
                where.size(),
                programs.size(),
                counted);
        return counted == 0 ? Result.NOTHING : Result.FOUND;
    }

    private record Found(Part part, Weakness weakness) implements Comparable<Found> {

        @Override
        public int compareTo(Found other) {
            int byGrade = other.weakness.severity().compareTo(weakness.severity());
            return byGrade == 0 ? part.compareTo(other.part) : byGrade;
        }
    }

    private void tell(Found found, SortedSet<String> programs) {
        Weakness weakness = found.weakness();
        Optional<Reviews.Review> review = reviews.of(weakness, found.part());
        review.ifPresent(needed::add);
        boolean excused = review.filter(one -> !today.isAfter(one.until())).isPresent();
        boolean counts = !excused && weakness.severity().isAtLeast(threshold);
        if (counts) {
            counted++;
        }
        out.printf(
                "%s %-8s %s %s: %s%n    %s%n",
                counts ? "✗" : "·",
                weakness.severity(),
                found.part().id(),
                found.part().version(),
                names(weakness),
                weakness.summary());
        out.printf(
                "    %s%s%n",
                String.join(", ", programs),
                weakness.fixedIn().isEmpty()
                        ? ""
                        : " · đã sửa ở / mended in " + String.join(", ", weakness.fixedIn()));
        review.ifPresent(one ->
                out.printf(
                        excused
                                ? "    đã xem xét, đến hết / reviewed, until %s: %s%n"
                                : "    việc xem xét đã hết hạn / the review has run out on %s:"
                                        + " %s%n",
                        one.until(),
                        one.reason()));
    }

    private static String names(Weakness weakness) {
        return weakness.aliases().isEmpty()
                ? weakness.id()
                : weakness.id() + " (" + String.join(", ", new TreeSet<>(weakness.aliases())) + ")";
    }
}
