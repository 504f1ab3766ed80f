package vn.lienthong.intake.registration.domain;

import org.jspecify.annotations.Nullable;

/// A paper as the counter entered it; what is left out is as the procedure asks for it.
///
/// @param code code of the paper in the procedure, or one of the counter's own for a further paper
/// @param name needed for a further paper only
/// @param copies how many, at least 1
/// @param original an original rather than a copy
public record OfferedPaper(
        String code, @Nullable String name, @Nullable Integer copies, @Nullable Boolean original) {}
