package vn.lienthong.intake.registration.domain;

/// A paper that lies in the dossier (thành phần hồ sơ).
public record HandedInPaper(String code, String name, int copies, boolean original) {}
