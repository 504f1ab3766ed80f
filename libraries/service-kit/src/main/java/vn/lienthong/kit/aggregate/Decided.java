package vn.lienthong.kit.aggregate;

/// An outcome together with what is told to whoever asked.
public record Decided<S, R>(Outcome<S> outcome, R result) {}
