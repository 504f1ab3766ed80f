package vn.lienthong.intake.personaldata;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienthong.intake.online.store.OnlineSubmissions;
import vn.lienthong.intake.online.store.SubmissionFiles;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.Erasing;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.intake.satisfaction.store.Ratings;
import vn.lienthong.kit.sealing.KeyShelf;
import vn.lienthong.kit.sealing.Seals;

/// Erases what is personal of a dossier and of what was sent online for it: drops their keys, which
/// erases it in every service, on the bus and in every copy of a store, and takes away the marks
/// that it was found by. Broken off, it is completed when it is asked for again.
@Component
final class Erasure {

    private final Dossiers dossiers;
    private final OnlineSubmissions submissions;
    private final SubmissionFiles files;
    private final Ratings ratings;
    private final Seals seals;
    private final Clock clock;

    Erasure(
            Dossiers dossiers,
            OnlineSubmissions submissions,
            SubmissionFiles files,
            Ratings ratings,
            Seals seals,
            Clock clock) {
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.files = files;
        this.ratings = ratings;
        this.seals = seals;
        this.clock = clock;
    }

    /// Erases for good; nothing of it can be undone.
    ///
    /// @param by account of who decided it
    Dossiers.Change erase(String code, String by, String why) {
        Dossiers.Change change = dossiers.change(code, Erasing::decide);
        if (change instanceof Dossiers.Change.Done(Dossier dossier)) {
            KeyShelf.Dropped dropped = new KeyShelf.Dropped(clock.instant(), by, why);
            Set<String> references = new LinkedHashSet<>(submissions.referencesOf(code));
            references.forEach(reference -> {
                files.removeAll(reference);
                seals.erase(reference, dropped);
                submissions.unmark(reference);
            });
            ratings.takeBackRemark(code, dossier.submission().office(), clock.instant());
            // Last: as long as the key is there, what was broken off is seen and begun again.
            seals.erase(code, dropped);
        }
        return change;
    }
}
