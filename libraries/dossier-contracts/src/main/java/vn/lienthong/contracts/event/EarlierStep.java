package vn.lienthong.contracts.event;

/// A step that must be complete before another, directly or through others; where a dossier can be
/// returned to.
public record EarlierStep(String step, String name, String office) {}
