package vn.lienthong.contracts.event;

import org.jspecify.annotations.Nullable;

/// Who asks for the dossier to be handled. The only place in the events where personal data stands.
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

    /// Says nothing personal, so that no log line can.
    @Override
    public String toString() {
        return "Applicant[" + kind + "]";
    }
}
