package vn.lienthong.intake.registration.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.intake.registration.domain.Channel;
import vn.lienthong.intake.registration.domain.OfferedPaper;
import vn.lienthong.intake.registration.domain.RegisterDossier;

/// The body of a registration as it came in; anything may be missing.
///
/// @param externalId the sender's own id of the dossier: sent twice, it is received once
public record RegistrationRequest(
        @Nullable String procedure,
        @Nullable String office,
        @Nullable String channel,
        @Nullable ApplicantPart applicant,
        @Nullable List<@Nullable DocumentPart> documents,
        @Nullable String note,
        @Nullable String externalId) {

    private static final int MOST_DOCUMENTS = 200;

    /// What was made of it.
    public sealed interface Reading {

        record Read(RegisterDossier wish, @Nullable String externalId) implements Reading {}

        /// It cannot be understood.
        ///
        /// @param faults all of them, at least one
        record Unreadable(List<Fault> faults) implements Reading {}
    }

    /// Reads everything before it complains.
    public Reading read() {
        FieldReader in = new FieldReader();
        RegisterDossier wish =
                new RegisterDossier(
                        in.required("procedure", procedure, 50),
                        in.required("office", office, 50),
                        in.oneOf("channel", channel, Channel.class, Channel.COUNTER),
                        ApplicantPart.read(in, applicant),
                        DocumentPart.read(in, documents),
                        in.optional("note", note, 2000));
        @Nullable String id = in.optional("externalId", externalId, 200);
        return in.faults().isEmpty()
                ? new Reading.Read(wish, id)
                : new Reading.Unreadable(in.faults());
    }

    /// Who applies.
    public record ApplicantPart(
            @Nullable String kind,
            @Nullable String fullName,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        private enum Kind {
            CITIZEN,
            BUSINESS,
            ORGANIZATION
        }

        private static final ApplicantPart NOBODY =
                new ApplicantPart(null, null, null, null, null, null);

        /// Reads the object `applicant`.
        public static Applicant read(FieldReader in, @Nullable ApplicantPart part) {
            ApplicantPart given = Objects.requireNonNullElse(part, NOBODY);
            return new Applicant(
                    in.oneOf("applicant.kind", given.kind, Kind.class, Kind.CITIZEN).name(),
                    in.required("applicant.fullName", given.fullName, 200),
                    in.idNumber("applicant.idNumber", given.idNumber),
                    in.phone("applicant.phone", given.phone),
                    in.email("applicant.email", given.email),
                    in.optional("applicant.address", given.address, 500));
        }

        /// Says nothing personal, so that no log line can.
        @Override
        public String toString() {
            return "ApplicantPart[]";
        }
    }

    /// A paper that is handed in.
    public record DocumentPart(
            @Nullable String code,
            @Nullable String name,
            @Nullable Integer copies,
            @Nullable Boolean original) {

        private static final DocumentPart EMPTY = new DocumentPart(null, null, null, null);

        /// Reads the list `documents`.
        public static List<OfferedPaper> read(
                FieldReader in, @Nullable List<@Nullable DocumentPart> parts) {
            List<@Nullable DocumentPart> given = Objects.requireNonNullElse(parts, List.of());
            if (given.size() > MOST_DOCUMENTS) {
                in.fault("documents", "documents.too-many", MOST_DOCUMENTS);
                return List.of();
            }
            List<OfferedPaper> papers = new ArrayList<>();
            for (int at = 0; at < given.size(); at++) {
                DocumentPart part = Objects.requireNonNullElse(given.get(at), EMPTY);
                papers.add(part.read(in, "documents[%d].".formatted(at)));
            }
            return papers;
        }

        private OfferedPaper read(FieldReader in, String path) {
            if (copies != null && (copies < 1 || copies > 1000)) {
                in.fault(path + "copies", "copies.range", 1000);
            }
            return new OfferedPaper(
                    in.required(path + "code", code, 50),
                    in.optional(path + "name", name, 300),
                    copies,
                    original);
        }
    }
}
