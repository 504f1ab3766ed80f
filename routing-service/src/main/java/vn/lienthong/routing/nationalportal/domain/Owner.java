package vn.lienthong.routing.nationalportal.domain;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.Applicant;

/// Whose dossier it is (chủ hồ sơ), as the national portal is told. Kept until it was told, and no
/// longer; what was not given is empty.
///
/// @param idNumber personal or organisation identifier (số định danh)
public record Owner(String fullName, String idNumber, String phone, String email) {

    /// Nobody, or who was told already.
    public static final Owner UNTOLD = new Owner("", "", "", "");

    static Owner of(Applicant applicant) {
        return new Owner(
                applicant.fullName(),
                orEmpty(applicant.idNumber()),
                orEmpty(applicant.phone()),
                orEmpty(applicant.email()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Says nothing personal, so that no log line can.
    @Override
    public String toString() {
        return "Owner";
    }
}
