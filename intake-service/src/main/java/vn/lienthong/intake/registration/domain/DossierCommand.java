package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an officer of the counter does with a dossier that was taken.
public sealed interface DossierCommand {

    /// When, who, and the key under which a repetition is known.
    Act act();

    /// The circumstances of a command.
    ///
    /// @param request absent when the client gave no key
    record Act(Instant at, String actor, @Nullable String request) {}

    /// The applicant hands in what was asked for.
    record SupplementDossier(Act act, List<HandedInPaper> documents, @Nullable String note)
            implements DossierCommand {
        public SupplementDossier {
            documents = List.copyOf(documents);
        }
    }

    /// The applicant takes the request back.
    record WithdrawDossier(Act act, String reason) implements DossierCommand {}

    /// The applicant gets the result, or the papers of a stopped dossier.
    record ReturnResult(Act act) implements DossierCommand {}

    /// The applicant pays; whoever asked for the money lets the clock run again.
    record Pay(Act act, long amount, String method) implements DossierCommand {}
}
