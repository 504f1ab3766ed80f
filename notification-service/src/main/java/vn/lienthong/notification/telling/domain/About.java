package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;

/// What is needed to tell people about a dossier. Personal data stands here and in the addresses of
/// the messages only.
///
/// @param office receiving counter
/// @param phone mobile number as dialled at home, when the applicant gave one
/// @param pin absent for a dossier that was refused at intake
/// @param dueAt the date as it is promised now; absent for a dossier that was refused at intake
/// @param replan the latest change of its plan, absent while it goes by the first
/// @param letters letters of congratulation or condolence that its result gives rise to
/// @param idNumber personal identification number (số định danh), kept only where the national
///   portal's inbox is used
public record About(
        String procedure,
        String office,
        String applicant,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String pin,
        @Nullable Instant dueAt,
        List<StepName> steps,
        @Nullable Replan replan,
        List<CourtesyKind> letters,
        @Nullable String idNumber) {

    public About {
        steps = List.copyOf(steps);
        letters = List.copyOf(letters);
    }

    /// With no letters.
    public About(
            String procedure,
            String office,
            String applicant,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String pin,
            @Nullable Instant dueAt,
            List<StepName> steps,
            @Nullable Replan replan) {
        this(
                procedure, office, applicant, phone, email, pin, dueAt, steps, replan, List.of(),
                null);
    }

    /// When the plan was changed, and the date that the applicant read in a receipt that was
    /// written anew for it, absent when none was.
    public record Replan(Instant at, @Nullable Instant dueAt) {

        boolean told(Instant date) {
            return date.equals(dueAt);
        }
    }

    /// What a step of the route is called, and whose it is.
    ///
    /// @param office absent in what was written before it was kept
    public record StepName(String step, String name, @Nullable String office) {

        static List<StepName> of(List<PlannedStep> steps) {
            return steps.stream().map(s -> new StepName(s.step(), s.name(), s.office())).toList();
        }
    }

    /// Every office that the dossier's plan passes, the receiving one first; none of a digest.
    public List<String> offices() {
        return Stream.concat(Stream.of(office), steps.stream().map(StepName::office))
                .filter(one -> one != null && !one.isEmpty())
                .distinct()
                .toList();
    }

    /// The name of a step; its code when the route did not tell.
    String stepName(String step) {
        return steps.stream()
                .filter(s -> s.step().equals(step))
                .map(StepName::name)
                .findFirst()
                .orElse(step);
    }

    About dueAt(Instant next) {
        return new About(
                procedure, office, applicant, phone, email, pin, next, steps, replan, letters,
                idNumber);
    }

    About replanned(String nextProcedure, List<StepName> nextSteps, Replan by) {
        return new About(
                nextProcedure,
                office,
                applicant,
                phone,
                email,
                pin,
                dueAt,
                nextSteps,
                by,
                letters,
                idNumber);
    }

    About withLetters(List<CourtesyKind> next) {
        return new About(
                procedure, office, applicant, phone, email, pin, dueAt, steps, replan, next,
                idNumber);
    }

    /// What every template may mention.
    public Map<String, String> values(String code) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("code", code);
        values.put("procedure", procedure);
        values.put("applicant", applicant);
        if (pin != null) {
            values.put("pin", pin);
        }
        return values;
    }

    /// Without anything personal.
    About forgotten() {
        return new About(
                procedure, office, "", null, null, null, dueAt, steps, replan, letters, null);
    }

    /// Says nothing personal, so that no log line can.
    @Override
    public String toString() {
        return "About[" + procedure + ", " + office + "]";
    }
}
