package vn.lienthong.intake.online.store;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.intake.online.domain.Matter;
import vn.lienthong.intake.registration.store.Marks;
import vn.lienthong.kit.sealing.Seals;

/// Seals what is personal of a submission under its own key.
final class SubmissionSecrets {

    private static final String PART = "submission";
    private static final JsonMapper JSON = new JsonMapper();

    private final Seals seals;
    private final Marks marks;

    SubmissionSecrets(Seals seals, Marks marks) {
        this.seals = seals;
        this.marks = marks;
    }

    List<String> marks(Applicant applicant) {
        return applicant.hasName() ? marks.of(applicant) : List.of();
    }

    /// What is personal.
    ///
    /// @param note what the citizen added in words
    record Secret(Applicant applicant, @Nullable String note) {}

    /// Seals what is personal.
    ///
    /// @return absent when its key was dropped
    @Nullable String seal(String reference, Matter matter) {
        return seals.seal(
                        reference,
                        PART,
                        JSON.writeValueAsBytes(new Secret(matter.applicant(), matter.note())))
                .map(Base64.getEncoder()::encodeToString)
                .orElse(null);
    }

    /// What was sealed; nothing but the kind when its key was dropped.
    ///
    /// @param kind what is known in any case
    Secret open(String reference, String kind, @Nullable String sealed) {
        return Optional.ofNullable(sealed)
                .map(Base64.getDecoder()::decode)
                .flatMap(octets -> seals.open(reference, PART, octets))
                .map(octets -> JSON.readValue(octets, Secret.class))
                .orElseGet(() -> new Secret(Applicant.unknown(kind), null));
    }

    void prepare(Collection<String> references) {
        seals.prepare(references);
    }
}
