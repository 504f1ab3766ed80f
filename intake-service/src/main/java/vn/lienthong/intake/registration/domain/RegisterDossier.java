package vn.lienthong.intake.registration.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.Applicant;

/// The wish to have a dossier received (tiếp nhận hồ sơ).
///
/// @param office the counter that receives
public record RegisterDossier(
        String procedure,
        String office,
        Channel channel,
        Applicant applicant,
        List<OfferedPaper> documents,
        @Nullable String note) {

    public RegisterDossier {
        documents = List.copyOf(documents);
    }
}
