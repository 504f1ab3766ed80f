package vn.lienthong.kit.sealing;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.SealedApplicant;

/// Seals applicants for events and stores, and opens them for those who must know who it is.
public final class Applicants {

    private static final String PART = "applicant";
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Seals seals;

    public Applicants(Seals seals) {
        this.seals = seals;
    }

    /// Seals an applicant.
    ///
    /// @param code of the dossier or submission, which has its key already
    public SealedApplicant seal(String code, Applicant applicant) {
        return new SealedApplicant(
                applicant.kind(),
                seals.seal(code, PART, JSON.writeValueAsBytes(applicant))
                        .map(Base64.getEncoder()::encodeToString)
                        .orElse(null));
    }

    /// The applicant; of one who was erased nothing is known but the kind.
    ///
    /// @throws UnsealableException when it was changed, or belongs to another dossier
    public Applicant open(String code, SealedApplicant sealed) {
        @Nullable String content = sealed.sealed();
        return Optional.ofNullable(content)
                .flatMap(text -> seals.open(code, PART, octets(text)))
                .map(octets -> JSON.readValue(octets, Applicant.class))
                .orElseGet(() -> Applicant.unknown(sealed.kind()));
    }

    private static byte[] octets(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new UnsealableException("Sealed content is not Base64");
        }
    }
}
