package vn.lienthong.contracts.event;

import org.jspecify.annotations.Nullable;

/// Who asks for the dossier to be handled, readable only for those who hold the keys.
///
/// @param kind `CITIZEN`, `BUSINESS` or `ORGANIZATION`
/// @param sealed an [Applicant] as JSON in UTF-8, encrypted with AES-256-GCM under the key of the
///   dossier (nonce of 12 octets, content, tag of 16 octets), in Base64; absent when nothing is
///   known of him
public record SealedApplicant(String kind, @Nullable String sealed) {}
