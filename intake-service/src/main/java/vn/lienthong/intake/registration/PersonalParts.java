package vn.lienthong.intake.registration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.intake.registration.domain.ApplicantOnFile;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.PersonalPart;
import vn.lienthong.intake.registration.domain.RegisterDossier;
import vn.lienthong.intake.registration.domain.Supplement;
import vn.lienthong.intake.registration.store.Marks;
import vn.lienthong.kit.sealing.Applicants;
import vn.lienthong.kit.sealing.KeyShelf;
import vn.lienthong.kit.sealing.Seals;

/// Seals what is personal of dossiers, and opens it for those who may see it.
@Component
public final class PersonalParts {

    private static final String NOTE = "note";

    private final Seals seals;
    private final Applicants applicants;
    private final Marks marks;

    PersonalParts(Seals seals, Applicants applicants, Marks marks) {
        this.seals = seals;
        this.applicants = applicants;
        this.marks = marks;
    }

    /// Makes the keys of new dossiers.
    void make(Collection<String> codes) {
        seals.make(codes);
    }

    /// Seals what a new dossier begins with. Its key is made when it has none yet.
    PersonalPart seal(String code, RegisterDossier wish) {
        return seal(code, wish.applicant(), wish.note());
    }

    PersonalPart seal(String code, Applicant applicant, @Nullable String note) {
        seals.make(List.of(code));
        return new PersonalPart(
                new ApplicantOnFile(applicants.seal(code, applicant), marks.of(applicant)),
                sealNote(code, note));
    }

    /// Seals what was noted in words about a dossier that has its key.
    public @Nullable String sealNote(String code, @Nullable String note) {
        return Optional.ofNullable(note)
                .flatMap(words -> seals.seal(code, NOTE, words.getBytes(StandardCharsets.UTF_8)))
                .map(Base64.getEncoder()::encodeToString)
                .orElse(null);
    }

    /// The applicant of a dossier; nothing but his kind when he was erased.
    public Applicant applicant(Dossier dossier) {
        return applicants.open(
                dossier.submission().code(), dossier.submission().applicant().sealed());
    }

    /// What was noted when it was received; absent when nothing was, or it was erased.
    public @Nullable String note(Dossier.Promised dossier) {
        return openNote(dossier.submission().code(), dossier.receipt().note());
    }

    /// What was brought afterwards, with the words that were noted.
    public List<Supplement> supplements(Dossier.Promised dossier) {
        return dossier.supplements().stream()
                .map(supplement ->
                        new Supplement(
                                supplement.at(),
                                supplement.actor(),
                                supplement.documents(),
                                openNote(dossier.submission().code(), supplement.note())))
                .toList();
    }

    private @Nullable String openNote(String code, @Nullable String sealed) {
        return Optional.ofNullable(sealed)
                .map(Base64.getDecoder()::decode)
                .flatMap(octets -> seals.open(code, NOTE, octets))
                .map(words -> new String(words, StandardCharsets.UTF_8))
                .orElse(null);
    }

    /// When, by whom and why it was erased; absent while it is not.
    public KeyShelf.@Nullable Dropped erased(Dossier dossier) {
        return dossier.submission().applicant().sealed().sealed() == null
                ? seals.erased(dossier.submission().code()).orElse(null)
                : null;
    }

    /// Fetches the keys of many dossiers that are opened next with one read.
    public void prepare(Collection<? extends Dossier> dossiers) {
        seals.prepare(dossiers.stream().map(dossier -> dossier.submission().code()).toList());
    }
}
