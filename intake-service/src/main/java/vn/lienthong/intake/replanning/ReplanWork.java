package vn.lienthong.intake.replanning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.jobs.JobWork;
import vn.lienthong.intake.registration.ProcedureVersions;
import vn.lienthong.intake.registration.Replannings;
import vn.lienthong.intake.registration.domain.Decision;
import vn.lienthong.intake.registration.domain.Refusal;
import vn.lienthong.intake.registration.domain.Shortcoming;
import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.Shortcomings;
import vn.lienthong.intake.registration.store.Dossiers;

/// Goes through the dossiers of a task in the order of their codes.
final class ReplanWork implements JobWork<ReplanJob> {

    private static final int BATCH = 200;

    private final Dossiers dossiers;
    private final Replannings replannings;
    private final ProcedureVersions versions;
    private final MessageSource messages;

    ReplanWork(
            Dossiers dossiers,
            Replannings replannings,
            ProcedureVersions versions,
            MessageSource messages) {
        this.dossiers = dossiers;
        this.replannings = replannings;
        this.versions = versions;
        this.messages = messages;
    }

    @Override
    public void run(ReplanJob job, Predicate<ReplanJob> note) {
        ReplanJob current = job;
        boolean goesOn = true;
        while (goesOn) {
            List<String> codes = dossiers.codes(job.task().group(), current.after(), BATCH);
            current =
                    codes.isEmpty()
                            ? current.finished()
                            : after(current, codes, decide(job, codes));
            goesOn = note.test(current) && !codes.isEmpty();
        }
    }

    private Map<String, Decision> decide(ReplanJob job, List<String> codes) {
        return switch (job.task()) {
            case Task.Succession(String office) -> replannings.succeed(codes, office, job.order());
            case Task.Migration(String procedure, int from, int to) -> {
                Optional<Procedure> version = versions.find(procedure, to);
                yield version.isPresent()
                        ? replannings.migrate(codes, from, version.get(), job.order())
                        : Map.of();
            }
        };
    }

    private ReplanJob after(ReplanJob job, List<String> codes, Map<String, Decision> decisions) {
        long moved =
                decisions.values().stream().filter(Decision.Accepted.class::isInstance).count();
        List<ReplanJob.Failure> failed = new ArrayList<>();
        decisions.forEach((code, decision) ->
                reason(job, decision)
                        .ifPresent(reason -> failed.add(new ReplanJob.Failure(code, reason))));
        return job.advanced(codes.size(), moved, codes.getLast(), failed);
    }

    // What came to an end meanwhile needs no plan, and is no failure.
    private Optional<String> reason(ReplanJob job, Decision decision) {
        return decision instanceof Decision.Refused(Refusal.NotAcceptable refusal)
                ? Optional.of(
                        refusal.shortcomings().stream()
                                .map(shortcoming -> wording(job, shortcoming))
                                .collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private String wording(ReplanJob job, Shortcoming shortcoming) {
        Fault fault = Shortcomings.fault(shortcoming);
        return messages.getMessage(fault.key(), fault.args().toArray(), job.language());
    }
}
