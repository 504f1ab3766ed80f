package vn.lienthong.intake.online.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.intake.registration.domain.Officer;

/// What is asked for something that came online.
public sealed interface SubmissionCommand {

    /// What the citizen does.
    sealed interface OfCitizen extends SubmissionCommand {}

    /// What the counter does.
    sealed interface OfCounter extends SubmissionCommand {}

    /// Says something else than before, while the counter does not have it.
    record Rewrite(Matter matter) implements OfCitizen {}

    record AddFile(PaperFile file) implements OfCitizen {}

    /// Takes a file away, while the counter does not have it.
    record RemoveFile(String id) implements OfCitizen {}

    /// Hands it in, for the first time or completed.
    ///
    /// @param note replaces what was said in words; absent: it stays
    /// @param applicant who hands it in, sealed for whoever hears of it
    record HandIn(Instant at, Instant answerBy, @Nullable String note, SealedApplicant applicant)
            implements OfCitizen {}

    record Withdraw(Instant at) implements OfCitizen {}

    /// Returns it to be completed, saying all that is missing at once.
    ///
    /// @param applicant who is told, sealed for whoever hears of it
    record Return(Instant at, Officer officer, String reason, SealedApplicant applicant)
            implements OfCounter {}

    /// Decides for good; the dossier follows.
    ///
    /// @param machine the same moment by the machine's clock, which nobody sets
    record Decide(Instant at, Officer officer, Verdict verdict, Instant machine)
            implements OfCounter {}

    /// The decision is carried out.
    ///
    /// @param dossier code of what came of it
    record Settle(String dossier) implements OfCounter {}

    /// The decision cannot be carried out; it waits again.
    record Reopen() implements OfCounter {}
}
