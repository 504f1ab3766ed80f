package vn.lienthong.intake.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.SubmissionState;
import vn.lienthong.intake.online.store.OnlineSubmissions;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.access.Standing;
import vn.lienthong.kit.access.Standing.Turn;
import vn.lienthong.kit.access.Standing.When;
import vn.lienthong.kit.access.Whereabouts;

/// Intake knows who received a dossier and which offices its plan passes, not where it is now; of
/// what came online, the counter that it was sent to, and the dossier that it became.
@Component
class WhereDossiersAre implements Whereabouts {

    private final Dossiers dossiers;
    private final OnlineSubmissions submissions;
    private final Catalogue catalogue;

    WhereDossiersAre(Dossiers dossiers, OnlineSubmissions submissions, Catalogue catalogue) {
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.catalogue = catalogue;
    }

    @Override
    public Map<String, Standing> of(Collection<String> subjects) {
        Map<String, Standing> standings = new HashMap<>();
        for (Dossier dossier : dossiers.findAll(subjects)) {
            standings.put(dossier.submission().code(), standing(dossier, List.of()));
        }
        for (String subject : subjects) {
            if (!standings.containsKey(subject)) {
                submissions.find(subject).ifPresent(one -> standings.put(subject, of(one)));
            }
        }
        return standings;
    }

    private Standing of(OnlineSubmission submission) {
        List<String> became = became(submission.state()).stream().toList();
        return became.stream()
                .flatMap(code -> dossiers.find(code).stream())
                .map(dossier -> standing(dossier, became))
                .findFirst()
                .orElseGet(() -> new Standing(submission.matter().office(), List.of(), became));
    }

    private static Optional<String> became(SubmissionState state) {
        return switch (state) {
            case SubmissionState.Accepted accepted -> Optional.of(accepted.dossier());
            case SubmissionState.Refused refused -> Optional.of(refused.dossier());
            case SubmissionState.BeingDrawnUp _,
                    SubmissionState.AwaitingCounter _,
                    SubmissionState.UnderDecision _,
                    SubmissionState.Returned _,
                    SubmissionState.Withdrawn _ ->
                    Optional.empty();
        };
    }

    private static Standing standing(Dossier dossier, List<String> alsoCalled) {
        String receiver = dossier.submission().office();
        return new Standing(
                receiver,
                switch (dossier) {
                    case Dossier.Refused _ -> List.of();
                    case Dossier.Promised promised -> turns(promised);
                },
                alsoCalled);
    }

    /// The plan in force goes before what was planned before.
    private static List<Turn> turns(Dossier.Promised dossier) {
        return dossier.plans().reversed().stream()
                .flatMap(plan -> plan.receipt().promise().steps().stream())
                .map(step -> new Turn(step.office(), step.step(), When.PLANNED))
                .distinct()
                .toList();
    }

    @Override
    public Offices offices() {
        return catalogue.offices();
    }
}
