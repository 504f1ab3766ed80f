package vn.lienthong.contracts.event;

import org.jspecify.annotations.Nullable;

/// Who asks for the dossier to be handled. In events it stands sealed, as [SealedApplicant].
///
/// @param kind `CITIZEN`, `BUSINESS` or `ORGANIZATION`
/// @param idNumber personal or organisation identifier (số định danh)
/// @param phone a Vietnamese mobile number, for text messages
public record Applicant(
        String kind,
        String fullName,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {

    /// Of whom nothing is known any more but the kind.
    public static Applicant unknown(String kind) {
        return new Applicant(kind, "", null, null, null, null);
    }

    /// Whether it is known who it is.
    public boolean hasName() {
        return !fullName.isEmpty();
    }

    /// Says nothing personal, so that no log line can.
    @Override
    public String toString() {
        return "Applicant[" + kind + "]";
    }
}
