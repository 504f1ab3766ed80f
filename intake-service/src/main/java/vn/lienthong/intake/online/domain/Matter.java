package vn.lienthong.intake.online.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.intake.registration.domain.OfferedPaper;

/// What the citizen wants of the counter.
public sealed interface Matter {

    /// The counter that it goes to.
    String office();

    /// Code of the procedure.
    String procedure();

    String procedureName();

    Applicant applicant();

    /// What the citizen adds in words.
    @Nullable String note();

    /// The dossier that it adds to; absent when it is to become one.
    default @Nullable String completes() {
        return switch (this) {
            case NewDossier _ -> null;
            case SupplementAnswer answer -> answer.dossier();
        };
    }

    /// The same with other words added.
    Matter noting(@Nullable String words);

    /// To have a dossier received (nộp hồ sơ trực tuyến).
    ///
    /// @param documents papers that the citizen names beside those there are files of
    record NewDossier(
            String office,
            String procedure,
            String procedureName,
            Applicant applicant,
            List<OfferedPaper> documents,
            @Nullable String note)
            implements Matter {

        public NewDossier {
            documents = List.copyOf(documents);
        }

        @Override
        public NewDossier noting(@Nullable String words) {
            return new NewDossier(office, procedure, procedureName, applicant, documents, words);
        }
    }

    /// To have what was asked for added to a dossier (bổ sung hồ sơ trực tuyến).
    ///
    /// @param dossier its code
    /// @param requestedAt when an office asked
    /// @param request what it asked for
    record SupplementAnswer(
            String office,
            String procedure,
            String procedureName,
            Applicant applicant,
            String dossier,
            Instant requestedAt,
            String request,
            @Nullable String note)
            implements Matter {

        @Override
        public SupplementAnswer noting(@Nullable String words) {
            return new SupplementAnswer(
                    office,
                    procedure,
                    procedureName,
                    applicant,
                    dossier,
                    requestedAt,
                    request,
                    words);
        }
    }
}
