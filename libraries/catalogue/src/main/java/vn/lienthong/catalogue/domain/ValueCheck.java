package vn.lienthong.catalogue.domain;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;

/// Each value by itself: codes, limits, papers, fee, letters.
final class ValueCheck {

    /// Codes stand in addresses and in file names.
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,63}");

    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /// The letters of congratulation and condolence that there are.
    private static final List<String> LETTERS =
            List.of("CONGRATULATION_BIRTH", "CONGRATULATION_MARRIAGE", "CONDOLENCE_DEATH");

    private final WrittenProcedure written;
    private final Procedure procedure;
    private final List<Problem> problems = new ArrayList<>();

    private ValueCheck(WrittenProcedure written) {
        this.written = written;
        this.procedure = written.procedure();
    }

    static List<Problem> of(WrittenProcedure written) {
        ValueCheck check = new ValueCheck(written);
        check.all();
        return check.problems;
    }

    private void all() {
        code("code", procedure.code());
        require(procedure.version() > 0, "version", Kind.BAD_VERSION, "" + procedure.version());
        policy();
        total();
        cutOff();
        fee();
        papers();
        for (int i = 0; i < procedure.steps().size(); i++) {
            String at = Paths.item("steps", i);
            code(at + ".step", procedure.steps().get(i).step());
            limit(at + ".limit", procedure.steps().get(i).limit());
        }
        for (int i = 0; i < procedure.letters().size(); i++) {
            String letter = procedure.letters().get(i);
            require(
                    LETTERS.contains(letter),
                    Paths.item("letters", i),
                    Kind.UNKNOWN_LETTER,
                    letter,
                    String.join(", ", LETTERS));
        }
    }

    private void code(String path, String code) {
        require(CODE.matcher(code).matches(), path, Kind.BAD_CODE, code);
    }

    private void policy() {
        String policy = procedure.policy();
        require(
                policy == null
                        || Arrays.stream(Policy.values()).anyMatch(p -> p.name().equals(policy)),
                "policy",
                Kind.BAD_POLICY,
                "" + policy,
                ProcedureForm.names(Policy.values()));
    }

    /// A part of a day is counted under the policy that goes minute by minute and no other.
    private void total() {
        String policy = Optional.ofNullable(procedure.policy()).orElse(Policy.END_OF_DAY.name());
        limit("limit", procedure.limit())
                .filter(limit -> limit.unit() == Limit.Unit.WORKING_DAY)
                .ifPresent(limit ->
                        require(
                                limit.isWhole() || policy.equals(Policy.ROLLING.name()),
                                "limit",
                                Kind.FRACTION_OF_A_DAY,
                                procedure.limit(),
                                policy));
    }

    private Optional<Limit> limit(String path, String text) {
        Optional<Limit> limit = Limits.parse(text);
        require(limit.isPresent(), path, Kind.BAD_LIMIT, text);
        limit.ifPresent(one -> require(one.amount().signum() > 0, path, Kind.ZERO_LIMIT, text));
        return limit;
    }

    private void cutOff() {
        String cutOff = procedure.cutOff();
        require(cutOff == null || isTimeOfDay(cutOff), "cutOff", Kind.BAD_CUT_OFF, "" + cutOff);
    }

    private void fee() {
        Procedure.Fee fee = procedure.fee();
        if (fee != null) {
            require(fee.amount() >= 0, "fee.amount", Kind.NEGATIVE_FEE, "" + fee.amount());
        }
    }

    private static boolean isTimeOfDay(String text) {
        try {
            var _ = LocalTime.parse(text, TIME_OF_DAY);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private void papers() {
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < procedure.papers().size(); i++) {
            Procedure.Paper paper = procedure.papers().get(i);
            String at = Paths.item("papers", i);
            code(at + ".code", paper.code());
            Integer first = lines.putIfAbsent(paper.code(), written.line(at));
            require(first == null, at + ".code", Kind.DUPLICATE_PAPER, paper.code(), "" + first);
            require(
                    paper.copies() > 0,
                    at + ".copies",
                    Kind.BAD_COPIES,
                    paper.code(),
                    "" + paper.copies());
        }
    }

    private void require(boolean fulfilled, String path, Kind kind, String... args) {
        if (!fulfilled && written.has(path)) {
            problems.add(written.problem(path, kind, args));
        }
    }
}
