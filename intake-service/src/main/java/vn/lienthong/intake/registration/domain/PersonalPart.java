package vn.lienthong.intake.registration.domain;

import org.jspecify.annotations.Nullable;

/// All that is personal of a dossier, sealed for its code.
///
/// @param note what was noted in words, which may be personal; absent when nothing was
public record PersonalPart(ApplicantOnFile applicant, @Nullable String note) {}
